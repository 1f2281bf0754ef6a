import { t } from '@vscode/l10n';
import { Disposable, env, Uri, type ViewColumn, type WebviewPanel, workspace } from 'vscode';
import { answerSlot, writeAt } from '../edit-source.ts';
import { openDocument, unreadable } from '../open-document.ts';
import { oneAtATime } from '../pace.ts';
import { say } from '../say.ts';
import type { Server } from '../server.ts';
import { showSource, startOfLine } from '../show-source.ts';
import { difference } from './difference.ts';
import { readMessage, type ToPage, type ToPanel } from './messages.ts';
import { ScrollSync } from './scroll-sync.ts';
import { createNonce, shell } from './shell.ts';
import { titleFor } from './title.ts';

const notRunning = () => t('The report cannot be shown now: the EMN checks are not running.');
const closed = () => t('The contribution is closed. This is how the report looked last; open the file to go on.');

/** What a panel shows as it comes. */
export interface Shown {
  readonly uri: Uri;
  readonly locked: boolean;
  /** The line at the top of the page before a reload. */
  readonly line?: number;
}

/** The report of a contribution in a panel: the one it is locked to, or the one that is being written. */
export class ReportPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #server: Server;
  readonly #sync: ScrollSync;
  readonly #listeners: Disposable;
  #uri: Uri;
  #locked: boolean;
  /** The version of the contribution that the page shows; none where it shows nothing yet. */
  #shown: number | undefined;
  /** What was sent last, while the page that got it is there. */
  #sent: { readonly number: number; readonly html: string } | undefined;
  #noted = '';
  /** What to bring into view once there is something to see. */
  #toReveal: number | string | undefined;
  /** Where the page goes on after a reload, until it is there. */
  #cameBack: number | undefined;
  /** Asks for the report and shows it; a change during the request leads to one more request. */
  readonly #refresh = oneAtATime(() => this.#update());

  constructor(panel: WebviewPanel, shown: Shown, server: Server, extension: Uri) {
    this.#panel = panel;
    this.#server = server;
    this.#uri = shown.uri;
    this.#locked = shown.locked;
    this.#cameBack = shown.line;
    this.#sync = new ScrollSync(
      (uri) => this.shows(uri),
      (line) => this.#send({ type: 'scroll', line }),
    );
    panel.iconPath = {
      light: Uri.joinPath(extension, 'client/media/report-light.svg'),
      dark: Uri.joinPath(extension, 'client/media/report-dark.svg'),
    };
    this.#listeners = Disposable.from(
      this.#sync,
      panel.webview.onDidReceiveMessage((message) => this.#receive(readMessage(message))),
      // The text itself is quicker than what the server tells of it.
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.shows(document.uri) && panel.visible) this.#refresh();
      }),
      server.onDidChange((changed) => {
        if ((changed === undefined || changed === this.#uri.toString()) && panel.visible) this.#refresh();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (!this.shows(document.uri)) return;
        // Opened again, its versions begin anew.
        if (this.#shown !== undefined) this.#shown = -1;
        this.#note(closed());
      }),
      panel.onDidDispose(() => this.dispose()),
    );
    this.#tell();
    const { webview } = panel;
    webview.options = panelOptions(extension);
    webview.html = shell({
      cspSource: webview.cspSource,
      nonce: createNonce(),
      script: webview.asWebviewUri(Uri.joinPath(extension, 'dist/client/webview.js')).toString(),
      style: webview.asWebviewUri(Uri.joinPath(extension, 'client/media/preview.css')).toString(),
      uri: shown.uri.toString(),
      language: env.language,
      locked: shown.locked,
    });
  }

  get locked(): boolean {
    return this.#locked;
  }

  /** The contribution that it shows. */
  get uri(): Uri {
    return this.#uri;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  get onDidDispose() {
    return this.#panel.onDidDispose;
  }

  shows(uri: Uri): boolean {
    return uri.toString() === this.#uri.toString();
  }

  reveal(column?: ViewColumn): void {
    this.#panel.reveal(column, true);
  }

  /** Shows another contribution from now on. */
  show(uri: Uri): void {
    if (this.shows(uri)) return;
    this.#uri = uri;
    this.#shown = undefined;
    this.#cameBack = undefined;
    this.#tell();
    this.#refresh();
  }

  toggleLock(): void {
    this.#locked = !this.#locked;
    this.#tell();
  }

  /** Brings a line of the text, or a slot, into view as soon as the page shows it. */
  bringIntoView(place: number | string): void {
    if (this.#shown === undefined) this.#toReveal = place;
    else this.#send({ type: 'reveal', place });
  }

  zoom(by: 1 | -1 | 0): void {
    this.#send({ type: 'zoom', by });
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** Title and page say what is shown. */
  #tell(): void {
    this.#panel.title = titleFor(this.#uri.path, this.#locked);
    this.#send({ type: 'about', uri: this.#uri.toString(), locked: this.#locked });
  }

  #receive(message: ToPanel | undefined): void {
    if (message?.type === 'ready') {
      this.#shown = undefined;
      this.#sent = undefined;
      this.#noted = '';
      this.#tell();
      this.#refresh();
    } else if (message?.type === 'scrolled') this.#sync.pageScrolled(message.line);
    else if (message) void this.#edit(message).catch(() => undefined);
  }

  /** What leads from the page into the text; the page stays where it is. */
  async #edit(message: Exclude<ToPanel, { type: 'ready' | 'scrolled' }>): Promise<void> {
    const [uri, column] = [this.#uri, this.#panel.viewColumn];
    if (message.type === 'answer') return answerSlot(this.#server, uri, message.at, message.value);
    return this.#sync.keepPage(async () => {
      if (message.type === 'write') return writeAt(this.#server, uri, message.at, column);
      const document = await openDocument(uri);
      if (document) await showSource(document, startOfLine(document, message.line), column);
      else say(unreadable());
    });
  }

  async #update(): Promise<void> {
    if (this.#server.state === 'starting') return;
    const uri = this.#uri;
    // A panel that is restored may come back before its text is open.
    const version = (await openDocument(uri))?.version;
    if (version === undefined) return this.#note(unreadable());
    if (version === this.#shown && this.#server.state === 'running') return this.#note('');
    const page = await this.#server.report(uri).catch(() => undefined);
    if (!this.shows(uri)) return this.#refresh();
    if (!page) return this.#note(page === undefined ? notRunning() : closed());
    const first = this.#shown === undefined;
    this.#shown = page.version;
    const { title, language } = page;
    const [before, number] = [this.#sent?.html, (this.#sent?.number ?? 0) + 1];
    const html = before === undefined ? page.html : difference(before, page.html);
    this.#sent = { number, html: page.html };
    this.#send({ type: 'update', number, html, title, language, line: first ? (this.#sync.line ?? 0) : undefined });
    if (this.#toReveal !== undefined) this.#send({ type: 'reveal', place: this.#toReveal });
    else if (this.#cameBack !== undefined) this.#sync.cameBack(this.#cameBack);
    this.#toReveal = undefined;
    this.#cameBack = undefined;
    this.#note('');
  }

  #note(text: string): void {
    if (text === this.#noted) return;
    this.#noted = text;
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
    enableFindWidget: true,
    localResourceRoots: [Uri.joinPath(extension, 'dist/client'), Uri.joinPath(extension, 'client/media')],
  };
}
