import type { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { type Analysis, analyse, type Memory } from './analysis.ts';
import { codeActions } from './features/code-actions.ts';
import { codeLenses } from './features/code-lenses.ts';
import { completionAt } from './features/completion/index.ts';
import { diagnosticsOf } from './features/diagnostics.ts';
import { editAnswer } from './features/edit-answer.ts';
import { foldingRanges } from './features/folding.ts';
import { formattingEdits } from './features/formatting/index.ts';
import { hoverAt } from './features/hover/index.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { insertMissingQuestions } from './features/insert-missing.ts';
import { documentLinks } from './features/links.ts';
import { definitionOf, highlightsOf, referencesOf } from './features/navigation.ts';
import { choicesOf, newContribution } from './features/new-contribution.ts';
import { onTypeEdits } from './features/on-type.ts';
import { overviewOf } from './features/overview.ts';
import { pasteAt } from './features/paste.ts';
import { prepareRename, type Refusal, renameAt } from './features/rename.ts';
import { selectionRanges } from './features/selection.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { symbolsOf } from './features/symbols.ts';
import { wordCount } from './features/word-count.ts';
import { fileSymbols, matchingSymbols } from './features/workspace-symbols.ts';
import { writingPlace } from './features/writing-place.ts';
import type {
  AnswerChange,
  Choices,
  EditAnswerResult,
  InsertMissingResult,
  NewContribution,
  NewContributionParams,
  Overview,
  PasteResult,
  ReportPage,
  Settings,
  WordCount,
  WritingPlace,
} from './protocol.ts';
import { type ExportedReport, type ExportOptions, exportReport, type WriteDocx } from './report/export.ts';
import { reportPage } from './report/page.ts';
import type { Study } from './study/types.ts';

/** What the core can do. Every answer is worked out from an `Analysis`; positions are LSP positions. */
export interface LanguageService {
  /** Everything known of a document; worked out once for each version of it. */
  analyse(document: TextDocument, settings?: Settings): Analysis;
  diagnostics(analysis: Analysis): Diagnostic[];
  hover(analysis: Analysis, position: Position): Hover | undefined;
  completion(analysis: Analysis, position: Position): CompletionList;
  /** `only`: the kinds that are asked for; quick fixes where it is left out. */
  codeActions(analysis: Analysis, range: Range, only?: readonly string[]): CodeAction[];
  symbols(analysis: Analysis): DocumentSymbol[];
  /** What a search in all contributions can find in this one. */
  fileSymbols(analysis: Analysis): WorkspaceSymbol[];
  matchingSymbols(symbols: readonly WorkspaceSymbol[], query: string): WorkspaceSymbol[];
  foldingRanges(analysis: Analysis): FoldingRange[];
  selectionRanges(analysis: Analysis, positions: readonly Position[]): SelectionRange[];
  inlayHints(analysis: Analysis, range: Range): InlayHint[];
  /** `commands`: those that the client has for lenses. */
  codeLenses(analysis: Analysis, commands?: readonly string[]): CodeLens[];
  /** Of the whole document where `range` is left out. */
  semanticTokens(analysis: Analysis, range?: Range): SemanticTokens;
  definition(analysis: Analysis, position: Position): Location[];
  references(analysis: Analysis, position: Position, withDefinition: boolean): Location[];
  highlights(analysis: Analysis, position: Position): DocumentHighlight[] | undefined;
  prepareRename(analysis: Analysis, position: Position): { range: Range; placeholder: string } | Refusal;
  rename(analysis: Analysis, position: Position, newName: string): WorkspaceEdit | Refusal;
  links(analysis: Analysis): DocumentLink[];
  /** Of the answers and entries that `range` touches where it is given; nothing while there are lines that can't be read. */
  format(analysis: Analysis, range?: Range): TextEdit[];
  /** What follows from typing a line break: `position` is behind it. */
  onType(analysis: Analysis, position: Position, typed: string): TextEdit[];
  overview(analysis: Analysis): Overview;
  report(analysis: Analysis): ReportPage;
  /** The report as a file that can be sent. */
  exportReport(analysis: Analysis, options: Omit<ExportOptions, 'loadDocx'>): Promise<ExportedReport>;
  insertMissingQuestions(analysis: Analysis): InsertMissingResult;
  /** `at`: a slot, or `summary`. */
  writingPlace(analysis: Analysis, at: string): WritingPlace | undefined;
  /** `slot`: `Q3a`, in the file or not. */
  editAnswer(analysis: Analysis, slot: string, change: AnswerChange): EditAnswerResult;
  paste(analysis: Analysis, range: Range, clip: { html?: string; text?: string }): PasteResult | undefined;
  wordCount(analysis: Analysis, ranges: readonly Range[]): WordCount;
  /** Throws a `RangeError` with a plain message for an unknown study. */
  newContribution(params: NewContributionParams): NewContribution;
  choices(): Choices;
}

/** What the core needs from whoever runs it. */
export interface ServiceOptions {
  readonly studies: readonly Study[];
  /** Address of a finding's documentation page. */
  readonly documentation?: (code: string) => string | undefined;
  /** Loads the writer of Word documents, when one is exported. */
  readonly loadDocx: () => Promise<WriteDocx>;
}

/** The core for these studies. Keeps the last analysis of each document for as long as the document itself is kept. */
export function createLanguageService({ studies, documentation, loadDocx }: ServiceOptions): LanguageService {
  const cache = new WeakMap<
    TextDocument,
    { version: number; settings?: Settings; analysis: Analysis; memory: Memory }
  >();
  return {
    analyse(document, settings) {
      const cached = cache.get(document);
      if (cached?.version === document.version && cached.settings === settings) return cached.analysis;
      const memory = cached?.memory ?? {};
      // What the new version takes from the old one is in its memory: the rest need not outlive it.
      cache.delete(document);
      const analysis = analyse(document, studies, settings, memory);
      cache.set(document, { version: document.version, settings, analysis, memory });
      return analysis;
    },
    diagnostics: (analysis) => diagnosticsOf(analysis, documentation),
    hover: hoverAt,
    completion: completionAt,
    codeActions: (analysis, range, only) => codeActions(analysis, range, documentation, only),
    symbols: symbolsOf,
    fileSymbols,
    matchingSymbols,
    foldingRanges,
    selectionRanges,
    inlayHints,
    codeLenses,
    semanticTokens,
    definition: definitionOf,
    references: referencesOf,
    highlights: highlightsOf,
    prepareRename,
    rename: renameAt,
    links: documentLinks,
    format: formattingEdits,
    onType: onTypeEdits,
    overview: overviewOf,
    report: reportPage,
    exportReport: (analysis, options) => exportReport(analysis, { ...options, loadDocx }),
    insertMissingQuestions,
    writingPlace,
    editAnswer,
    paste: pasteAt,
    wordCount,
    newContribution: (params) => newContribution(studies, params),
    choices: () => choicesOf(studies),
  };
}
