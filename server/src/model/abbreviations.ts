import { foldName } from '../study/fold.ts';
import type { Language, Named, Study } from '../study/types.ts';
import { lastAt } from '../syntax/last-at.ts';
import type { Span } from '../syntax/tree.ts';
import { capitalWords, type Word } from './capital-words.ts';
import { type FullName, fullNameAt } from './full-name.ts';
import type { Lexicon } from './lexicon.ts';
import { onceForWording, type Passage, type Wording } from './passages.ts';

/** One abbreviation of a contribution, with all its places in the order in which the report is read. */
export interface Abbreviation {
  /** Without the s of the plural: `NGO`; or a short form with an abbreviation in it: `IOM Lithuania`. */
  readonly text: string;
  /** Understood by every reader, introduced or not. */
  readonly known: boolean;
  /** The body or programme it stands for, where the catalogue or the contribution knows one. */
  readonly entry?: Named;
  /** The name in full as the contribution introduces it, or else as it is known. */
  readonly name?: string;
  readonly introductions: readonly Introduction[];
  readonly uses: readonly Occurrence[];
}

export interface Occurrence {
  /** As it stands there: `NGOs`. */
  readonly written: string;
  /** Its place in the document. */
  readonly span: Span;
  readonly passage: Passage;
  /** Where it stands in the report: greater is later. */
  readonly order: number;
  /** True in brackets, and within a short form that is introduced as a whole. */
  readonly dependent: boolean;
}

export interface Introduction extends Occurrence {
  /** True where the words before it are surely its full name. */
  readonly certain: boolean;
  /** Alone in its brackets; or with a name in another language, by which readers know the body. */
  readonly form: 'alone' | 'with-name';
  /** From the full name to the closing bracket, in the document. */
  readonly whole: Span;
  /** The full name, in the document. */
  readonly name?: Span;
  readonly fullName?: string;
  /** The brackets with the blanks before them, in the document. */
  readonly brackets: Span;
}

const made = new WeakMap<readonly Passage[], readonly Abbreviation[]>();

/** The abbreviations of a contribution. Worked out once for each list of passages. */
export function abbreviationsIn(
  passages: readonly Passage[],
  lexicon: Lexicon,
  study: Study | undefined,
): readonly Abbreviation[] {
  let found = made.get(passages);
  if (!found) {
    found = collect(passages, lexicon, study);
    made.set(passages, found);
  }
  return found;
}

function collect(passages: readonly Passage[], lexicon: Lexicon, study: Study | undefined): Abbreviation[] {
  const language = study?.language.abbreviations;
  const known = new Set([
    ...(language?.known ?? []),
    ...(study?.countries ?? []).flatMap(({ code, iso }) => [code, iso]),
  ]);
  const entries = new Map<string, Named | undefined>();
  const entryOf: EntryOf = (text) => {
    if (!entries.has(text)) entries.set(text, entryFor(lexicon, text));
    return entries.get(text);
  };
  const introductions = new Map<string, Introduction[]>();
  const uses = new Map<string, Occurrence[]>();
  let base = 0;
  for (const passage of passages) {
    for (const { text, use, introduction } of sightingsIn(passage, entryOf, language)) {
      const occurrence = placed(use, passage, base);
      if (introduction) add(introductions, text, { ...occurrence, ...shifted(introduction, passage.start) });
      else add(uses, text, occurrence);
    }
    base += passage.text.length;
  }
  const expansions = new Map(language?.expansions.map(({ abbreviation, name }) => [abbreviation, name]));
  splitHyphens(introductions, uses, (text) => known.has(text) || expansions.has(text) || entryOf(text) !== undefined);
  findShortForms(passages, introductions, uses);

  const texts = new Set([...introductions.keys(), ...uses.keys()]);
  return [...texts].map((text) => {
    const entry = entryOf(text);
    const given = introductions.get(text)?.find(({ fullName }) => fullName)?.fullName;
    return {
      text,
      known: known.has(text),
      entry,
      name: given ?? entry?.name ?? expansions.get(text),
      introductions: introductions.get(text) ?? [],
      uses: (uses.get(text) ?? []).sort((a, b) => a.order - b.order),
    };
  });
}

/** A word in a text, as a mere use or with what makes it an introduction; all in offsets of the text. */
interface Sighting {
  readonly text: string;
  readonly use: Span & { readonly written: string };
  readonly introduction?: Introducing;
}

type Introducing = Omit<Introduction, 'span' | 'passage' | 'order' | 'dependent'>;

type EntryOf = (text: string) => Named | undefined;

const sightingsIn = onceForWording(
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

function placed({ start, end, written }: Sighting['use'], passage: Passage, base: number): Occurrence {
  const span = { start: passage.start + start, end: passage.start + end };
  return { written, span, passage, order: base + start, dependent: false };
}

function shifted(introduction: Introducing, by: number): Introducing {
  const shift = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { whole, name, brackets } = introduction;
  return { ...introduction, whole: shift(whole), name: name && shift(name), brackets: shift(brackets) };
}

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
  const introduction = (open: number, close: number, certain: boolean, form: Introduction['form']): Introducing => {
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
    return certain || dashed ? { introduction: introduction(open, close, certain, 'with-name') } : undefined;
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

function entryFor({ actors, programmes }: Lexicon, text: string): Named | undefined {
  const folded = foldName(text);
  return [...actors.lookup(text), ...programmes.lookup(text)].find(
    ({ acronym }) => acronym !== undefined && foldName(acronym) === folded,
  );
}

/** `EU-UK` is one abbreviation only where it is introduced, or where its parts are none. */
function splitHyphens(
  introductions: Map<string, Introduction[]>,
  uses: Map<string, Occurrence[]>,
  isKnown: (text: string) => boolean,
): void {
  for (const [text, occurrences] of uses) {
    if (!text.includes('-') || introductions.has(text) || isKnown(text)) continue;
    const parts = text.split('-').filter((part) => part.length > 1);
    if (!parts.every((part) => introductions.has(part) || isKnown(part))) continue;
    uses.delete(text);
    for (const part of parts) for (const use of occurrences) add(uses, part, { ...use, dependent: true });
  }
}

/** The uses of short forms such as «IOM Lithuania», which are no longer uses of «IOM» that need an introduction. */
function findShortForms(
  passages: readonly Passage[],
  introductions: Map<string, Introduction[]>,
  uses: Map<string, Occurrence[]>,
): void {
  const phrases = new Set([...introductions.keys()].filter((text) => text.includes(' ')));
  if (phrases.size === 0) return;
  const places: Occurrence[] = [];
  let base = 0;
  for (const passage of passages) {
    for (const { start, end } of passage.names) {
      const phrase = passage.text.slice(start, end);
      if (phrases.has(phrase)) places.push(placed({ start, end, written: phrase }, passage, base));
    }
    base += passage.text.length;
  }
  const bracketEnds = new Set([...introductions.values()].flat().map(({ brackets }) => brackets.end));
  for (const place of places) {
    if (!bracketEnds.has(place.span.end + 1)) add(uses, place.written, place);
  }
  for (const [text, occurrences] of uses) {
    if (phrases.has(text) || ![...phrases].some((phrase) => phrase.includes(text))) continue;
    uses.set(
      text,
      occurrences.map((each) => {
        const place = lastAt(places, each.order, ({ order }) => order);
        return place && holds(place.span, each.span) ? { ...each, dependent: true } : each;
      }),
    );
  }
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
