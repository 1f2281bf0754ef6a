import type { Analysis } from '../analysis.ts';
import type { Span, TextChange } from '../syntax/tree.ts';

/** How serious a finding is, as editors grade them. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule is about; headings in `groups.ts`. */
export type RuleGroup =
  | 'yaml'
  | 'shape'
  | 'completeness'
  | 'consistency'
  | 'scope'
  | 'names'
  | 'references'
  | 'style'
  | 'suppression';

/** One thing that can be wrong with a contribution. */
export interface Rule {
  /** Stable, kebab-case, never used again for something else. */
  readonly code: string;
  readonly group: RuleGroup;
  /** How serious it is in a draft. */
  readonly severity: Severity;
  /** How serious it is in a final contribution, where that differs. */
  readonly finalSeverity?: Severity;
  /** One sentence; the documentation page says more. */
  readonly summary: string;
  /**
   * Hands every place where it is wrong to `report`. Must not throw, must be linear in the text. `found` is what the
   * rules before it have found, silenced findings included.
   */
  check(analysis: Analysis, report: (fault: Fault) => void, found: readonly Finding[]): void;
}

/** What a rule found. All spans are UTF-16 offsets. */
export interface Fault {
  /** As narrow as the fault. */
  readonly span: Span;
  /** One or two plain sentences: what is wrong, where, and the remedy. */
  readonly message: string;
  /** The slot it concerns; worked out from the place where left out. */
  readonly slot?: string;
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  /** Other places that belong to it. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

/** A remedy that needs no thinking. The first fix of a fault is the likeliest. */
export interface Fix {
  readonly title: string;
  /** False for a remedy that changes what the contribution says: it is offered, never applied unasked. */
  readonly preferred?: boolean;
  /** In order, not overlapping. */
  readonly changes: readonly TextChange[];
}

/** A fault with the code of its rule and the severity that counts. */
export interface Finding extends Fault {
  readonly code: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}
