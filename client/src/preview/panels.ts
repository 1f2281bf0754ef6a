import {
  Disposable,
  type FileRenameEvent,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode';
import { isContribution } from '../language.ts';
import type { Server } from '../server.ts';
import { readState } from './messages.ts';
import { panelOptions, ReportPanel, type Shown } from './panel.ts';
import { titleFor } from './title.ts';

/** As `onWebviewPanel:emn.report` in package.json. */
const viewType = 'emn.report';

/** The open report panels: any number that are locked to a contribution, and one that follows the active editor. */
export class ReportPanels implements Disposable, WebviewPanelSerializer {
  readonly #extension: Uri;
  readonly #server: Server;
  readonly #panels = new Set<ReportPanel>();
  readonly #listeners: Disposable;

  constructor(extension: Uri, server: Server) {
    this.#extension = extension;
    this.#server = server;
    this.#listeners = Disposable.from(
      window.registerWebviewPanelSerializer(viewType, this),
      window.onDidChangeActiveTextEditor((editor) => {
        if (!editor || !isContribution(editor.document)) return;
        for (const panel of this.#panels) if (!panel.locked) panel.show(editor.document.uri);
      }),
      // A report goes along with its contribution.
      workspace.onDidRenameFiles((event) => {
        for (const panel of this.#panels) panel.show(renamed(panel.uri, event));
      }),
    );
  }

  /**
   * Shows the report of a contribution, in the panel that shows it already or in the one that follows. The editor keeps
   * the focus where it keeps its column.
   */
  show(uri: Uri, column: ViewColumn): ReportPanel {
    const open = this.#showing(uri) ?? [...this.#panels].find(({ locked }) => !locked);
    if (open) {
      open.show(uri);
      open.reveal();
      return open;
    }
    const position = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const title = titleFor(uri.path, false);
    const panel = window.createWebviewPanel(viewType, title, position, panelOptions(this.#extension));
    return this.#add(panel, { uri, locked: false });
  }

  /** The panel that has the focus, or else the one that shows `uri`, or else the only one. */
  current(uri: Uri | undefined): ReportPanel | undefined {
    const all = [...this.#panels];
    const only = all.length === 1 ? all[0] : undefined;
    return all.find(({ active }) => active) ?? (uri && this.#showing(uri)) ?? only;
  }

  /** The contribution in the panel that has the focus. */
  get focused(): Uri | undefined {
    return [...this.#panels].find(({ active }) => active)?.uri;
  }

  /** Called by VS Code for each panel that was open when the window was closed or reloaded. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const shown = readState(state);
    if (shown) this.#add(panel, { ...shown, uri: Uri.parse(shown.uri) });
    else panel.dispose();
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const panel of this.#panels) panel.dispose();
  }

  #showing(uri: Uri): ReportPanel | undefined {
    const all = [...this.#panels].filter((panel) => panel.shows(uri));
    return all.find(({ locked }) => !locked) ?? all[0];
  }

  #add(webview: WebviewPanel, shown: Shown): ReportPanel {
    const panel = new ReportPanel(webview, shown, this.#server, this.#extension);
    this.#panels.add(panel);
    // No text may be open that would have started it.
    void this.#server.start();
    panel.onDidDispose(() => this.#panels.delete(panel));
    return panel;
  }
}

/** What an address is after files or folders have got other names. */
function renamed(uri: Uri, { files }: FileRenameEvent): Uri {
  for (const { oldUri, newUri } of files) {
    const rest = uri.path.slice(oldUri.path.length);
    const same = uri.with({ path: oldUri.path }).toString() === oldUri.toString();
    if (same && uri.path.startsWith(oldUri.path) && /^(?:\/|$)/.test(rest))
      return newUri.with({ path: newUri.path + rest });
  }
  return uri;
}
