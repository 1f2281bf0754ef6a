import { foldName } from '../study/fold.ts';
import type { Language } from '../study/language.ts';
import type { Named } from '../study/types.ts';
import { lastAt } from '../syntax/last-at.ts';
import type { Span } from '../syntax/tree.ts';
import { capitalWords, type Word } from './capital-words.ts';
import { type FullName, fullNameAt } from './full-name.ts';
import { onceForWording, type Wording } from './passages.ts';

/** A word in a text, as a mere use or with what makes it an introduction; all in offsets of the text. */
export interface Sighting {
  readonly text: string;
  readonly use: Span & { readonly written: string };
  readonly introduction?: Introducing;
}

/** What makes a word an introduction. */
export interface Introducing {
  /** As it stands there: `NGOs`. */
  readonly written: string;
  /** True where the words before it are surely its full name. */
  readonly certain: boolean;
  /** Alone in its brackets; or with a name in another language, by which readers know the body. */
  readonly form: 'alone' | 'with-name';
  /** From the full name to the closing bracket. */
  readonly whole: Span;
  /** The full name. */
  readonly name?: Span;
  readonly fullName?: string;
  /** The brackets with the blanks before them. */
  readonly brackets: Span;
}

/** The body or programme that an abbreviation stands for, where one is known. */
export type EntryOf = (text: string) => Named | undefined;

/** The abbreviations of a text, in order. */
export const sightingsIn = onceForWording(
  (wording, entryOf: EntryOf, language: Language['abbreviations'] | undefined): readonly Sighting[] =>
    capitalWords(wording, language?.words ?? []).map((word) => {
      const { start, end, text } = word;
      const use = { start, end, written: wording.text.slice(start, end) };
      const introduced = introductionOf(wording, word, entryOf(text), language);
      return introduced
        ? { text: introduced.phrase ?? text, use, introduction: introduced.introduction }
        : { text, use };
    }),
);

/** The introduction that a word is; undefined where it is a mere use. A short form that holds it comes as `phrase`. */
function introductionOf(
  { text, names }: Wording,
  { text: abbreviation, start, end }: Word,
  entry: Named | undefined,
  language: Language['abbreviations'] | undefined,
): { introduction: Introducing; phrase?: string } | undefined {
  const fulls = new Map<number, FullName | undefined>();
  const fullAt = (place: number) => {
    if (!fulls.has(place)) fulls.set(place, fullNameAt(text, place, abbreviation, entry));
    return fulls.get(place);
  };
  const introduction = (open: number, close: number, certain: boolean, form: Introducing['form']): Introducing => {
    const full = fullAt(open);
    const before = text.slice(Math.max(0, open - 40), open);
    const blanks = before.length - before.trimEnd().length;
    return {
      written: text.slice(start, end),
      certain,
      form,
      whole: { start: full?.span.start ?? open, end: close + 1 },
      name: full?.span,
      fullName: full?.name,
      brackets: { start: open - blanks, end: close + 1 },
    };
  };

  const open = openingBefore(text, start);
  const close = open === undefined ? undefined : closingAfter(text, end);
  if (open === undefined || close === undefined) {
    // NAPPŽ (Nacionalinė asociacija prieš prekybą žmonėmis)
    const [explained] = /^["”’*_]*\s*\([^()\n]{4,150}\)/.exec(text.slice(end, end + 160)) ?? [];
    if (!explained) return undefined;
    const from = end + explained.indexOf('(');
    const to = end + explained.length - 1;
    const full = fullAt(to);
    return full && full.span.start > from ? { introduction: introduction(from, to, true, 'with-name') } : undefined;
  }

  const before = bare(text.slice(open + 1, start));
  const after = bare(text.slice(end, close));
  const fullBefore = () => fullAt(open) !== undefined;
  if (after === '' && (before === '' || language?.introducers.some((word) => before.toLowerCase().startsWith(word)))) {
    if (/^\s*\d/.test(text.slice(close + 1, close + 8))) return undefined;
    const certain = fullBefore();
    const follows = /[\p{L}\p{N}"”’'*_>\]]\s+$/u.test(text.slice(Math.max(0, open - 40), open));
    if (!certain && (entry || !follows)) return undefined;
    return { introduction: introduction(open, close, certain, 'alone') };
  }
  // Centre Against … (Kovos su prekyba … centras - KOPŽI), or (KOPŽI, Kovos su prekyba … centras)
  const [separator = '', nameEnd] =
    after === '' ? [before.at(-1), start] : before === '' ? [after[0], close] : [undefined, close];
  if (/^[-–—,;:]$/.test(separator)) {
    const stop = after === '' ? lastSeparator(text, nameEnd) : nameEnd;
    const native = fullAt(stop);
    const certain = (native !== undefined && native.span.start > open) || fullBefore();
    const dashed = after === '' && /[-–—]/.test(separator);
    const compound = after === '' && isCompound(before.slice(0, -1).trimEnd(), abbreviation);
    return certain || dashed || compound
      ? { introduction: introduction(open, close, certain, 'with-name') }
      : undefined;
  }
  // … Vilnius Office (IOM Lithuania)
  const short = lastAt(names, open + 1, (each) => each.start);
  if (short?.start !== open + 1 || short.end !== close || short.kind !== 'name') return undefined;
  const full = fullNameAt(text, open, '', short.entry);
  if (!full) return undefined;
  const written = text.slice(short.start, short.end);
  const found = introduction(open, close, true, 'alone');
  const whole = { start: full.span.start, end: close + 1 };
  return { phrase: written, introduction: { ...found, written, whole, name: full.span, fullName: full.name } };
}

/** True where `name` is one long word that has the letters of the abbreviation in their order: `Bundeskriminalamt`, `BKA`. */
function isCompound(name: string, abbreviation: string): boolean {
  if (!/^\p{L}{8,}$/u.test(name) || abbreviation.length < 3) return false;
  const [word, letters] = [foldName(name), foldName(abbreviation)];
  let at = 0;
  for (const letter of word) {
    if (letter === letters[at]) at++;
  }
  return word[0] === letters[0] && at === letters.length;
}

/** The bracket that is open at `offset`, in the same line and near. */
function openingBefore(text: string, offset: number): number | undefined {
  const from = Math.max(0, offset - 160);
  const before = text.slice(from, offset);
  const open = before.lastIndexOf('(');
  return open < 0 || /[)\n]/.test(before.slice(open)) ? undefined : from + open;
}

function closingAfter(text: string, offset: number): number | undefined {
  const after = text.slice(offset, offset + 160);
  const close = after.indexOf(')');
  return close < 0 || /[(\n]/.test(after.slice(0, close)) ? undefined : offset + close;
}

/** Without blanks, quotation marks and markup around it. */
function bare(text: string): string {
  return text.replace(/^["“”‘’'*_\s]+|(?<!["“”‘’'*_\s])["“”‘’'*_\s]+$/g, '');
}

function lastSeparator(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[-–—,;:"“”‘’'*_\s]/.test(text[at - 1] ?? '')) at--;
  return at;
}
