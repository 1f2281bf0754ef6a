import type { Saying, Span, SyntaxCode, SyntaxFix, TextChange } from '../tree.ts';

/** What the parser stumbled over, in a text that may already carry earlier repairs. */
export interface Trouble {
  readonly text: string;
  /** The parser's own code, for example `BAD_INDENT`. */
  readonly code: string;
  readonly message: string;
  /** Where the parser noticed it; often later than where the mistake was made. */
  readonly offset: number;
}

/** A mistake recognised, and the change that lets reading go on: what the analyst most likely meant. */
export interface Repair {
  readonly code: SyntaxCode;
  readonly span: Span;
  /** `message` where left out. */
  readonly message?: Saying;
  /** In order, not overlapping. */
  readonly changes: readonly TextChange[];
  /** The name of the quick fix that makes `changes`; left out where they serve for reading on only. */
  readonly fix?: Saying;
  readonly otherFixes?: readonly SyntaxFix[];
  /** True where the mistake may have kept much of what follows from being read, so that later errors are its echoes. */
  readonly swallows?: boolean;
}

/** Makes a remark of a line that can't be read, in the copy alone; no remark of an analyst begins so. */
export const passedOver = '#\u2060 ';

/** Recognises one class of mistake behind an error; silent where it does not apply. */
export type Recogniser = (trouble: Trouble) => Repair | undefined;

/** Finds every mistake of one class that the parser would accept without a word, in order and apart from each other. */
export type Finder = (text: string) => readonly Repair[];
