/**
 * The report as plain data: what stands in it, and in what order. It knows no output format; every rendering
 * (preview, HTML, DOCX, Markdown) reads this and nothing else. The texts of answers are blocks of `prose.ts`, their
 * references put in, figures and dates set. No text is escaped: that is the rendering's job.
 */
import type { Lack } from '../model/completeness.ts';
import type { SlotKind } from '../study/types.ts';
import type { Span } from '../syntax/tree.ts';
import type { Block, Footnote } from './prose.ts';

export interface Report {
  /** BCP 47 */
  readonly language: string;
  /** For a window or a file: `EMN Study 2024/1: Lithuania`. */
  readonly title: string;
  readonly titlePage: TitlePage;
  /** What the reader must know before reading, for example that the study is not known. */
  readonly notices: readonly string[];
  /** How far a draft has come, or what a final version still lacks; absent where the study is not known. */
  readonly completeness?: string;
  readonly contents: readonly ContentsEntry[];
  readonly summary: Summary;
  /** Every section of the study with every question, answered or not; none where the study is not known. */
  readonly sections: readonly ReportSection[];
  /** Answers that have no place in the sections, in the order of the file; all answers where the study is not known. */
  readonly unplaced?: UnplacedAnswers;
  /** The abbreviations that the texts use, with what they stand for, in alphabetical order. */
  readonly abbreviations: readonly { readonly text: string; readonly name: string }[];
  readonly sources: readonly ReportSource[];
  readonly annex: readonly AnnexTable[];
}

export interface TitlePage {
  /** `EMN Study 2024/1` */
  readonly citation?: string;
  /** The study's title. */
  readonly title: string;
  /** The country's name; its code where there is no name for it. */
  readonly country?: string;
  readonly status: 'draft' | 'final';
  /** In the order of the file. */
  readonly contact: readonly { readonly key: string; readonly label: string; readonly value: string }[];
}

/** One line of the contents. */
export interface ContentsEntry {
  /** `id` of the part of the report that it leads to. */
  readonly target: string;
  /** `1`, `Q3`, `Q3a` */
  readonly number?: string;
  readonly title: string;
  readonly children: readonly ContentsEntry[];
}

export interface Summary {
  readonly id: string;
  readonly title: string;
  readonly prose?: ReportProse;
  readonly gaps: readonly Gap[];
}

export interface ReportSection {
  /** `section-1` */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly questions: readonly ReportQuestion[];
}

export interface ReportQuestion {
  /** `Q3` */
  readonly id: string;
  readonly title: string;
  /** The question restated; for a question with parts, what they have in common. */
  readonly text: string;
  readonly optional: boolean;
  readonly hasParts: boolean;
  /** The study's footnotes to this question, in the order of their marks. */
  readonly notes: readonly Note[];
  /** One for a question without parts; it has the question's `id` then. */
  readonly slots: readonly ReportSlot[];
}

/** A footnote of the study: a definition or an instruction. */
export interface Note {
  /** `note-2` */
  readonly id: string;
  /** Its number in the report; footnotes of the study and of the texts are counted together. */
  readonly number: number;
  /** Its number in the study. */
  readonly studyNumber: number;
  /** Where its mark stands: offset in the question's `text`, after the term. */
  readonly at: number;
  readonly content: DefinitionNote | InstructionNote;
}

export interface DefinitionNote {
  readonly type: 'definition';
  readonly term: string;
  readonly definition: string;
  readonly counts: readonly string[];
  readonly countsToo: readonly string[];
  readonly outOfScope: readonly string[];
}

export interface InstructionNote {
  readonly type: 'instruction';
  readonly text: string;
}

export interface ReportAnswer {
  /** Unique in the report and the same from one version of the file to the next: `Q3a`, `answer-1`. */
  readonly id: string;
  /** How the answer is referred to: `Q3a`, or the name that was written. */
  readonly label: string;
  /** `not-expected`: an open question, which has a text only. */
  readonly answer: 'yes' | 'no' | 'missing' | 'not-expected';
  readonly narrative?: ReportProse;
  /** What is known of the figures in the narrative, for a box beside it; none where there is one figure only. */
  readonly figures: readonly string[];
  /** What is still to be written, in plain sentences. */
  readonly gaps: readonly Gap[];
  /** Remarks of colleagues; none unless they were asked for. */
  readonly comments: readonly ReportComment[];
  /** Absent where the file has no such answer. */
  readonly place?: Place;
  /** The names under `actors` and `programmes`, as written. */
  readonly actors: readonly string[];
  readonly programmes: readonly string[];
}

export interface ReportSlot extends ReportAnswer {
  /** `a`, `b`; absent where the question has no parts. */
  readonly part?: string;
  readonly title: string;
  readonly text: string;
  readonly kind: SlotKind;
  /** `left-out`: optional, and not in the file. */
  readonly state: 'answered' | 'incomplete' | 'missing' | 'left-out';
}

export interface UnplacedAnswers {
  readonly id: string;
  readonly title: string;
  /** Why they stand apart. */
  readonly remark?: string;
  readonly answers: readonly ReportAnswer[];
}

export interface Gap {
  readonly lacks: Lack | 'summary';
  readonly sentence: string;
}

/** Where something stands in the file. */
export interface Place {
  /** UTF-16 offsets. */
  readonly span: Span;
  /** Zero-based line of its start; absent where the document was not given. */
  readonly line?: number;
  /** Zero-based line after its last one; absent where the document was not given. */
  readonly endLine?: number;
}

export interface ReportProse {
  readonly blocks: readonly Block[];
  /** The footnotes that the text brings along, in the order of their numbers. */
  readonly footnotes: readonly Footnote[];
  /** The place of the paragraphs. */
  readonly place: Place;
}

export interface ReportComment {
  readonly by?: string;
  readonly text: string;
}

export interface ReportFact {
  readonly id: string;
  readonly value?: string;
  readonly unit?: string;
  readonly period?: string;
  /** `id` of a source, as written. */
  readonly source?: string;
}

export interface ReportSource {
  /** As texts refer to it: `us-tip-2024`. */
  readonly id: string;
  /** Unique in the report: `source-1`. */
  readonly anchor: string;
  /** `U.S. Department of State 2024` */
  readonly short: string;
  /** `U.S. Department of State (2024)`; its `id` where it has neither author, year nor title. */
  readonly about?: string;
  readonly title?: string;
  readonly url?: string;
  readonly note?: string;
  readonly place?: Place;
}

/** A table of the actors or the programmes that answers list; where none is listed, there is no table. */
export interface AnnexTable {
  /** `annex-actors` */
  readonly id: string;
  readonly title: string;
  /** The headings of its columns: of the name, of each detail, and of the answers. */
  readonly columns: readonly string[];
  readonly uses: readonly NamedUse[];
}

/** An actor or a programme with the answers that list it. */
export interface NamedUse {
  readonly name: string;
  /** Where it is another than the name. */
  readonly acronym?: string;
  /** Where it is another than the name. */
  readonly native?: string;
  /** `ministry`; `action plan`, `2024–2026`, `Ministry of the Interior`: one for each column, empty where it is not known. */
  readonly details: readonly string[];
  /** False where neither the study nor the contribution has an entry for it; then there is only the name. */
  readonly known: boolean;
  readonly answers: readonly { readonly id: string; readonly label: string }[];
}
