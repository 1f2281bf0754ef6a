import { foldGap, foldName, foldWord } from './fold.ts';
import type { Named } from './types.ts';
import { eachWord, isWordAt, wordEnd, wordHash, wordStart } from './words.ts';

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
  /** The names in `text[start, end)`, in order, without overlaps; of names that start at one word the longest. */
  find(text: string, start?: number, end?: number): Mention<T>[];
}

/** A word of one or more names; reached from the word before it by what stands between them and the word itself. */
interface Step<T> {
  readonly next: Map<string, Step<T>>;
  name?: T;
  readonly acronyms: { readonly text: string; readonly entry: T }[];
}

const nothing: readonly never[] = [];

/** Builds an index; finding takes time in proportion to the text, however many entries there are. */
export function createNameIndex<T>(entries: readonly NameEntry<T>[]): NameIndex<T> {
  const whole = new Map<string, T[]>();
  const first: Step<T> = newStep();

  for (const { names, acronyms, entry } of entries) {
    for (const name of names) {
      remember(whole, foldName(name), entry);
      const step = stepFor(first, name);
      if (step !== first) step.name ??= entry;
    }
    for (const acronym of acronyms) {
      remember(whole, foldName(acronym), entry);
      const step = stepFor(first, acronym);
      if (step !== first) step.acronyms.push({ text: outline(acronym), entry });
    }
  }

  const hashes = new Set([...first.next.keys()].map((word) => wordHash(word, 0, word.length)));
  hashes.add(-1);

  return {
    lookup: (name) => whole.get(foldName(name)) ?? nothing,
    find: (text, start = 0, end = text.length) => findAll(first, hashes, text, start, Math.min(end, text.length)),
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

/** Most words start no name: those are passed over by their hash, without a look into the steps. */
function findAll<T>(
  first: Step<T>,
  hashes: ReadonlySet<number>,
  text: string,
  start: number,
  end: number,
): Mention<T>[] {
  const mentions: Mention<T>[] = [];
  // A stretch that begins inside a word does not begin with that word.
  const from = start > 0 && isWordAt(text, start - 1) ? wordEnd(text, start, end) : start;
  eachWord(text, from, end, (at, wordTo, hash) => {
    const mention = hashes.has(hash) ? longestAt(first, text, at, end) : undefined;
    if (mention) mentions.push(mention);
    return mention ? mention.end : wordTo;
  });
  return mentions;
}

/** The longest name that starts with the word at `start`. */
function longestAt<T>(first: Step<T>, text: string, start: number, end: number): Mention<T> | undefined {
  let found: Mention<T> | undefined;
  let wordFrom = start;
  let gap = '';
  let step: Step<T> | undefined = first;
  while (wordFrom < end) {
    const wordTo = wordEnd(text, wordFrom, end);
    step = step.next.get(gap + foldWord(text.slice(wordFrom, wordTo)));
    if (!step || (wordTo === end && isWordAt(text, end))) break;
    found = mentionOf(step, text, start, wordTo) ?? found;
    if (step.next.size === 0) break;
    wordFrom = wordStart(text, wordTo, end);
    gap = foldGap(text.slice(wordTo, wordFrom));
  }
  return found;
}

function mentionOf<T>(step: Step<T>, text: string, start: number, end: number): Mention<T> | undefined {
  if (step.acronyms.length > 0) {
    const written = text.slice(start, end);
    const acronym = step.acronyms.find((each) => each.text === written);
    if (acronym) return { start, end, entry: acronym.entry, kind: 'acronym' };
  }
  return step.name === undefined ? undefined : { start, end, entry: step.name, kind: 'name' };
}

/** The step of a name's last word, with all steps before it; `first` itself for a name without words. */
function stepFor<T>(first: Step<T>, name: string): Step<T> {
  const text = name.replace(/^\s*the\s+(?=\S)/i, '');
  let step = first;
  let gap = '';
  for (let at = wordStart(text, 0, text.length); at < text.length; ) {
    const wordTo = wordEnd(text, at, text.length);
    const key = gap + foldWord(text.slice(at, wordTo));
    const next: Step<T> = step.next.get(key) ?? newStep();
    step.next.set(key, next);
    step = next;
    at = wordStart(text, wordTo, text.length);
    gap = foldGap(text.slice(wordTo, at));
  }
  return step;
}

/** A name from its first to its last letter or digit. */
function outline(name: string): string {
  const start = wordStart(name, 0, name.length);
  let end = name.length;
  while (end > start && !isWordAt(name, end - 1)) end--;
  return name.slice(start, end);
}

function newStep<T>(): Step<T> {
  return { next: new Map(), acronyms: [] };
}

function remember<T>(map: Map<string, T[]>, key: string, entry: T): void {
  const known = map.get(key);
  if (!known) map.set(key, [entry]);
  else if (!known.includes(entry)) known.push(entry);
}
