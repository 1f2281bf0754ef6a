import { type Disposable, Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window } from 'vscode';
import type { Server } from '../server.ts';
import { addressIn } from './messages.ts';
import { panelOptions, ReportPanel, titleFor } from './panel.ts';

/** As `onWebviewPanel:emn.report` in package.json. */
const viewType = 'emn.report';

/** The open report panels: at most one for each contribution. */
export class ReportPanels implements Disposable, WebviewPanelSerializer {
  readonly #extension: Uri;
  readonly #server: Server;
  readonly #panels = new Map<string, ReportPanel>();
  readonly #serializer: Disposable;

  constructor(extension: Uri, server: Server) {
    this.#extension = extension;
    this.#server = server;
    this.#serializer = window.registerWebviewPanelSerializer(viewType, this);
  }

  /** Shows the report of a contribution; its panel is used again where it has one. The editor keeps the focus. */
  async show(uri: Uri, column: ViewColumn): Promise<void> {
    const open = this.#panels.get(uri.toString());
    if (open) return open.reveal(column);
    const options = panelOptions(this.#extension);
    const preserveFocus = column === ViewColumn.Beside;
    const position = { viewColumn: column, preserveFocus };
    this.#add(window.createWebviewPanel(viewType, titleFor(uri), position, options), uri);
  }

  /** Called by VS Code for each panel that was open when the window was closed or reloaded. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const address = addressIn(state);
    if (address && !this.#panels.has(address)) this.#add(panel, Uri.parse(address));
    else panel.dispose();
  }

  dispose(): void {
    this.#serializer.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #add(panel: WebviewPanel, uri: Uri): void {
    const key = uri.toString();
    const onDispose = () => this.#panels.delete(key);
    this.#panels.set(key, new ReportPanel(panel, uri, this.#server, this.#extension, onDispose));
  }
}
