import { type Disposable, Uri, type WebviewPanel, workspace } from 'vscode';
import { oneAtATime } from '../pace.ts';
import type { Server } from '../server.ts';
import type { ToPage, ToPanel } from './messages.ts';
import { createNonce, shell } from './shell.ts';

const notRunning = 'The report cannot be shown now: the EMN checks are not running.';
const closed = 'The contribution is closed. This is how the report looked last; open the file to go on.';
const unreadable = 'The contribution cannot be opened. It may have been moved or deleted.';

/** The report of one contribution in a panel that follows the text until it is closed. */
export class ReportPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #server: Server;
  readonly #uri: Uri;
  readonly #listeners: Disposable[];
  /** Asks for the report and shows it; a change during the request leads to one more request. */
  readonly #refresh = oneAtATime(() => this.#update());

  constructor(panel: WebviewPanel, uri: Uri, server: Server, extension: Uri, onDispose: () => void) {
    this.#panel = panel;
    this.#uri = uri;
    this.#server = server;
    panel.title = titleFor(uri);
    panel.iconPath = {
      light: Uri.joinPath(extension, 'client/media/report-light.svg'),
      dark: Uri.joinPath(extension, 'client/media/report-dark.svg'),
    };
    this.#listeners = [
      panel.webview.onDidReceiveMessage((message: ToPanel) => {
        if (message.type === 'ready') this.#refresh();
      }),
      server.onDidChange((changed) => {
        if ((changed === undefined || changed === uri.toString()) && panel.visible) this.#refresh();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document.uri.toString() === uri.toString()) this.#note(closed);
      }),
      panel.onDidDispose(() => {
        this.dispose();
        onDispose();
      }),
    ];
    const { webview } = panel;
    webview.options = panelOptions(extension);
    webview.html = shell({
      cspSource: webview.cspSource,
      nonce: createNonce(),
      script: webview.asWebviewUri(Uri.joinPath(extension, 'dist/client/webview.js')).toString(),
      style: webview.asWebviewUri(Uri.joinPath(extension, 'client/media/preview.css')).toString(),
      uri: uri.toString(),
    });
  }

  reveal(column: number): void {
    this.#panel.reveal(column, true);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  async #update(): Promise<void> {
    if (this.#server.state === 'starting') return;
    if (!(await this.#isOpen())) return this.#note(unreadable);
    const page = await this.#server.report(this.#uri).catch(() => undefined);
    if (!page) return this.#note(page === undefined ? notRunning : closed);
    this.#send({ type: 'update', ...page });
    this.#note('');
  }

  /** Opens the contribution where a restored panel comes back before its text. */
  async #isOpen(): Promise<boolean> {
    try {
      await workspace.openTextDocument(this.#uri);
      return true;
    } catch {
      return false;
    }
  }

  #note(text: string): void {
    this.#send({ type: 'note', text });
  }

  #send(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }
}

/** Scripts are on for our own page only; nothing outside these two folders can be read. */
export function panelOptions(extension: Uri) {
  return {
    enableScripts: true,
    localResourceRoots: [Uri.joinPath(extension, 'dist/client'), Uri.joinPath(extension, 'client/media')],
  };
}

/** «Report: lithuania-2024.emn.yaml» */
export function titleFor(uri: Uri): string {
  return `Report: ${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`;
}
