import { largest } from '../long-lists.ts';
import { foldName } from '../study/fold.ts';
import { createNameIndex } from '../study/name-index.ts';
import { lastAt } from '../syntax/last-at.ts';
import type { Span } from '../syntax/tree.ts';
import type { Abbreviation, Occurrence } from './abbreviations.ts';
import { onceForWording, type Passage, type Wording } from './passages.ts';
import { pluralOf } from './plural.ts';

type Mentions = ReadonlyMap<Abbreviation, readonly Occurrence[]>;

const made = new WeakMap<readonly Abbreviation[], Mentions>();

/**
 * Where the texts have the full names of abbreviations without the abbreviation, in the order in which they are read.
 * Names within longer names, quotations and addresses are left out.
 */
export function namesInFull(passages: readonly Passage[], abbreviations: readonly Abbreviation[]): Mentions {
  let found = made.get(abbreviations);
  if (!found) {
    found = find(passages, abbreviations);
    made.set(abbreviations, found);
  }
  return found;
}

function find(passages: readonly Passage[], abbreviations: readonly Abbreviation[]): Mentions {
  if (abbreviations.length === 0) return new Map();
  const search = searchFor(abbreviations);
  const introduced = new Set(abbreviations.flatMap((each) => each.introductions.map(({ name }) => name?.end)));
  const mentions = new Map<Abbreviation, Occurrence[]>();
  let base = 0;
  for (const passage of passages) {
    const { text, start: offset } = passage;
    for (const { start, end, abbreviation } of search(passage, base)) {
      const span = { start: offset + start, end: offset + end };
      if (introduced.has(span.end)) continue;
      const list = mentions.get(abbreviation) ?? [];
      mentions.set(abbreviation, list);
      list.push({ written: text.slice(start, end), span, passage, order: base + start, dependent: false });
    }
    base += text.length;
  }
  return mentions;
}

type Found = Span & { readonly abbreviation: Abbreviation };

/**
 * Finds the names of a passage that begins at `base`, in their order: those that are known anyway, and the others in
 * one pass, as far as they matter: once an abbreviation is used, its name may stand in full.
 */
function searchFor(abbreviations: readonly Abbreviation[]): (passage: Passage, base: number) => Found[] {
  const ofEntry = new Map(abbreviations.flatMap((each) => (each.entry ? [[each.entry, each] as const] : [])));
  const namesOf = new Map<Abbreviation, ReadonlySet<string>>();
  const others = abbreviations.filter(({ entry, known }) => !entry && !known);
  const index = createNameIndex(others.map((entry) => ({ names: spellings(entry), acronyms: [], entry })));
  const until = Math.max(0, largest(others.map(({ uses }) => uses[0]?.order ?? Number.POSITIVE_INFINITY)));
  return (passage, base) => {
    const found: Found[] = [];
    if (base < until) {
      const stands = standingIn(passage);
      for (const { start, end, entry } of index.find(passage.words)) {
        if (stands({ start, end })) found.push({ start, end, abbreviation: entry });
      }
    }
    for (const { start, end, entry, folded } of knownNamesIn(passage)) {
      const abbreviation = ofEntry.get(entry);
      if (!abbreviation) continue;
      const names = namesOf.get(abbreviation) ?? new Set(spellings(abbreviation).map(foldName));
      namesOf.set(abbreviation, names);
      if (names.has(folded)) found.push({ start, end, abbreviation });
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

/** Names of bodies and programmes that stand for themselves, with their folded forms. */
const knownNamesIn = onceForWording((wording) => {
  const { text, names } = wording;
  const stands = standingIn(wording);
  return names
    .filter((name) => name.kind === 'name' && stands(name))
    .map(({ start, end, entry }) => ({ start, end, entry, folded: foldName(text.slice(start, end)) }));
});

/** The name as it is introduced and as it is known, both in the singular and in the plural. */
function spellings({ name, entry, introductions }: Abbreviation): string[] {
  const introduced = introductions.flatMap(({ fullName }) => fullName ?? []);
  const known = [name, entry?.name, entry?.short.find((short) => pluralOf(short) === entry.name)];
  return [...new Set([...introduced, ...known].flatMap((each) => (each ? [each, pluralOf(each)] : [])))];
}

/** Tells of places that are asked for in their order whether they lie in no longer name, quotation or address. */
function standingIn({
  names,
  quotations,
  foreign,
}: Pick<Wording, 'names' | 'quotations' | 'foreign'>): (span: Span) => boolean {
  let at = 0;
  let reach = 0;
  return ({ start, end }) => {
    for (; (names[at]?.start ?? start) < start; at++) reach = Math.max(reach, names[at]?.end ?? 0);
    // Of those that start at the same place the longest comes first.
    const same = names[at];
    if (reach >= end || (same?.start === start && same.end > end)) return false;
    return !isWithin(quotations, start) && !isWithin(foreign, start);
  };
}

/** True where `offset` lies in one of `spans`, which are in order and don’t overlap. */
export function isWithin(spans: readonly Span[], offset: number): boolean {
  const last = lastAt(spans, offset, ({ start }) => start);
  return last !== undefined && offset < last.end;
}
