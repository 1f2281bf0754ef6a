import { t } from '@vscode/l10n';
import {
  commands,
  Disposable,
  EventEmitter,
  type Memento,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Uri,
  window,
} from 'vscode';
import { serverMissing } from '../../commands/messages.ts';
import type { SlotTarget } from '../../commands/slot-target.ts';
import { activeContribution } from '../../language.ts';
import type { Server } from '../../server.ts';
import type { ActiveContribution } from '../active-contribution.ts';
import { slotAt } from '../slot-at.ts';
import { type Filter, filters, isOpen, isReviewed, passes } from './filter.ts';
import { type Node, nodesOf } from './nodes.ts';
import { filterInWords, progressText } from './progress.ts';

/** A line of the tree; that of an answer is a `SlotTarget`, which commands understand. */
export interface Entry extends Partial<SlotTarget> {
  readonly node: Node;
  readonly parent?: Entry;
  readonly children: readonly Entry[];
}

const filterKey = 'emn.questionFilter';

/** The view “Questionnaire”: the questions of the contribution that is worked on, with the state of each. */
export class QuestionnaireTree implements TreeDataProvider<Entry>, Disposable {
  readonly #server: Server;
  readonly #active: ActiveContribution;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<undefined>();
  readonly #view: TreeView<Entry>;
  readonly #listeners: Disposable;
  #roots: readonly Entry[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: Server, active: ActiveContribution, memory: Memento) {
    this.#server = server;
    this.#active = active;
    this.#memory = memory;
    this.#view = window.createTreeView('emn.questionnaire', { treeDataProvider: this, showCollapseAll: true });
    const refresh = () => this.#refresh();
    this.#listeners = Disposable.from(
      this.#changed,
      this.#view,
      active.onDidChange(refresh),
      server.onDidChange((uri) => {
        if (!uri || uri === active.document?.uri.toString()) refresh();
      }),
      window.onDidChangeTextEditorSelection(() => this.#follow()),
      this.#view.onDidChangeVisibility(() => this.#follow()),
    );
    refresh();
  }

  getChildren(entry?: Entry): Entry[] {
    return [...(entry?.children ?? this.#roots)];
  }

  getParent({ parent }: Entry): Entry | undefined {
    return parent;
  }

  getTreeItem({ node, uri, slot }: Entry): TreeItem {
    const open = node.children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
    const item = new TreeItem(node.label, open);
    item.id = node.id;
    item.description = node.description;
    item.tooltip = node.tooltip;
    item.accessibilityInformation = { label: node.spoken };
    if (node.icon) {
      const { icon, color } = node.icon;
      item.iconPath = new ThemeIcon(icon, color ? new ThemeColor(color) : undefined);
    }
    if (node.slot && uri && slot) {
      item.contextValue = [
        node.slot.kind,
        isReviewed(node.slot) ? 'reviewed' : 'unreviewed',
        ...(node.slot.state === 'missing' ? ['missing'] : []),
      ].join(' ');
      item.command = { command: 'emn.goToQuestion', title: t('Go to question'), arguments: [{ uri, slot }] };
    }
    return item;
  }

  /** The question that is selected. */
  get selected(): SlotTarget | undefined {
    const { uri, slot } = this.#view.selection[0] ?? {};
    return uri && slot ? { uri, slot } : undefined;
  }

  /** Asks which questions are to be shown; remembered for this workspace. */
  async chooseFilter(): Promise<void> {
    const current = this.#filter;
    const items = filters.map((filter) => ({
      label: filterInWords(filter),
      description: filter === current ? t('shown now') : '',
      filter,
    }));
    const chosen = await window.showQuickPick(items, { title: t('Which questions are to be shown?') });
    if (!chosen) return;
    await this.#memory.update(filterKey, chosen.filter);
    this.#refresh();
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  get #filter(): Filter {
    const remembered = this.#memory.get<Filter>(filterKey);
    return filters.find((filter) => filter === remembered) ?? 'all';
  }

  #refresh(): void {
    const { document } = this.#active;
    const overview = document && this.#server.overview(document.uri);
    const filter = this.#filter;
    void commands.executeCommand('setContext', 'emn.questionsFiltered', filter !== 'all');
    if (document && overview) {
      this.#roots = nodesOf(overview, filter).map((node) => entryOf(node, document.uri));
      const shown = overview.slots.filter((slot) => passes(filter, slot)).length;
      this.#view.message = progressText(overview, filter, shown);
      const open = overview.slots.filter(isOpen).length;
      this.#view.badge = open > 0 ? { value: open, tooltip: t('EMN: {0} answers not complete', open) } : undefined;
      this.#view.description = [overview.country?.name, overview.study?.citation].filter(Boolean).join(' · ');
    } else {
      this.#roots = [];
      this.#view.message = document ? this.#waiting() : undefined;
      this.#view.badge = undefined;
      this.#view.description = undefined;
    }
    this.#changed.fire(undefined);
    this.#follow();
  }

  #waiting(): string {
    return this.#server.state === 'failed' ? serverMissing : t('Reading the contribution …');
  }

  /** Selects the question at the cursor, without taking the keyboard away from the text. */
  #follow(): void {
    const editor = activeContribution();
    if (!this.#view.visible || !editor || editor.document !== this.#active.document) return;
    const overview = this.#server.overview(editor.document.uri);
    const here = overview && slotAt(overview.slots, editor.selection.active.line);
    const entry = here && find(this.#roots, here.slot);
    if (!entry || this.#view.selection[0]?.node.id === entry.node.id) return;
    void this.#view.reveal(entry, { select: true, focus: false }).then(undefined, () => undefined);
  }
}

function entryOf(node: Node, uri: Uri, parent?: Entry): Entry {
  const children: Entry[] = [];
  const entry: Entry = { node, parent, children, ...(node.slot && { uri, slot: node.slot.slot }) };
  for (const child of node.children) children.push(entryOf(child, uri, entry));
  return entry;
}

function find(entries: readonly Entry[], slot: string): Entry | undefined {
  for (const entry of entries) {
    const found = entry.slot === slot ? entry : find(entry.children, slot);
    if (found) return found;
  }
  return undefined;
}
