import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CodeActionContext, Position, Range } from 'vscode-languageserver-types';
import type { Analysis } from './analysis.ts';
import { inBrief } from './features/completion/brief.ts';
import { withoutSnippets } from './features/completion/plain.ts';
import type { Refusal } from './features/rename.ts';
import {
  type DocumentParams,
  type EditAnswerParams,
  type Exported,
  type ExportParams,
  editAnswerRequest,
  exportRequest,
  insertMissingRequest,
  overviewRequest,
  type PasteParams,
  pasteRequest,
  reportRequest,
  type WordCountParams,
  type WritingPlaceParams,
  wordCountRequest,
  writingPlaceRequest,
} from './protocol.ts';
import type { LanguageService } from './service.ts';
import { TokenHistory } from './token-history.ts';

/** What the client understands, as far as answers depend on it. */
export interface ClientTraits {
  /** Knows tab stops in what a completion writes. */
  readonly snippets: boolean;
  /** Takes completion lists in brief, and asks for the documentation of the item that is looked at. */
  readonly briefLists: boolean;
  /** The commands that lenses may name. */
  readonly commands: readonly string[];
}

/** Answers a request about one document; undefined is told as `null`. */
type Answer = { answer(analysis: Analysis, params: DocumentParams): unknown }['answer'];

interface At extends DocumentParams {
  readonly position: Position;
}

interface In extends DocumentParams {
  readonly range: Range;
}

interface Previous {
  readonly previousResultId?: unknown;
}

/** Every request that is answered from the analysis of one document, by its name in the protocol. */
export function documentRequests(
  service: LanguageService,
  traits: () => ClientTraits,
): Readonly<Record<string, Answer>> {
  const tokens = new TokenHistory();
  return {
    'textDocument/hover': (analysis, { position }: At) => service.hover(analysis, position),
    'textDocument/completion': (analysis, { position }: At) => {
      const { snippets, briefLists } = traits();
      const offered = service.completion(analysis, position);
      const list = snippets ? offered : withoutSnippets(offered);
      return briefLists ? inBrief(list, { uri: analysis.document.uri, position }) : list;
    },
    'textDocument/codeAction': (analysis, { range, context }: In & { context?: CodeActionContext }) =>
      service.codeActions(analysis, range, context?.only ?? undefined),
    'textDocument/documentSymbol': (analysis) => service.symbols(analysis),
    'textDocument/foldingRange': (analysis) => service.foldingRanges(analysis),
    'textDocument/selectionRange': (analysis, { positions }: DocumentParams & { positions: Position[] }) =>
      service.selectionRanges(analysis, positions),
    'textDocument/inlayHint': (analysis, { range }: In) => service.inlayHints(analysis, range),
    'textDocument/codeLens': (analysis) => service.codeLenses(analysis, traits().commands),
    'textDocument/semanticTokens/full': (analysis) => tokens.full(analysis.document, service.semanticTokens(analysis)),
    'textDocument/semanticTokens/full/delta': (analysis, { previousResultId }: DocumentParams & Previous) =>
      tokens.delta(analysis.document, previousResultId, service.semanticTokens(analysis)),
    'textDocument/semanticTokens/range': (analysis, { range }: In) => service.semanticTokens(analysis, range),
    'textDocument/definition': (analysis, { position }: At) => service.definition(analysis, position),
    'textDocument/references': (analysis, { position, context }: At & { context?: { includeDeclaration?: boolean } }) =>
      service.references(analysis, position, context?.includeDeclaration !== false),
    'textDocument/documentHighlight': (analysis, { position }: At) => service.highlights(analysis, position),
    'textDocument/prepareRename': (analysis, { position }: At) => orError(service.prepareRename(analysis, position)),
    'textDocument/rename': (analysis, { position, newName }: At & { newName: string }) =>
      orError(service.rename(analysis, position, newName)),
    'textDocument/documentLink': (analysis) => service.links(analysis),
    'textDocument/formatting': (analysis) => service.format(analysis),
    'textDocument/rangeFormatting': (analysis, { range }: In) => service.format(analysis, range),
    'textDocument/onTypeFormatting': (analysis, { position, ch }: At & { ch: string }) =>
      service.onType(analysis, position, ch),
    [overviewRequest]: (analysis) => service.overview(analysis),
    [reportRequest]: (analysis) => service.report(analysis),
    [exportRequest]: async (analysis, { format, comments = false }: ExportParams): Promise<Exported> => {
      const { fileName, content } = await service.exportReport(analysis, { format, comments });
      return { fileName, content: typeof content === 'string' ? content : base64(content) };
    },
    [insertMissingRequest]: (analysis) => service.insertMissingQuestions(analysis),
    [editAnswerRequest]: (analysis, { slot, change }: EditAnswerParams) => service.editAnswer(analysis, slot, change),
    [pasteRequest]: (analysis, { range, html, text }: PasteParams) => service.paste(analysis, range, { html, text }),
    [wordCountRequest]: (analysis, { ranges }: WordCountParams) => service.wordCount(analysis, ranges),
    [writingPlaceRequest]: (analysis, { at }: WritingPlaceParams) => service.writingPlace(analysis, at),
  };
}

/** A refusal is told as the error of the request: editors show its sentence. */
function orError<R extends object>(result: R | Refusal): R | ResponseError<void> {
  return 'refusal' in result ? new ResponseError(LSPErrorCodes.RequestFailed, result.refusal) : result;
}

function base64(bytes: Uint8Array): string {
  const piece = 0x2000;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}
