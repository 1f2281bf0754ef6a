import { type Connection, FileChangeType, type FileEvent, type TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { filesRequest, readRequest } from './protocol.ts';

/**
 * Something known of every contribution in the folders that are open, of those too that no editor shows: worked out once
 * for each file until the client tells that it has changed. The client reads the files, so that this works in the web
 * and on virtual file systems too.
 */
export class WorkspaceFiles<T> {
  readonly #connection: Connection;
  readonly #open: TextDocuments<TextDocument>;
  readonly #workOut: (document: TextDocument) => T;
  readonly #known = new Map<string, Promise<T | undefined>>();
  #addresses: Promise<readonly string[]> | undefined;

  constructor(connection: Connection, open: TextDocuments<TextDocument>, workOut: (document: TextDocument) => T) {
    this.#connection = connection;
    this.#open = open;
    this.#workOut = workOut;
  }

  /** Of every open document, and of every other file where `reads` says that the client can read them. */
  async all(reads: boolean): Promise<T[]> {
    const open = this.#open.all();
    const shown = new Set(open.map(({ uri }) => uri));
    const others = reads ? (await this.#list()).filter((uri) => !shown.has(uri)) : [];
    const read = await Promise.all(others.map((uri) => this.#of(uri)));
    return [...open.map((document) => this.#workOut(document)), ...read.filter((value) => value !== undefined)];
  }

  /** Forgets what has changed. */
  changed(events: readonly FileEvent[]): void {
    for (const { uri, type } of events) {
      this.#known.delete(uri);
      if (type !== FileChangeType.Changed) this.#addresses = undefined;
    }
  }

  /** Forgets which files there are: folders were opened or closed. */
  foldersChanged(): void {
    this.#addresses = undefined;
  }

  #list(): Promise<readonly string[]> {
    this.#addresses ??= this.#ask<readonly string[]>(filesRequest, {}).then((found) => found ?? []);
    return this.#addresses;
  }

  #of(uri: string): Promise<T | undefined> {
    const known = this.#known.get(uri) ?? this.#read(uri);
    this.#known.set(uri, known);
    return known;
  }

  async #read(uri: string): Promise<T | undefined> {
    const text = await this.#ask<string>(readRequest, { uri });
    if (typeof text === 'string') return this.#workOut(TextDocument.create(uri, 'emn-contribution', 0, text));
    this.#known.delete(uri);
    return undefined;
  }

  /** Nothing where the client can't answer: then it is asked again the next time. */
  async #ask<R>(method: string, params: object): Promise<R | undefined> {
    try {
      return (await this.#connection.sendRequest<R | null>(method, params)) ?? undefined;
    } catch (error) {
      this.#connection.console.warn(`The client did not answer ${method}: ${error}`);
      this.#addresses = undefined;
      return undefined;
    }
  }
}
