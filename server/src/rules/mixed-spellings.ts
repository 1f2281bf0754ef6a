import { pushAll } from '../long-lists.ts';
import { onceForWording, type Passage } from '../model/passages.ts';
import type { Language } from '../study/language.ts';
import { isWordAt, wordHash } from '../study/words.ts';
import { likeCase, ownWords } from './style.ts';
import type { Place, TermPlace } from './term-places.ts';

interface Found extends Place {
  readonly written: string;
}

/** The places of each spelling of a word. */
type Spellings = Map<string, Found[]>;

/** Spellings that stand beside a more frequent one of the same word: one of them has a hyphen. */
export function mixedIn(language: Language, passages: readonly Passage[]): TermPlace[] {
  const families = familiesOf(language);
  const words = new Map<string, Spellings>();
  const prefixed = new Map<string, readonly string[] | undefined>();
  for (const found of passages.flatMap((passage) => hyphenated(passage).map((each) => ({ ...each, passage })))) {
    const spelling = families.has(found.written) ? found.written : small(found.written);
    if (!families.has(spelling) && !prefixed.has(spelling)) prefixed.set(spelling, joined(spelling, language));
    const family = families.get(spelling) ?? prefixed.get(spelling);
    const [first] = family ?? [];
    if (!first) continue;
    const spellings = words.get(first) ?? new Map(family?.map((each) => [each, []]));
    words.set(first, spellings);
    spellings.get(spelling)?.push(found);
  }
  return [...words].flatMap(([first, spellings]) => {
    for (const [spelling, places] of spellings) {
      if (!spelling.includes('-')) pushAll(places, wordsIn(passages, spelling));
    }
    return rarer(first, spellings);
  });
}

const made = new WeakMap<Language, ReadonlyMap<string, readonly string[]>>();

/** Each spelling with all spellings of its word. */
function familiesOf(language: Language): ReadonlyMap<string, readonly string[]> {
  const { alike } = language.style.consistency;
  const families = made.get(language) ?? new Map(alike.flatMap((all) => all.map((each) => [each, all] as const)));
  made.set(language, families);
  return families;
}

/** `transnational` and `trans-national`; undefined where the word is none with a prefix, or is misspelt anyway. */
function joined(spelling: string, { style }: Language): string[] | undefined {
  const [prefix = '', rest = '', more] = spelling.split('-');
  if (more !== undefined || rest.length < 4 || rest !== rest.toLowerCase()) return undefined;
  if (!style.consistency.prefixes.includes(prefix)) return undefined;
  const misspelt = style.spelling.prefer.some(
    ({ instead }) => instead.includes(prefix + rest) || instead.includes(spelling),
  );
  return misspelt ? undefined : [prefix + rest, spelling];
}

function small(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** Words with hyphens, found by their hyphens, which are few. */
const hyphenated = onceForWording((wording): Omit<Found, 'passage'>[] => {
  const text = ownWords({ wording });
  const found: Omit<Found, 'passage'>[] = [];
  for (let at = text.indexOf('-'); at >= 0; ) {
    let start = at;
    let end = at + 1;
    while (start > 0 && isWordAt(text, start - 1)) start--;
    while (end < text.length && (isWordAt(text, end) || text[end] === '-')) end++;
    const written = text.slice(start, end);
    if (start < at && !written.endsWith('-')) found.push({ start, end, written });
    at = text.indexOf('-', end);
  }
  return found;
});

/** The places of a word without a hyphen, with a small or a capital letter. */
function wordsIn(passages: readonly Passage[], word: string): Found[] {
  const found: Found[] = [];
  const hash = wordHash(word);
  for (const passage of passages) {
    const { starts, ends, hashes } = passage.words;
    for (let at = hashes.indexOf(hash); at >= 0; at = hashes.indexOf(hash, at + 1)) {
      const [start = 0, end = 0] = [starts[at], ends[at]];
      const text = ownWords(passage);
      const written = text.slice(start, end);
      if (small(written) !== small(word) || text[start - 1] === '-' || text[end] === '-') continue;
      found.push({ passage, start, end, written });
    }
  }
  return found;
}

function rarer(first: string, spellings: Spellings): TermPlace[] {
  const [most, ...others] = [...spellings]
    .filter(([, places]) => places.length > 0)
    .sort(([a, aPlaces], [b, bPlaces]) => bPlaces.length - aPlaces.length || Number(b === first) - Number(a === first));
  if (!most) return [];
  const [use, [common]] = most;
  return others.flatMap(([instead, places]) =>
    places.map(({ passage, start, end, written }) => {
      const right = written === instead ? use : likeCase(use, written);
      return { passage, start, end, right, instead, use, common };
    }),
  );
}
