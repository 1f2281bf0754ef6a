/** Marks of footnotes and the texts that belong to them, as they stand in a passage. */
import { blanked, type Passage, type Wording } from '../model/passages.ts';
import { type FootnotesRead, footnotesIn } from '../report/read-markdown.ts';

/** A mark: `[^1]`. */
export const anyMark = /\[\^([^[\]\r\n]+)\]/g;

/** True where a mark stands in the text. */
export function hasMark({ text }: Passage): boolean {
  return text.search(anyMark) >= 0;
}

/** The text with blanks instead of what stands between backticks, of the same length. */
export function withoutCode({ text, foreign }: Passage): string {
  return blanked(
    text,
    foreign.filter(({ start }) => text[start] === '`'),
  );
}

/** The beginning of a line that has the text of a footnote, perhaps in a list or a quotation. */
const beginning = /^[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*)*(\[\^([^[\]\s]+)\]):/gm;

/** Where the text of a footnote begins, in offsets of the passage. */
export interface Beginning {
  readonly label: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Where texts of footnotes begin, in their order. */
export function beginningsIn(passage: Passage): Beginning[] {
  return [...withoutCode(passage).matchAll(beginning)].map(({ index, 0: whole, 1: mark = '', 2: label = '' }) => {
    const end = index + whole.length - 1;
    return { label, line: index, start: end - mark.length, end };
  });
}

const known = new WeakMap<Wording, { readonly markdown: string; readonly read: FootnotesRead }>();

/** `footnotesIn` a text, which is read again only when it is another. */
export function footnotesOf({ wording: written, prose }: Passage): FootnotesRead {
  const before = known.get(written);
  if (before?.markdown === prose.value) return before.read;
  const read = footnotesIn(prose.value);
  known.set(written, { markdown: prose.value, read });
  return read;
}
