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

export const defaultSettings: Settings = { severity: {} };

/** `initializationOptions` of the client. */
export interface InitializationOptions {
  /** Address of a finding's documentation page; `{code}` stands for the finding's code. */
  readonly documentation?: string;
  readonly settings?: Settings;
  /** The commands that the client has for lenses; a lens names no other one. */
  readonly commands?: readonly LensCommand[];
}

/** `emn.showFindings [uri, range]`: go to the first finding of a range. `emn.showInReport [uri, slot]` */
export type LensCommand = 'emn.showFindings' | 'emn.showInReport';

/** How far a contribution has come. */
export interface Overview {
  /** Absent while the file does not name a study that is known. */
  readonly study?: { readonly id: string; readonly title: string; readonly citation: string };
  readonly country?: { readonly code: string; readonly name: string };
  readonly status: 'draft' | 'final';
  /** Slots that are complete: yes or no given, and text where text is due. */
  readonly answered: number;
  /** Slots that are due: optional ones count only where they are there. */
  readonly expected: number;
  readonly slots: readonly SlotOverview[];
  readonly findings: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly hints: number;
  };
}

export interface SlotOverview {
  /** `Q3a` */
  readonly slot: string;
  readonly title: string;
  readonly section: number;
  readonly optional: boolean;
  /** `answered`: complete. `incomplete`: there, but something is missing. `missing`: not in the file. */
  readonly state: 'answered' | 'incomplete' | 'missing';
  /** Where to write: the slot's key; for a missing slot the empty range at which it would be inserted. */
  readonly range: Range;
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
