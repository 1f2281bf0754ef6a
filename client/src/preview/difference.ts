/** What has changed from one text to the next: all between the first `start` and the last `end` characters. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  /** What stands between them now. */
  readonly text: string;
}

/** In UTF-16 units; no character is divided. */
export function difference(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (isHigh(after.charCodeAt(start - 1))) start--;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  if (isLow(after.charCodeAt(after.length - end))) end--;
  return { start, end, text: after.slice(start, after.length - end) };
}

/** `before` with the difference made. */
export function changed(before: string, { start, end, text }: Difference): string {
  return before.slice(0, start) + text + before.slice(before.length - end);
}

const opening = '<article';
const closing = '</article>';

/** A question in the page of a report. */
export interface Article {
  readonly id: string;
  readonly html: string;
}

/**
 * The article in which everything that has changed stands, as it is now; undefined where something else has changed.
 * Texts hold no tags of their own, and articles are not nested.
 */
export function changedArticle(before: string, after: string, { start, end }: Difference): Article | undefined {
  const open = after.lastIndexOf(opening, start - opening.length);
  // Its id is what it says first of itself.
  const quote = after.indexOf('"', open);
  const endQuote = after.indexOf('"', quote + 1);
  if (open < 0 || endQuote < 0 || endQuote >= start) return undefined;
  const close = after.indexOf(closing, open);
  const closedBefore = before.indexOf(closing, open);
  if (close < after.length - end || closedBefore < before.length - end) return undefined;
  return { id: after.slice(quote + 1, endQuote), html: after.slice(open, close + closing.length) };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
