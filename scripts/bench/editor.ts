import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { briefLists } from '../../test/protocol/support.ts';
import type { Sample } from './documents.ts';

/** How one of the compared servers is started. */
export interface Contestant {
  readonly name: string;
  /** Arguments for Node. */
  readonly args: readonly string[];
  readonly languageId: string;
  /** What the server gets for each section of the settings that it asks for. */
  readonly settings: (section: string) => unknown;
}

/** An editor without a window that measures a server over stdio; one document at a time. Times in milliseconds. */
export class Editor {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #contestant: Contestant;
  #document = TextDocument.create('', '', 0, '');
  #tell: (() => void) | undefined;

  constructor(contestant: Contestant) {
    this.#contestant = contestant;
    this.#process = spawn(process.execPath, [...contestant.args], { stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('The server has no streams.');
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri }) => {
      if (uri === this.#document.uri) this.#tell?.();
    });
    this.#connection.onRequest('workspace/configuration', ({ items }) =>
      items.map(({ section = '' }: { section?: string }) => contestant.settings(section) ?? null),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.listen();
  }

  /** Opens a document; done when its findings are there. */
  async open(sample: Sample): Promise<void> {
    const capabilities = {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true }, ...briefLists.textDocument },
    };
    const initializationOptions = {};
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
    });
    await this.#connection.sendNotification('initialized', {});
    await this.#connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    const uri = 'file:///bench/contribution.emn.yaml';
    this.#document = TextDocument.create(uri, this.#contestant.languageId, 1, sample.text);
    const { languageId } = this.#document;
    const published = this.#published();
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text: sample.text },
    });
    await published;
  }

  /** Types at `offset`, or takes away `length` signs there. @returns the time until the findings are there */
  async edit(offset: number, text: string, length = 0): Promise<number> {
    const start = performance.now();
    const published = this.#published();
    await this.#change(offset, text, length);
    await published;
    return performance.now() - start;
  }

  /** Types at `offset`, or takes away `length` signs there, and waits for the outline instead of the findings. */
  async type(offset: number, text: string, length = 0): Promise<void> {
    await this.#change(offset, text, length);
    await this.#connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: this.#document.uri } });
  }

  /** Types one sign at `offset` and asks about `place` at once. @returns the time until the answer is there */
  async ask(method: string, place: number, offset: number): Promise<number> {
    const published = this.#published();
    await this.#change(offset, 'x', 0);
    const start = performance.now();
    const { uri } = this.#document;
    await this.#connection.sendRequest(method, {
      textDocument: { uri },
      position: this.#document.positionAt(place),
    });
    const time = performance.now() - start;
    await published;
    return time;
  }

  /** Resolves when no findings have come for a while: some servers publish several times after their start. */
  quiet(pause = 600): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.#tell = undefined;
        resolve();
      };
      let handle = setTimeout(done, pause);
      this.#tell = () => {
        clearTimeout(handle);
        handle = setTimeout(done, pause);
      };
    });
  }

  /** Resident memory in bytes. */
  memory(): number {
    const { pid } = this.#process;
    if (process.platform === 'linux')
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  }

  stop(): void {
    this.#connection.dispose();
    this.#process.kill();
  }

  #change(offset: number, text: string, length: number): Promise<void> {
    const range = { start: this.#document.positionAt(offset), end: this.#document.positionAt(offset + length) };
    const version = this.#document.version + 1;
    const contentChanges = [{ range, text }];
    TextDocument.update(this.#document, contentChanges, version);
    return this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#document.uri, version },
      contentChanges,
    });
  }

  #published(): Promise<void> {
    return new Promise((resolve, reject) => {
      const ended = (): void => reject(new Error(`${this.#contestant.name} has ended.`));
      this.#process.once('exit', ended);
      this.#tell = () => {
        this.#tell = undefined;
        this.#process.off('exit', ended);
        resolve();
      };
    });
  }
}
