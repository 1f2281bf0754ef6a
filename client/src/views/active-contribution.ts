import { commands, type Disposable, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import { isContribution } from '../language.ts';

/** The contribution that is worked on: the one in the active editor, or the last one as long as it is open. */
export class ActiveContribution implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable[];
  #document: TextDocument | undefined;

  readonly onDidChange = this.#changed.event;

  constructor() {
    const refresh = () => this.#refresh();
    this.#listeners = [
      this.#changed,
      window.onDidChangeActiveTextEditor(refresh),
      window.onDidChangeVisibleTextEditors(refresh),
      workspace.onDidOpenTextDocument(refresh), // A document whose language changes is closed and opened.
      workspace.onDidCloseTextDocument(refresh),
    ];
    this.#refresh();
  }

  get document(): TextDocument | undefined {
    return this.#document;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  #refresh(): void {
    const now = this.#find();
    void commands.executeCommand('setContext', 'emn.contributionOpen', now !== undefined);
    if (now === this.#document) return;
    this.#document = now;
    this.#changed.fire();
  }

  #find(): TextDocument | undefined {
    const active = window.activeTextEditor?.document;
    if (active && isContribution(active)) return active;
    const last = this.#document;
    if (last && !last.isClosed && isContribution(last)) return last;
    return window.visibleTextEditors.find(({ document }) => isContribution(document))?.document;
  }
}
