import { foldName } from '../study/fold.ts';
import type { Span } from '../syntax/tree.ts';

/** How far before its abbreviation a full name can begin. */
const reach = 250;

/** Words that an abbreviation may pass over. */
const small = /^(?:\p{L}{1,3}|against|towards|under|with|from)$/iu;

/** The full name found before an abbreviation. */
export interface FullName {
  readonly span: Span;
  /** As written, without markup and with single blanks. */
  readonly name: string;
}

/**
 * The full name that ends at `end`: one of `names`, or words that begin with the letters of the abbreviation.
 * Markup and line breaks may stand in it.
 */
export function fullNameAt(
  text: string,
  end: number,
  abbreviation: string,
  names: readonly string[],
): FullName | undefined {
  const { plain, at } = readable(text, Math.max(0, end - reach), end);
  const folded = fold(plain);
  const start = startOfName(folded, names) ?? startByLetters(plain, folded, fold(abbreviation));
  if (start === undefined) return undefined;
  const last = at[plain.length - 1] ?? end;
  return { span: { start: at[start] ?? end, end: last + 1 }, name: plain.slice(start) };
}

/** The last paragraph of `text[start, end)` without markup, runs of blanks as one; and where each sign of it stands. */
function readable(text: string, start: number, end: number): { plain: string; at: readonly number[] } {
  const at: number[] = [];
  let plain = '';
  const paragraph = /\n[ \t]*\n(?![\s\S]*\n[ \t]*\n)/.exec(text.slice(start, end));
  const from = paragraph ? start + paragraph.index + paragraph[0].length : start;
  for (let index = from; index < end; index++) {
    const sign = text[index] ?? '';
    if (sign === '*' || sign === '[' || sign === '_') continue;
    if (sign === '<') {
      const close = text.indexOf('>', index);
      if (close > 0 && close < end) index = close;
      continue;
    }
    const blank = sign.trim() === '';
    if (blank && (plain === '' || plain.endsWith(' '))) continue;
    plain += blank ? ' ' : sign;
    at.push(index);
  }
  return { plain: plain.trimEnd(), at };
}

/** Folded sign by sign, so that offsets stay. */
function fold(text: string): string {
  let folded = '';
  for (const sign of text) {
    const lower = foldName(sign);
    folded += lower.length === sign.length ? lower : sign;
  }
  return folded;
}

function startOfName(folded: string, names: readonly string[]): number | undefined {
  const starts = names
    .map((name) => foldName(name))
    .filter((name) => folded.endsWith(name))
    .map((name) => folded.length - name.length)
    .filter((start) => !/[\p{L}\p{N}]/u.test(folded[start - 1] ?? ''));
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

/** Where the words begin whose first letters are those of the abbreviation; «of», «the» and the like may be left out. */
function startByLetters(plain: string, folded: string, abbreviation: string): number | undefined {
  const letters = [...abbreviation].filter((sign) => /\p{L}/u.test(sign));
  const words = [...plain.matchAll(/[\p{L}\p{N}]+/gu)];
  let start: number | undefined;
  for (const { index, 0: word } of words.reverse()) {
    if (letters.length === 0) {
      // «Office of …» begins with Office, although «of» has the letter too.
      const same = start !== undefined && folded[index] === folded[start];
      const capital = /^\p{Lu}/u.test(word) && /^\p{Ll}/u.test(plain.slice(start));
      return same && capital ? index : start;
    }
    if (folded[index] === letters.at(-1)) {
      letters.pop();
      start = index;
    } else if (start === undefined || !small.test(word)) return undefined;
  }
  return letters.length === 0 ? start : undefined;
}
