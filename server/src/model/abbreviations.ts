import { foldName } from '../study/fold.ts';
import type { Named, Study } from '../study/types.ts';
import { lastAt } from '../syntax/last-at.ts';
import type { Span } from '../syntax/tree.ts';
import { type EntryOf, type Introducing, type Sighting, sightingsIn } from './abbreviation-sightings.ts';
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

/** A place where an abbreviation, or its name in full, stands. */
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

/** An occurrence that tells what the abbreviation stands for; all places are those of the document. */
export interface Introduction extends Occurrence, Introducing {}

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

function placed({ start, end, written }: Sighting['use'], passage: Passage, base: number): Occurrence {
  const span = { start: passage.start + start, end: passage.start + end };
  return { written, span, passage, order: base + start, dependent: false };
}

function shifted(introduction: Introducing, by: number): Introducing {
  const shift = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { whole, name, brackets } = introduction;
  return { ...introduction, whole: shift(whole), name: name && shift(name), brackets: shift(brackets) };
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
