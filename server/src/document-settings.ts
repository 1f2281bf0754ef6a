import type { Connection } from 'vscode-languageserver';
import { defaultSettings, type Settings } from './protocol.ts';
import { readSettings } from './settings.ts';

const section = 'emn';

/**
 * The settings of each open document, which may differ from folder to folder. A client that can be asked is asked for
 * every document; any other sends one set for all.
 */
export class DocumentSettings {
  readonly #connection: Connection;
  readonly #own = new Map<string, Settings>();
  #shared: Settings = defaultSettings;
  #asked = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Those of a document; the same object as long as they say the same. */
  of(uri: string): Settings {
    return this.#own.get(uri) ?? this.#shared;
  }

  /** Takes what the client sent for all documents, whatever that is. */
  share(sent: unknown): void {
    this.#shared = kept(this.#shared, readSettings(sent));
  }

  /** Asks the client for those of all open documents. Rejects where it does not answer; then nothing changes. */
  async fetch(open: readonly string[]): Promise<void> {
    const asked = ++this.#asked;
    const items = [{ section }, ...open.map((scopeUri) => ({ scopeUri, section }))];
    const [shared, ...own] = await this.#connection.workspace.getConfiguration(items);
    if (asked !== this.#asked) return; // They have been asked for again, for more documents.
    this.share(shared);
    for (const [index, uri] of open.entries())
      this.#own.set(uri, kept(this.of(uri), readSettings(own[index] ?? shared)));
  }

  forget(uri: string): void {
    this.#own.delete(uri);
  }
}

function kept(before: Settings, now: Settings): Settings {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
