import {
  CodeActionKind,
  type CompletionClientCapabilities,
  type CompletionItem,
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from './analysis.ts';
import { DocumentSettings } from './document-settings.ts';
import { documented, type ListPlace } from './features/completion/brief.ts';
import { fixAllKind } from './features/fix-all.ts';
import { tokenModifiers, tokenTypes } from './features/semantic-tokens.ts';
import {
  choicesRequest,
  type DocumentParams,
  type InitializationOptions,
  type NewContributionParams,
  newContributionRequest,
  overviewChanged,
} from './protocol.ts';
import type { WriteDocx } from './report/export.ts';
import { type ClientTraits, documentRequests } from './requests.ts';
import { createLanguageService } from './service.ts';
import type { Study } from './study/types.ts';
import { WorkspaceFiles } from './workspace-files.ts';

/** What Node or a web worker brings along: when to do work that can wait for the next message, and what is loaded how. */
export interface Host {
  /** Runs `work` after the messages that have arrived already; returns a function that calls it off. */
  readonly later: (work: () => void) => () => void;
  /** How long is worked at a stretch, in milliseconds, before questions that have arrived meanwhile are answered. */
  readonly stretch: number;
  /** Address of a finding's documentation page where the client names none. */
  readonly documentation?: (code: string) => string | undefined;
  /** Loads the writer of Word documents; `address` is where the client says that it is. */
  readonly loadDocx: (address?: string) => Promise<WriteDocx>;
}

export interface Runtime extends Host {
  readonly studies: readonly Study[];
}

/** True where all findings are there, false where there are more to work out after `until`. */
function isChecked(analysis: Analysis, until: number): boolean {
  while (!analysis.checkOn()) if (performance.now() > until) return false;
  return true;
}

/** True where the client says all that lists in brief ask of it. */
function takesBriefLists(client: CompletionClientCapabilities | undefined): boolean {
  const resolved = client?.completionItem?.resolveSupport?.properties ?? [];
  const shared = client?.completionList?.itemDefaults ?? [];
  return (
    resolved.includes('documentation') && ['editRange', 'insertTextMode', 'data'].every((each) => shared.includes(each))
  );
}

/** Connects the language service to a client. Wiring only: what is said is worked out in `service.ts`. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const pending = new Map<string, () => void>();
  const settings = new DocumentSettings(connection);
  let asksForSettings = false;
  /** True where the client tells on request that settings have changed; others would complain of the request. */
  let tellsOfSettings = false;
  let knowsFolders = false;
  let traits: ClientTraits = { snippets: false, briefLists: false, commands: [] };
  /** True where the client reads files for the server. */
  let readsFiles = false;
  /** What the client can be asked to ask for again. */
  let refreshes: readonly string[] = [];
  let page = runtime.documentation;
  let docx: string | undefined;
  const service = createLanguageService({
    studies: runtime.studies,
    documentation: (code) => page?.(code),
    loadDocx: () => runtime.loadDocx(docx),
  });

  const analysisOf = (uri: string): Analysis | undefined => {
    const document = documents.get(uri);
    return document && service.analyse(document, settings.of(uri));
  };

  const files = new WorkspaceFiles(connection, documents, (document) =>
    service.fileSymbols(service.analyse(document, settings.of(document.uri))),
  );

  const publish = (uri: string): void => {
    pending.delete(uri);
    const until = performance.now() + runtime.stretch;
    const analysis = analysisOf(uri);
    if (!analysis) return;
    if (!isChecked(analysis, until)) {
      schedule(uri);
      return;
    }
    const { version } = analysis.document;
    connection.sendDiagnostics({ uri, version, diagnostics: service.diagnostics(analysis) });
    later(uri, `telling how far ${uri} is`, () => {
      pending.delete(uri);
      connection.sendNotification(overviewChanged, { uri, version, overview: service.overview(analysis) });
    });
  };

  /** Does the next piece of work for a document, which takes the place of any that has not begun. */
  const later = (uri: string, what: string, work: () => void): void => {
    pending.get(uri)?.();
    pending.set(uri, runtime.later(guarded(what, work)));
  };

  /** Publishes, or goes on to work it out, once for all the changes that have arrived already. */
  const schedule = (uri: string): void => later(uri, `checking ${uri}`, () => publish(uri));

  /** Reports an unexpected error to the log. */
  const reported =
    (what: string) =>
    (error: unknown): undefined => {
      connection.console.error(`Unexpected error while ${what}: ${error instanceof Error ? error.stack : error}`);
    };

  /** `work` that reports an unexpected error instead of ending the server. */
  const guarded =
    <A extends unknown[], R>(what: string, work: (...args: A) => R) =>
    (...args: A): R | undefined => {
      try {
        return work(...args);
      } catch (error) {
        return reported(what)(error);
      }
    };

  /** A handler that answers from the analysis of the document it is asked about. */
  const answering = (method: string, answer: (analysis: Analysis, params: DocumentParams) => unknown) =>
    guarded(`answering ${method}`, (params: DocumentParams): unknown => {
      const analysis = analysisOf(params.textDocument.uri);
      const result = (analysis && answer(analysis, params)) ?? null;
      return result instanceof Promise ? result.catch(reported(`answering ${method}`)) : result;
    });

  /** Changes settings, and checks those documents anew for which they are others then. */
  const settle = async (change: () => Promise<void> | void): Promise<void> => {
    const before = new Map(documents.keys().map((uri) => [uri, settings.of(uri)]));
    try {
      await change();
    } catch (error) {
      connection.console.warn(`The settings could not be read: ${error}`);
    }
    const changed = documents.keys().filter((uri) => before.has(uri) && before.get(uri) !== settings.of(uri));
    if (changed.length === 0) return;
    for (const refresh of refreshes) connection.sendRequest(refresh).catch(() => {});
    changed.forEach(schedule);
  };
  const fetchSettings = () => settle(() => settings.fetch(documents.keys()));

  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    const options = (initializationOptions ?? {}) as InitializationOptions;
    const { documentation } = options;
    if (typeof documentation === 'string' && documentation)
      page = (code) => documentation.replace('{code}', code).replace('%7Bcode%7D', code);
    if (typeof options.docx === 'string') docx = options.docx;
    if (options.settings) settings.share(options.settings);
    asksForSettings = capabilities.workspace?.configuration === true;
    tellsOfSettings = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    knowsFolders = capabilities.workspace?.workspaceFolders === true;
    traits = {
      snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
      briefLists: takesBriefLists(capabilities.textDocument?.completion),
      commands: Array.isArray(options.commands) ? options.commands : [],
    };
    readsFiles = options.files === true;
    refreshes = [
      ...(capabilities.workspace?.inlayHint?.refreshSupport ? ['workspace/inlayHint/refresh'] : []),
      ...(capabilities.workspace?.codeLens?.refreshSupport ? ['workspace/codeLens/refresh'] : []),
    ];
    return {
      serverInfo: { name: 'emn-language-server' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: {
          triggerCharacters: [':', ' ', '-', '[', ',', '"', '{', '@'],
          resolveProvider: traits.briefLists,
          // Otherwise editors leave them out of the item that they ask about.
          completionItem: { labelDetailsSupport: true },
        },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorExtract, fixAllKind] },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        inlayHintProvider: true,
        codeLensProvider: {},
        semanticTokensProvider: {
          legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
          full: { delta: true },
          range: true,
        },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        documentLinkProvider: {},
        workspaceSymbolProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
      },
    };
  });

  connection.onInitialized(() => {
    if (knowsFolders) connection.workspace.onDidChangeWorkspaceFolders(() => files.foldersChanged());
    if (!asksForSettings) return;
    if (tellsOfSettings)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'emn' }).catch(() => {});
    void fetchSettings();
  });
  connection.onDidChangeConfiguration(({ settings: changed }) => {
    const section = (changed as { emn?: unknown } | null)?.emn;
    if (section !== undefined) void settle(() => settings.share(section));
    if (asksForSettings) void fetchSettings();
  });
  documents.onDidOpen(() => {
    if (asksForSettings) void fetchSettings();
  });

  documents.onDidChangeContent(({ document }) => schedule(document.uri));
  documents.onDidClose(({ document }) => {
    pending.get(document.uri)?.();
    pending.delete(document.uri);
    settings.forget(document.uri);
    connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  for (const [method, answer] of Object.entries(documentRequests(service, () => traits)))
    connection.onRequest(method, answering(method, answer));
  const resolve = guarded('documenting an offer', (item: CompletionItem) => {
    const place: ListPlace | undefined = item.data;
    const analysis = place && analysisOf(place.uri);
    return analysis && documented(service.completion(analysis, place.position), item);
  });
  connection.onCompletionResolve((item) => resolve(item) ?? item);
  connection.onDidChangeWatchedFiles(({ changes }) => files.changed(changes));
  connection.onWorkspaceSymbol(async ({ query }) =>
    service.matchingSymbols((await files.all(readsFiles)).flat(), typeof query === 'string' ? query : ''),
  );
  connection.onRequest(choicesRequest, () => service.choices());
  connection.onRequest(newContributionRequest, (params: NewContributionParams) => {
    try {
      return service.newContribution(params);
    } catch (error) {
      if (error instanceof RangeError) return new ResponseError(ErrorCodes.InvalidParams, error.message);
      throw error;
    }
  });

  documents.listen(connection);
  connection.listen();
}
