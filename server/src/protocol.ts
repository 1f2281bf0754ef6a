/**
 * What the client and the server say to each other beyond the Language Server Protocol.
 * Positions are LSP positions: zero-based lines, UTF-16 characters.
 */
import type { Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-types';

/** Settings of the section `emn`, as the client sends them. */
export interface Settings {
  /** Severity of single findings: code → severity, or `off`. */
  readonly severity: Readonly<Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>>;
  /** Check drafts as strictly as final contributions; the command line's `--final`. */
  readonly final?: boolean;
  /** Show the short title of its question behind each slot; shown unless false. */
  readonly inlayHints?: boolean;
  /** Show above each slot how its answer stands; shown unless false. */
  readonly codeLens?: boolean;
}

/** What counts until the client has said otherwise. */
export const defaultSettings: Settings = { severity: {} };

/** `initializationOptions` of the client. */
export interface InitializationOptions {
  /** Address of a finding's documentation page; `{code}` stands for the finding's code. */
  readonly documentation?: string;
  readonly settings?: Settings;
  /** Address of the script that writes Word documents, for a server that can't find it: one in a web worker. */
  readonly docx?: string;
  /** The client answers `filesRequest` and `readRequest`. */
  readonly files?: boolean;
  /** The commands that the client has for lenses; a lens names no other one. */
  readonly commands?: readonly LensCommand[];
}

/** `emn.showFindings [uri, range]`: go to the first finding of a range. `emn.showInReport [uri, slot]` */
export type LensCommand = 'emn.showFindings' | 'emn.showInReport';

/** How far a contribution has come. */
export interface Overview {
  /** Absent while the file does not name a study that is known. */
  readonly study?: {
    readonly id: string;
    readonly title: string;
    readonly citation: string;
    readonly sections: readonly { readonly number: number; readonly title: string }[];
    /** Questions with parts; the others have the title of their slot. */
    readonly parted: readonly { readonly question: string; readonly title: string }[];
  };
  readonly country?: { readonly code: string; readonly name: string };
  readonly status: 'draft' | 'final';
  /** Slots that are complete: yes or no given, and text where text is due. */
  readonly answered: number;
  /** Slots that are due: optional ones count only where they are there. */
  readonly expected: number;
  readonly slots: readonly SlotOverview[];
  readonly findings: FindingCounts;
  /** Words of the summary and all narratives. */
  readonly words: number;
}

/** How many findings there are of each severity. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** How one slot of the study stands. */
export interface SlotOverview {
  /** `Q3a` */
  readonly slot: string;
  /** `Q3` */
  readonly question: string;
  readonly title: string;
  readonly section: number;
  readonly kind: 'yes-no' | 'open';
  readonly optional: boolean;
  /** `answered`: complete. `incomplete`: there, but something is missing. `missing`: not in the file. */
  readonly state: 'answered' | 'incomplete' | 'missing';
  /** Where to write: the slot's key; for a missing slot the empty range at which it would be inserted. */
  readonly range: Range;
  /** From the key to the end of the answer; absent for a missing slot. */
  readonly extent?: Range;
  readonly answer?: 'yes' | 'no';
  /** `todo`, `draft`, `reviewed` or `agreed`, where the answer says so. */
  readonly status?: string;
  readonly words: number;
  readonly comments: number;
  readonly findings: FindingCounts;
  /** The first finding by which the answer contradicts its text, or another answer. */
  readonly contradiction?: string;
}

/**
 * The report as the body of an HTML page, safe to show: every text is escaped or sanitised. How its elements lead back
 * to the file is described in `report/html-source.ts`.
 */
export interface ReportPage {
  /** The document's version that it shows. */
  readonly version: number;
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
  readonly html: string;
}

/** Parameters of every request about one document. */
export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Request, client → server. `DocumentParams` → `Overview | null`; null for a document that is not open. */
export const overviewRequest = 'emn/overview';

/** Notification, server → client, after each analysis. */
export const overviewChanged = 'emn/overviewChanged';
export interface OverviewChangedParams {
  readonly uri: string;
  readonly version: number;
  readonly overview: Overview;
}

/** Request, client → server. `DocumentParams` → `ReportPage | null`. */
export const reportRequest = 'emn/report';

/** Request, client → server. `ExportParams` → `Exported | null`: the report as a file that can be sent. */
export const exportRequest = 'emn/export';
export type ExportFormat = 'docx' | 'html' | 'md';
export interface ExportParams extends DocumentParams {
  readonly format: ExportFormat;
  /** Whether the remarks of colleagues are part of it; they are not where this is left out. */
  readonly comments?: boolean;
}
export interface Exported {
  /** A fitting file name, for example `lithuania-2024.docx`. */
  readonly fileName: string;
  /** The text of the file; the bytes of a Word document in Base64. */
  readonly content: string;
}

/** Request, client → server. `DocumentParams` → `InsertMissingResult | null`. */
export const insertMissingRequest = 'emn/insertMissingQuestions';
export interface InsertMissingResult {
  readonly edits: readonly TextEdit[];
  /** The slots that the edits add. */
  readonly slots: readonly string[];
}

/** Request, client → server. `WritingPlaceParams` → `WritingPlace | null`; null where there is no room for it. */
export const writingPlaceRequest = 'emn/writingPlace';
export interface WritingPlaceParams extends DocumentParams {
  /** A slot (`Q3a`), or `summary`. */
  readonly at: string;
}
/** Where to write what is missing: what has to be inserted first, and what to select then. */
export interface WritingPlace {
  readonly edits: readonly TextEdit[];
  /** In the text after the edits. */
  readonly selection: Range;
}

/**
 * Request, client → server. `EditAnswerParams` → `EditAnswerResult | null`; null for a document that is not open.
 * A slot that is not in the file yet is added at its place.
 */
export const editAnswerRequest = 'emn/editAnswer';
export interface EditAnswerParams extends DocumentParams {
  /** `Q3a` */
  readonly slot: string;
  readonly change: AnswerChange;
}
/** One change of an answer. */
export type AnswerChange =
  /** From yes to no and back; yes where there was neither. */
  | { readonly kind: 'toggle' }
  | { readonly kind: 'answer'; readonly value: 'yes' | 'no' }
  /** `todo`, `draft`, `reviewed` or `agreed` */
  | { readonly kind: 'status'; readonly value: string }
  | { readonly kind: 'comment'; readonly by?: string; readonly text: string };
export interface EditAnswerResult {
  /** The version of the document that the edits are good for. */
  readonly version: number;
  /** None where there is a refusal. */
  readonly edits: readonly TextEdit[];
  /** Why it can't be done, in a plain sentence. */
  readonly refusal?: string;
  /** What the slot says after the edits. */
  readonly answer?: 'yes' | 'no';
  readonly status?: string;
}

/** Request, client → server. `WordCountParams` → `WordCount | null`; null for a document that is not open. */
export const wordCountRequest = 'emn/wordCount';
export interface WordCountParams extends DocumentParams {
  /** Selections; what of them is no text of the report (keys, names, comments) is not counted. */
  readonly ranges: readonly Range[];
}
export interface WordCount {
  /** Words of the summary and all narratives. */
  readonly whole: number;
  readonly selection: number;
  /** The text in which the first range starts. */
  readonly here?: { /** Absent for the summary. */ readonly slot?: string; readonly words: number };
}

/** Request, client → server. `PasteParams` → `PasteResult | null`; null where the clip is to be pasted as it stands. */
export const pasteRequest = 'emn/paste';
export interface PasteParams extends DocumentParams {
  /** What the clip replaces. */
  readonly range: Range;
  readonly html?: string;
  readonly text?: string;
}
export interface PasteResult {
  /** Markdown at the indentation of the text around it. */
  readonly clean: Pasted;
  /** The plain text as it stands, at that indentation. */
  readonly plain?: Pasted;
}
/** What to write in place of the range; edits where more has to change, because the text is put below a `|`. */
export type Pasted = string | readonly TextEdit[];

/** Request, client → server. No parameters → `Choices`. */
export const choicesRequest = 'emn/choices';
export interface Choices {
  readonly studies: readonly {
    readonly id: string;
    readonly title: string;
    readonly citation: string;
    readonly year: number;
  }[];
  readonly countries: readonly { readonly code: string; readonly name: string; readonly role: 'member' | 'observer' }[];
}

/** Request, client → server. `NewContributionParams` → `NewContribution`. */
export const newContributionRequest = 'emn/newContribution';
export interface NewContributionParams {
  readonly study: string;
  readonly country: string;
}
export interface NewContribution {
  /** The text of an empty contribution: every question with its short title, nothing answered. */
  readonly text: string;
  /** A fitting file name, for example `lithuania-2024.emn.yaml`. */
  readonly fileName: string;
}

/** Request, server → client. No parameters → `string[]`: the addresses of the contributions in the folders that are open. */
export const filesRequest = 'emn/files';

/** Request, server → client. `ReadParams` → `string | null`: a file as it is stored; null where it can't be read. */
export const readRequest = 'emn/read';
export interface ReadParams {
  readonly uri: string;
}
