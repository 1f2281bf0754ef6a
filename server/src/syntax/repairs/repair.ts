import type { SyntaxProblem, TextChange } from '../tree.ts';

/** What the parser stumbled over, in a text that may already carry earlier repairs. */
export interface Trouble {
  readonly text: string;
  /** The parser's own code, for example `BAD_INDENT`. */
  readonly code: string;
  readonly message: string;
  /** Where the parser noticed it; often later than where the mistake was made. */
  readonly offset: number;
}

/**
 * A mistake recognised, and the change that lets reading go on. `changes` are what the analyst most likely meant and
 * serve as the quick fix too, unless the problem brings its own `fix` or `fixTitle` is left out.
 */
export interface Repair {
  readonly problem: Omit<SyntaxProblem, 'fix'>;
  readonly changes: readonly TextChange[];
  readonly fixTitle?: string;
}

/** Recognises one class of mistake; silent where it does not apply. */
export type Recogniser = (trouble: Trouble) => Repair | undefined;
