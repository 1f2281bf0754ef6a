import type { Difference } from './difference.ts';

/** What the preview's page and its panel say to each other. Lines are zero-based lines of the file, with a fraction. */
export type ToPage =
  | {
      readonly type: 'update';
      /** Counts the updates. */
      readonly number: number;
      /** The report, or what is different in it from the update before: a keystroke changes a word of a book. */
      readonly html: string | Difference;
      readonly title: string;
      readonly language: string;
      /** The line at the top of the text, given with the first report of a contribution: the page begins there. */
      readonly line?: number;
    }
  /** Which contribution is shown, and whether it stays. */
  | { readonly type: 'about'; readonly uri: string; readonly locked: boolean }
  /** A sentence above the report; an empty one takes it away. */
  | { readonly type: 'note'; readonly text: string }
  /** The text was scrolled: this line is at its top now. */
  | { readonly type: 'scroll'; readonly line: number }
  /** Show and mark what stands on this line of the file, or has this id in the report. */
  | { readonly type: 'reveal'; readonly place: number | string }
  /** Make the letters larger or smaller; 0: as they were. */
  | { readonly type: 'zoom'; readonly by: 1 | -1 | 0 };

export type ToPanel =
  /** The page is there (again) and shows nothing yet. */
  | { readonly type: 'ready' }
  /** The reader scrolled: this line is at the top now. */
  | { readonly type: 'scrolled'; readonly line: number }
  /** The reader wants to see this line of the file. */
  | { readonly type: 'source'; readonly line: number }
  /** The reader wants to write what is missing there: in a slot, or `summary`. */
  | { readonly type: 'write'; readonly at: string }
  /** The reader answers a slot. */
  | { readonly type: 'answer'; readonly at: string; readonly value: 'yes' | 'no' };

/** What the page keeps over a reload of the window. */
export interface PageState {
  /** Address of the contribution. */
  readonly uri: string;
  /** True where the preview stays with its contribution. */
  readonly locked?: boolean;
  /** The line at the top. */
  readonly line?: number;
  /** Size of the letters, 1 as usual. */
  readonly zoom?: number;
}

/** A message of the page; undefined for anything else. */
export function readMessage(message: unknown): ToPanel | undefined {
  const { type, line, at, value } = (message ?? {}) as Partial<Record<string, unknown>>;
  if (type === 'ready') return { type };
  if ((type === 'scrolled' || type === 'source') && isLine(line)) return { type, line };
  if (typeof at !== 'string') return undefined;
  if (type === 'write') return { type, at };
  return type === 'answer' && (value === 'yes' || value === 'no') ? { type, at, value } : undefined;
}

/** What an earlier session left, if it names a contribution. */
export function readState(state: unknown): (Pick<PageState, 'uri' | 'line'> & { locked: boolean }) | undefined {
  const { uri, locked, line } = (state ?? {}) as Partial<PageState>;
  if (typeof uri !== 'string' || uri === '') return undefined;
  return { uri, locked: locked === true, line: isLine(line) ? line : undefined };
}

function isLine(line: unknown): line is number {
  return typeof line === 'number' && Number.isFinite(line) && line >= 0;
}
