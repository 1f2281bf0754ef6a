import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type InitializeResult,
  type LogMessageParams,
  MessageType,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** With `EMN_TEST_SERVER=worker` the bundle for web workers is tested. */
export const inWorker = process.env.EMN_TEST_SERVER === 'worker';
const server = inWorker
  ? path.join(import.meta.dirname, 'worker-process.ts')
  : path.resolve(import.meta.dirname, '../../dist/server/node.cjs');

/** What a worker can't find by itself, and its client tells. */
const besideWorker = {
  documentation: `${pathToFileURL(path.resolve(import.meta.dirname, '../../docs/rules')).href}/{code}.md`,
  docx: pathToFileURL(path.resolve(import.meta.dirname, '../../dist/server/docx.js')).href,
};

/** An editor without a window: speaks with the built server over stdio and keeps the documents it has opened. */
export class Client {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly #documents = new Map<string, TextDocument>();
  readonly #published: PublishDiagnosticsParams[] = [];
  readonly #waiting = new Set<() => void>();
  /** Errors that the server wrote to its log. */
  readonly errors: string[] = [];
  /** Resolves to the server's exit code. */
  readonly exited: Promise<number | null>;
  #count = 0;

  /** `flags`: options for Node, before the server's own. */
  constructor(flags: readonly string[] = [], env = process.env) {
    this.process = spawn(process.execPath, [...flags, server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('The server has no streams.');
    this.exited = new Promise((resolve) => this.process.on('exit', resolve));
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.push(params);
      for (const tell of this.#waiting) tell();
    });
    this.connection.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
      if (type === MessageType.Error) this.errors.push(message);
    });
    this.connection.listen();
  }

  async initialize(options: unknown = {}, capabilities: unknown = {}): Promise<InitializeResult> {
    const initializationOptions = inWorker && isObject(options) ? { ...besideWorker, ...options } : options;
    const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions };
    const result = await this.connection.sendRequest<InitializeResult>('initialize', params);
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  /**
   * Opens a text as a contribution; opened anew, its versions go on from the last, so that findings from before are told
   * apart. @returns its address
   */
  async open(text: string, uri = `file:///contributions/${++this.#count}.emn.yaml`): Promise<string> {
    const before = this.#documents.get(uri)?.version ?? 0;
    const document = TextDocument.create(uri, 'emn-contribution', before + 1, text);
    this.#documents.set(uri, document);
    const { languageId, version } = document;
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
    return uri;
  }

  /** Replaces the first `old` of the document by `text`, as one incremental change. */
  replace(uri: string, old: string, text: string): Promise<void> {
    const start = this.positionOf(uri, old);
    const end = this.document(uri).positionAt(this.document(uri).offsetAt(start) + old.length);
    return this.change(uri, [{ range: { start, end }, text }]);
  }

  async change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** What the server says of the document as it stands now: waits until it has read this version. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const { version } = this.document(uri);
    const { diagnostics } = await this.published((params) => params.uri === uri && params.version === version);
    return diagnostics;
  }

  /** The last message about findings that fulfils a condition, once there is one. */
  published(condition: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.#published.findLast(condition);
        if (!found) return;
        finish();
        resolve(found);
      };
      const ended = (): void => {
        finish();
        reject(new Error('The server has ended.'));
      };
      const finish = (): void => {
        this.#waiting.delete(look);
        this.process.off('exit', ended);
      };
      this.#waiting.add(look);
      this.process.on('exit', ended);
      look();
    });
  }

  /** Forgets what was published, but for the last message: what a long run would pile up. */
  forget(): void {
    this.#published.splice(0, this.#published.length - 1);
  }

  /** The versions of a document whose findings were published, in the order in which they came. */
  versions(uri: string): number[] {
    return this.#published.filter((params) => params.uri === uri).map(({ version }) => version ?? 0);
  }

  /** The Markdown of the hover. */
  async hover(uri: string, position: Position): Promise<string> {
    const params = { textDocument: { uri }, position };
    const hover = await this.connection.sendRequest<Hover | null>('textDocument/hover', params);
    const { contents } = hover ?? { contents: '' };
    return typeof contents === 'string' ? contents : 'value' in contents ? contents.value : '';
  }

  async completion(uri: string, position: Position): Promise<CompletionItem[]> {
    const params = { textDocument: { uri }, position };
    const list = await this.connection.sendRequest<{ items: CompletionItem[] }>('textDocument/completion', params);
    return list.items;
  }

  codeActions(uri: string, range: Range): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    return this.connection.sendRequest('textDocument/codeAction', params);
  }

  symbols(uri: string): Promise<DocumentSymbol[]> {
    return this.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  }

  /** Applies what a code action changes in the document, as an editor would. */
  async apply(uri: string, { edit }: CodeAction): Promise<void> {
    const edits = edit?.changes?.[uri] ?? [];
    const backwards = [...edits].sort((a, b) => this.#offset(uri, b) - this.#offset(uri, a));
    await this.change(
      uri,
      backwards.map(({ range, newText }) => ({ range, text: newText })),
    );
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** Where `text` first stands in the document, `offset` characters into it. */
  positionOf(uri: string, text: string, offset = 0): Position {
    const at = this.text(uri).indexOf(text);
    if (at < 0) throw new Error(`Not in the document: ${text}`);
    return this.document(uri).positionAt(at + offset);
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`Never opened: ${uri}`);
    return document;
  }

  /** Ends the server in good order. @returns its exit code */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return this.exited;
  }

  #offset(uri: string, { range }: { range: Range }): number {
    return this.document(uri).offsetAt(range.start);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
