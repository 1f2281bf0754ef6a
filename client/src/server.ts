import { type CancellationToken, type Disposable, EventEmitter, type Range, type Uri } from 'vscode';
import { type BaseLanguageClient, State, type TextEdit } from 'vscode-languageclient';
import {
  type AnswerChange,
  type Choices,
  choicesRequest,
  type DocumentParams,
  type EditAnswerResult,
  type Exported,
  type ExportFormat,
  type ExportParams,
  editAnswerRequest,
  exportRequest,
  type InsertMissingResult,
  insertMissingRequest,
  type NewContribution,
  type NewContributionParams,
  newContributionRequest,
  type Overview,
  type OverviewChangedParams,
  overviewChanged,
  overviewRequest,
  type PasteResult,
  pasteRequest,
  type ReportPage,
  reportRequest,
  type WordCount,
  type WritingPlace,
  type WritingPlaceParams,
  wordCountRequest,
  writingPlaceRequest,
} from '../../server/src/protocol.ts';
import type { ServerState } from './views/status-text.ts';

/** The server, as the commands and views see it: its state, its news, and its requests by name. */
export class Server implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #overviews = new Map<string, Overview>();
  readonly #changed = new EventEmitter<string | undefined>();
  readonly #listeners: Disposable[];
  #state: ServerState = 'starting';
  #started: Promise<void> | undefined;

  /** Fires with a document's address when its overview changed, and with nothing when the server's state did. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#listeners = [
      this.#changed,
      client.onDidChangeState(({ newState }) => this.#setState(stateOf(newState))),
      client.onNotification(overviewChanged, ({ uri, overview }: OverviewChangedParams) => {
        this.#remember(client.protocol2CodeConverter.asUri(uri), overview);
      }),
    ];
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server, once; a failure shows in `state`, never as an exception. */
  start(): Promise<void> {
    this.#started ??= this.#client.start().catch(() => this.#setState('failed'));
    return this.#started;
  }

  /** The last overview that the server sent; asks for it where none has come yet. */
  overview(uri: Uri): Overview | undefined {
    const known = this.#overviews.get(uri.toString());
    if (!known && this.#state === 'running') void this.currentOverview(uri).catch(() => undefined);
    return known;
  }

  /** The overview of the document as it stands now. */
  async currentOverview(uri: Uri): Promise<Overview | undefined> {
    const overview = await this.#ask<Overview | null>(overviewRequest, this.#document(uri));
    if (overview) this.#remember(uri, overview);
    return overview ?? undefined;
  }

  forget(uri: Uri): void {
    this.#overviews.delete(uri.toString());
  }

  report(uri: Uri): Promise<ReportPage | null> {
    return this.#ask(reportRequest, this.#document(uri));
  }

  /** `at`: a slot, or `summary`. */
  writingPlace(uri: Uri, at: string): Promise<WritingPlace | null> {
    const params: WritingPlaceParams = { ...this.#document(uri), at };
    return this.#ask(writingPlaceRequest, params);
  }

  exportReport(uri: Uri, format: ExportFormat, comments: boolean): Promise<Exported | null> {
    const params: ExportParams = { ...this.#document(uri), format, comments };
    return this.#ask(exportRequest, params);
  }

  insertMissing(uri: Uri): Promise<InsertMissingResult | null> {
    return this.#ask(insertMissingRequest, this.#document(uri));
  }

  editAnswer(uri: Uri, slot: string, change: AnswerChange): Promise<EditAnswerResult | null> {
    return this.#ask(editAnswerRequest, { ...this.#document(uri), slot, change });
  }

  /** What to write for a clip in place of `range`; null where it is to be pasted as it stands. */
  paste(uri: Uri, clip: { html?: string; text?: string; range: Range }): Promise<PasteResult | null> {
    const range = this.#client.code2ProtocolConverter.asRange(clip.range);
    return this.#ask(pasteRequest, { ...this.#document(uri), ...clip, range });
  }

  countWords(uri: Uri, ranges: readonly Range[]): Promise<WordCount | null> {
    const asRange = (range: Range) => this.#client.code2ProtocolConverter.asRange(range);
    return this.#ask(wordCountRequest, { ...this.#document(uri), ranges: ranges.map(asRange) });
  }

  choices(): Promise<Choices> {
    return this.#ask(choicesRequest, {});
  }

  newContribution(params: NewContributionParams): Promise<NewContribution> {
    return this.#ask(newContributionRequest, params);
  }

  /** The server's edits as the editor takes them. */
  edits(edits: readonly TextEdit[], token?: CancellationToken) {
    return this.#client.protocol2CodeConverter.asTextEdits([...edits], token);
  }

  showLog(): void {
    this.#client.outputChannel.show(true);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  #document(uri: Uri): DocumentParams {
    return { textDocument: { uri: this.#client.code2ProtocolConverter.asUri(uri) } };
  }

  async #ask<R>(method: string, params: unknown): Promise<R> {
    await this.start();
    return this.#client.sendRequest<R>(method, params);
  }

  #remember(uri: Uri, overview: Overview): void {
    this.#overviews.set(uri.toString(), overview);
    this.#changed.fire(uri.toString());
  }

  #setState(state: ServerState): void {
    if (state !== 'running') this.#overviews.clear();
    this.#state = state;
    this.#changed.fire(undefined);
  }
}

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'failed';
}
