import { foldGap, foldName } from './fold.ts';
import type { Named } from './types.ts';
import { type Words, wordHash, wordsOf } from './words.ts';

/** What an index knows of one entry. */
export interface NameEntry<T> {
  /** Found in any case. */
  readonly names: readonly string[];
  /** Found in running text only in exactly this case. */
  readonly acronyms: readonly string[];
  readonly entry: T;
}

/** One place in a text that names an entry. Offsets are UTF-16 code units, `end` excluded. */
export interface Mention<T> {
  readonly start: number;
  readonly end: number;
  readonly entry: T;
  readonly kind: 'name' | 'acronym';
}

/** Finds entries by their names. Where two entries share a name, the one given first comes first. */
export interface NameIndex<T> {
  /** The entries that a whole string names, by name or acronym, in any case and with or without `the`. */
  lookup(name: string): readonly T[];
  /** The names in a text, in order, without overlaps; of names that start at one word the longest. */
  find(words: Words): Mention<T>[];
}

/** A word of one or more names; reached by its number from the word before it, and what stands between them. */
interface Step<T> {
  readonly next: Map<number, Step<T>>;
  /** The names that end here. Two names may lead to one step, since different words may have one number. */
  readonly names: { readonly folded: string; readonly entry: T }[];
  readonly acronyms: { readonly text: string; readonly entry: T }[];
}

const nothing: readonly never[] = [];

/** The numbers of first words are noted by their last bits: most words of a text are known to begin no name by that. */
const bits = 0x1fff;

/** Builds an index; finding takes time in proportion to the text, however many entries there are. */
export function createNameIndex<T>(entries: readonly NameEntry<T>[]): NameIndex<T> {
  const whole = new Map<string, T[]>();
  const first: Step<T> = newStep();

  for (const { names, acronyms, entry } of entries) {
    for (const name of names) {
      const folded = foldName(name);
      remember(whole, folded, entry);
      const path = pathOf(name);
      const step = stepFor(first, path);
      const outline = foldName(path.outline);
      if (step && !step.names.some((each) => each.folded === outline)) step.names.push({ folded: outline, entry });
    }
    for (const acronym of acronyms) {
      remember(whole, foldName(acronym), entry);
      const path = pathOf(acronym);
      stepFor(first, path)?.acronyms.push({ text: path.outline, entry });
    }
  }

  const begins = new Uint8Array(bits + 1);
  for (const hash of first.next.keys()) begins[hash & bits] = 1;

  return {
    lookup: (name) => whole.get(foldName(name)) ?? nothing,
    find: (words) => findAll(first, begins, words),
  };
}

/** The names and acronyms of an actor or a programme, for an index. */
export function nameEntry<T extends Named>(entry: T): NameEntry<T> {
  const { name, native, acronym, short, variants, former } = entry;
  return {
    names: [name, ...(native ? [native] : []), ...short, ...variants, ...former],
    acronyms: acronym ? [acronym] : [],
    entry,
  };
}

function findAll<T>(first: Step<T>, begins: Uint8Array, words: Words): Mention<T>[] {
  const mentions: Mention<T>[] = [];
  const { hashes, starts } = words;
  for (let word = 0; word < hashes.length; word++) {
    if (begins[(hashes[word] as number) & bits] === 0) continue;
    const mention = longestAt(first, words, word);
    if (!mention) continue;
    mentions.push(mention);
    while ((starts[word + 1] ?? mention.end) < mention.end) word++;
  }
  return mentions;
}

/** The longest name that starts with `word`. */
function longestAt<T>(first: Step<T>, { text, starts, ends, hashes }: Words, word: number): Mention<T> | undefined {
  const start = starts[word] as number;
  let found: Mention<T> | undefined;
  let step = first.next.get(hashes[word] as number);
  while (step) {
    const end = ends[word] as number;
    found = mentionOf(step, text, start, end) ?? found;
    if (step.next.size === 0 || ++word === hashes.length) break;
    step = step.next.get(keyOf(text.slice(end, starts[word]), hashes[word] as number));
  }
  return found;
}

function mentionOf<T>({ names, acronyms }: Step<T>, text: string, start: number, end: number): Mention<T> | undefined {
  if (names.length + acronyms.length === 0) return undefined;
  const written = text.slice(start, end);
  const acronym = acronyms.find((each) => each.text === written);
  if (acronym) return { start, end, entry: acronym.entry, kind: 'acronym' };
  if (names.length === 0) return undefined;
  const folded = foldName(written);
  const name = names.find((each) => each.folded === folded);
  return name && { start, end, entry: name.entry, kind: 'name' };
}

interface Path {
  readonly keys: readonly number[];
  /** The name from its first to its last letter or digit. */
  readonly outline: string;
}

function pathOf(name: string): Path {
  const { text, starts, ends, hashes } = wordsOf(name.replace(/^\s*the\s+(?=\S)/i, ''));
  const keys = hashes.map((hash, word) => (word === 0 ? hash : keyOf(text.slice(ends[word - 1], starts[word]), hash)));
  return { keys, outline: text.slice(starts[0] ?? text.length, ends.at(-1)) };
}

/** The step of a name's last word, with all steps before it; undefined for a name without words. */
function stepFor<T>(first: Step<T>, { keys }: Path): Step<T> | undefined {
  let step = first;
  for (const key of keys) {
    const next = step.next.get(key) ?? newStep<T>();
    step.next.set(key, next);
    step = next;
  }
  return step === first ? undefined : step;
}

/** A number for a word and what stands before it. */
function keyOf(gap: string, hash: number): number {
  const folded = foldGap(gap);
  return folded === ' ' ? hash : Math.imul(wordHash(folded), 31) ^ hash;
}

function newStep<T>(): Step<T> {
  return { next: new Map(), names: [], acronyms: [] };
}

function remember<T>(map: Map<string, T[]>, key: string, entry: T): void {
  const known = map.get(key);
  if (!known) map.set(key, [entry]);
  else if (!known.includes(entry)) known.push(entry);
}
