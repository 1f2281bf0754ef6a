import { smallest } from '../long-lists.ts';
import { foldName } from '../study/fold.ts';
import { nameEntry } from '../study/name-index.ts';
import type { Named } from '../study/types.ts';
import type { Span } from '../syntax/tree.ts';

/** How far before its abbreviation a full name can begin. */
const reach = 250;

/** Words that an abbreviation may pass over. */
const passedOver = /^(?:\p{L}{1,3}|against|towards|under|with|from)$/iu;

/** The full name found before an abbreviation. */
export interface FullName {
  readonly span: Span;
  /** As written, without markup and with single blanks. */
  readonly name: string;
}

/**
 * The full name that ends at `end`: one of the entry’s, or words that begin with the letters of the abbreviation.
 * Markup and line breaks may stand in it.
 */
export function fullNameAt(
  text: string,
  end: number,
  abbreviation: string,
  entry: Named | undefined,
): FullName | undefined {
  const names = entry ? foldedNames(entry) : [];
  const quick = nameRightBefore(text, end, names);
  if (quick) return quick;
  const { plain, at } = readable(text, Math.max(0, end - reach), end);
  const small = fold(plain);
  const start = startOfName(small, names) ?? startByLetters(plain, small, fold(abbreviation));
  if (start === undefined) return undefined;
  const last = at[plain.length - 1] ?? end;
  return { span: { start: at[start] ?? end, end: last + 1 }, name: plain.slice(start) };
}

const folded = new WeakMap<Named, readonly string[]>();

function foldedNames(entry: Named): readonly string[] {
  const known = folded.get(entry) ?? nameEntry(entry).names.map(foldName);
  folded.set(entry, known);
  return known;
}

/** The longest of the folded `names` that stands before `end` without markup or line breaks, as it mostly does. */
function nameRightBefore(text: string, end: number, names: readonly string[]): FullName | undefined {
  let last = end;
  while (text[last - 1] === ' ') last--;
  let found: FullName | undefined;
  for (const name of names) {
    const start = last - name.length;
    if (start < 0 || (found && start >= found.span.start)) continue;
    const written = text.slice(start, last);
    if (/[*_[<]|\s\s/.test(written) || foldName(written) !== name) continue;
    if (!/[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) found = { span: { start, end: last }, name: written };
  }
  return found;
}

/** The last paragraph of `text[start, end)` without markup, runs of blanks as one; and where each sign of it stands. */
function readable(text: string, start: number, end: number): { plain: string; at: readonly number[] } {
  const at: number[] = [];
  let plain = '';
  const paragraph = /\n[ \t]*\r?\n(?![\s\S]*\n[ \t]*\r?\n)/.exec(text.slice(start, end));
  const from = paragraph ? start + paragraph.index + paragraph[0].length : start;
  for (let index = from; index < end; index++) {
    const sign = text.charAt(index);
    if (sign === '*' || sign === '[' || sign === '_') continue;
    if (sign === '<') {
      const close = text.indexOf('>', index);
      if (close > 0 && close < end) index = close;
      continue;
    }
    const blank = sign <= ' ' || sign === '\u00a0' || sign === '\u202f';
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
    const lower = sign < '\x80' ? sign.toLowerCase() : foldName(sign);
    folded += lower.length === sign.length ? lower : sign;
  }
  return folded;
}

function startOfName(folded: string, names: readonly string[]): number | undefined {
  const starts = names
    .filter((name) => folded.endsWith(name))
    .map((name) => folded.length - name.length)
    .filter((start) => !/[\p{L}\p{N}]/u.test(folded[start - 1] ?? ''));
  return starts.length > 0 ? smallest(starts) : undefined;
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
    } else if (start === undefined || !passedOver.test(word)) return undefined;
  }
  return letters.length === 0 ? start : undefined;
}
