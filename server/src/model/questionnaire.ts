import type { MapEntry, ScalarStyle, Span } from '../syntax/tree.ts';

/**
 * A contribution as the study understands it. Every value carries its place in the file (UTF-16 offsets).
 * Whatever can't be understood is left out here and told in `ShapeFault`s; nothing here throws or guesses.
 */
export interface Questionnaire {
  readonly study?: Text;
  readonly country?: Text;
  /** `draft` unless the file says `final`. */
  readonly status: 'draft' | 'final';
  readonly contact: Readonly<Record<string, Text>>;
  readonly summary?: Prose;
  /** What stands at the top of the file. */
  readonly fields: Fields;
  /** The answers in the order of the file. */
  readonly answers: readonly Answer[];
  /** The answer to each slot of the study that has one; the first where there are several. */
  readonly bySlot: ReadonlyMap<string, Answer>;
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  readonly actors: readonly OwnEntry[];
  readonly programmes: readonly OwnEntry[];
}

/** The known entries of one place by their key's proper name. */
export type Fields = ReadonlyMap<string, MapEntry>;

/** A few words. */
export interface Text {
  readonly value: string;
  readonly span: Span;
}

/** Paragraphs in Markdown. */
export interface Prose extends Text {
  /** The paragraphs alone, without the `|` or the quotation marks. */
  readonly content: Span;
  readonly style: ScalarStyle;
  readonly key: Span;
}

/** What the file says to one slot, or under a name that the study does not have. */
export interface Answer {
  /** The key as it was written. */
  readonly key: Text;
  /** The slot it stands for; absent where the study has none of this name. */
  readonly slot?: string;
  /** From the key to the end of what belongs to it. */
  readonly span: Span;
  /** False where the slot's name was written in another way than the study does. */
  readonly exact: boolean;
  readonly answer?: YesNo;
  readonly narrative?: Prose;
  /** What stands under its key; nothing where the answer follows that at once: `Q2: no`. */
  readonly fields: Fields;
  readonly actors: readonly Text[];
  readonly programmes: readonly Text[];
  readonly status?: Text;
  readonly responsible: readonly Text[];
  readonly comments: readonly Comment[];
  /** Parts of the question that were written below it, as `a` or `Q3a`, instead of for themselves. */
  readonly partsBelow: readonly PartBelow[];
}

/** A part of a question below it. */
export interface PartBelow {
  readonly key: Text;
  readonly slot: string;
}

/** A yes or no, or what stands in its place. */
export interface YesNo {
  /** Absent where what was written is neither. */
  readonly value?: 'yes' | 'no';
  readonly written: string;
  readonly span: Span;
  /** The whole entry, `answer: yes`. */
  readonly entry: Span;
  /** True for `yes` and `no` exactly, in quotation marks or not. */
  readonly canonical: boolean;
}

/** A remark of a colleague. */
export interface Comment {
  readonly by?: string;
  readonly text: string;
  /** `text` with its place. */
  readonly remark?: Prose;
  readonly span: Span;
}

/** A figure under `facts:`. */
export interface Fact {
  readonly id: Text;
  readonly span: Span;
  readonly value?: Text;
  readonly unit?: Text;
  readonly period?: Text;
  readonly source?: Text;
  readonly note?: Prose;
}

/** A publication under `sources:`. */
export interface Source {
  readonly id: Text;
  readonly span: Span;
  readonly title?: Text;
  readonly author?: Text;
  readonly year?: Text;
  readonly url?: Text;
  readonly note?: Prose;
}

/** An actor or programme that the contribution adds to the catalogue. */
export interface OwnEntry {
  readonly span: Span;
  readonly name?: Text;
  readonly acronym?: Text;
  readonly native?: Text;
  readonly short: readonly Text[];
  readonly variants: readonly Text[];
  readonly former: readonly Text[];
  /** `type` of an actor, `kind` of a programme. */
  readonly sort?: Text;
  readonly country?: Text;
  readonly years?: Text;
  readonly owner?: Text;
  readonly note?: Prose;
}
