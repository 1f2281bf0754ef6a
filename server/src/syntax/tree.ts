/**
 * The syntax of a contribution: what the file says, with the place of every word.
 * All offsets are UTF-16 code units into the text that was given to `parseYaml`.
 */

/** A stretch of text: `start` included, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a text was written. `literal` is `|`, `folded` is `>`. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

/** A single value: a text, a number, a yes or no. */
export interface ScalarNode {
  readonly type: 'scalar';
  /** The whole value with its quotes or its `|`; without blank lines at its end. */
  readonly span: Span;
  /** The text itself: inside the quotes, below the `|`. */
  readonly content: Span;
  readonly style: ScalarStyle;
  /** The text as YAML understands it; numbers and `true` are given as they were written. */
  readonly value: string;
  /** What YAML takes the value for. */
  readonly kind: 'text' | 'number' | 'boolean' | 'null';
}

/** A name with its colon, and what follows. */
export interface MapEntry {
  readonly key: ScalarNode;
  /** Absent where nothing follows the colon. */
  readonly value?: SyntaxNode;
  /** From the key's start to the value's end. */
  readonly span: Span;
}

/** Names with their values. */
export interface MapNode {
  readonly type: 'map';
  readonly span: Span;
  /** Written with `{ }`. */
  readonly flow: boolean;
  readonly entries: readonly MapEntry[];
}

/** Values one after another, each with its dash or between brackets. */
export interface ListNode {
  readonly type: 'list';
  readonly span: Span;
  /** Written with `[ ]`. */
  readonly flow: boolean;
  readonly items: readonly (SyntaxNode | undefined)[];
}

/** Anything that can follow a colon or a dash. */
export type SyntaxNode = ScalarNode | MapNode | ListNode;

/** A replacement of one stretch of text. */
export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/** The mistakes that keep a text from being read, or from being read as it was meant. */
export type SyntaxCode =
  | 'yaml-syntax'
  | 'alias-not-supported'
  | 'tab-indent'
  | 'hard-space-indent'
  | 'outdented-text'
  | 'colon-in-text'
  | 'hash-cuts-text'
  | 'bullets-folded'
  | 'markup-as-alias'
  | 'unclosed-quote'
  | 'conflict-marker';

/** What to say: the name of a text in `wording/en.json`, under the problem's code, and what to fill in there. */
export interface Saying {
  readonly text: string;
  readonly values?: Readonly<Record<string, string | number | Saying>>;
}

/** Something that keeps the text from being read as it was meant. */
export interface SyntaxProblem {
  readonly code: SyntaxCode;
  readonly span: Span;
  readonly message: Saying;
  /** The remedies, the likeliest first; none where thought is needed. */
  readonly fixes: readonly SyntaxFix[];
}

/** A remedy that mends the file as written. */
export interface SyntaxFix {
  readonly title: Saying;
  readonly changes: readonly TextChange[];
}

/** A remark behind a `#`, for whoever reads the file. */
export interface Comment {
  /** From the `#` to the end of the line. */
  readonly span: Span;
  /** What follows the `#`, without blank space around it. */
  readonly text: string;
}

/** A text as it was read; whatever could not be read is told in `problems`. */
export interface SyntaxTree {
  readonly text: string;
  /** Absent for an empty text. */
  readonly root?: SyntaxNode;
  readonly problems: readonly SyntaxProblem[];
  /** The comments that speak to the checker: those that start with `emn-ignore`. */
  readonly comments: readonly Comment[];
}
