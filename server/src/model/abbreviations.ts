import { foldName } from '../study/fold.ts';
import { nameEntry } from '../study/name-index.ts';
import type { Language, Named, Study } from '../study/types.ts';
import type { Span } from '../syntax/tree.ts';
import { capitalWords, type Word } from './capital-words.ts';
import { fullNameAt } from './full-name.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passages.ts';

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
  const entryOf = (text: string): Named | undefined => {
    if (!entries.has(text)) entries.set(text, entryFor(lexicon, text));
    return entries.get(text);
  };
  const introductions = new Map<string, Introduction[]>();
  const uses = new Map<string, Occurrence[]>();
  let base = 0;
  for (const passage of passages) {
    for (const word of capitalWords(passage, language?.words ?? [])) {
      const occurrence = occurrenceOf(passage, word, base);
      const introduced = introductionOf(occurrence, word, entryOf(word.text), language);
      if (introduced) add(introductions, introduced.phrase ?? word.text, introduced.introduction);
      else add(uses, word.text, occurrence);
    }
    base += passage.text.length;
  }
  splitHyphens(introductions, uses, (text) => known.has(text) || entryOf(text) !== undefined);
  findShortForms(passages, introductions, uses);

  const texts = new Set([...introductions.keys(), ...uses.keys()]);
  return [...texts].map((text) => {
    const entry = entryOf(text);
    const given = introductions.get(text)?.find(({ fullName }) => fullName)?.fullName;
    const expansion = language?.expansions.find(({ abbreviation }) => abbreviation === text)?.name;
    return {
      text,
      known: known.has(text),
      entry,
      name: given ?? entry?.name ?? expansion,
      introductions: introductions.get(text) ?? [],
      uses: (uses.get(text) ?? []).sort((a, b) => a.order - b.order),
    };
  });
}

function occurrenceOf(passage: Passage, { start, end }: Word, base: number): Occurrence {
  const written = passage.text.slice(start, end);
  const span = { start: passage.start + start, end: passage.start + end };
  return { written, span, passage, order: base + start, dependent: false };
}

/** The introduction that a word is; undefined where it is a mere use. A short form that holds it comes as `phrase`. */
function introductionOf(
  use: Occurrence,
  { text: abbreviation, start, end }: Word,
  entry: Named | undefined,
  language: Language['abbreviations'] | undefined,
): { introduction: Introduction; phrase?: string } | undefined {
  const { text, names, start: offset } = use.passage;
  const spellings = entry ? nameEntry(entry).names : [];
  const introduction = (open: number, close: number, certain: boolean, form: Introduction['form']): Introduction => {
    const full = fullNameAt(text, open, abbreviation, spellings);
    const shift = (from: number, to: number): Span => ({ start: offset + from, end: offset + to });
    const blanks = /\s*$/.exec(text.slice(Math.max(0, open - 40), open))?.[0].length ?? 0;
    return {
      ...use,
      certain,
      form,
      whole: shift(full?.span.start ?? open, close + 1),
      name: full && shift(full.span.start, full.span.end),
      fullName: full?.name,
      brackets: shift(open - blanks, close + 1),
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
    const full = fullNameAt(text, to, abbreviation, spellings);
    return full && full.span.start > from ? { introduction: introduction(from, to, true, 'with-name') } : undefined;
  }

  const before = bare(text.slice(open + 1, start));
  const after = bare(text.slice(end, close));
  const fullBefore = () => fullNameAt(text, open, abbreviation, spellings) !== undefined;
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
    const native = fullNameAt(text, stop, abbreviation, spellings);
    const certain = (native !== undefined && native.span.start > open) || fullBefore();
    const dashed = after === '' && /[-–—]/.test(separator);
    return certain || dashed ? { introduction: introduction(open, close, certain, 'with-name') } : undefined;
  }
  // … Vilnius Office (IOM Lithuania)
  const short = names.find((each) => each.start === open + 1 && each.end === close && each.kind === 'name');
  const full = short && fullNameAt(text, open, '', nameEntry(short.entry).names);
  if (!short || !full) return undefined;
  const whole = { start: offset + full.span.start, end: offset + close + 1 };
  const name = { start: whole.start, end: offset + full.span.end };
  const phrase = text.slice(short.start, short.end);
  const found = introduction(open, close, true, 'alone');
  return { phrase, introduction: { ...found, written: phrase, whole, name, fullName: full.name } };
}

/** The bracket that is open at `offset`, in the same line and near. */
function openingBefore(text: string, offset: number): number | undefined {
  const open = text.lastIndexOf('(', offset);
  if (open < 0 || offset - open > 160) return undefined;
  return /[)\n]/.test(text.slice(open, offset)) ? undefined : open;
}

function closingAfter(text: string, offset: number): number | undefined {
  const close = text.indexOf(')', offset);
  if (close < 0 || close - offset > 160) return undefined;
  return /[(\n]/.test(text.slice(offset, close)) ? undefined : close;
}

/** Without blanks, quotation marks and markup around it. */
function bare(text: string): string {
  return text.replace(/^["“”‘’'*_\s]+|["“”‘’'*_\s]+$/g, '');
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
  const phrases = [...introductions.keys()].filter((text) => text.includes(' '));
  if (phrases.length === 0) return;
  let base = 0;
  for (const passage of passages) {
    for (const { start, end } of passage.names) {
      const phrase = passage.text.slice(start, end);
      if (!phrases.includes(phrase)) continue;
      const use = occurrenceOf(passage, { text: phrase, start, end }, base);
      const isIntroduction = introductions.get(phrase)?.some(({ brackets }) => holds(brackets, use.span));
      if (!isIntroduction) add(uses, phrase, use);
      for (const [text, occurrences] of uses) {
        if (text === phrase || !phrase.includes(text)) continue;
        uses.set(
          text,
          occurrences.map((each) => (holds(use.span, each.span) ? { ...each, dependent: true } : each)),
        );
      }
    }
    base += passage.text.length;
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
