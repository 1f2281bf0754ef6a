import { onceForWording, type Passage } from '../model/passages.ts';
import { createNameIndex, type NameEntry, type NameIndex } from '../study/name-index.ts';
import type { Study } from '../study/types.ts';
import type { Words } from '../study/words.ts';
import { mixedIn } from './mixed-spellings.ts';
import { escaped } from './phrases.ts';
import { likeCase, opensSentence, ownWords } from './style.ts';

/** A place in a passage, in its offsets. */
export interface Place {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** A place where another wording is to be preferred. */
export interface TermPlace extends Place {
  /** What is to stand there. */
  readonly right: string;
  /** The wording that was found, and the one to use, as they are spoken of. */
  readonly instead: string;
  readonly use: string;
  /** A place of the wording to use, where both are found in the contribution. */
  readonly common?: Place;
}

/** The places, those of one wording in one passage together. */
export function termPlaces(study: Study, passages: readonly Passage[]): TermPlace[][] {
  const groups = new Map<Passage, Map<string, TermPlace[]>>();
  const add = (place: TermPlace) => {
    const ofPassage = groups.get(place.passage) ?? new Map<string, TermPlace[]>();
    groups.set(place.passage, ofPassage);
    const ofUse = ofPassage.get(place.use) ?? [];
    ofPassage.set(place.use, ofUse);
    ofUse.push(place);
  };
  for (const passage of passages)
    for (const place of preferredIn(passage, preferencesOf(study))) add({ ...place, passage });
  for (const place of mixedIn(study.language, passages)) add(place);
  return [...groups.values()].flatMap((ofPassage) => [...ofPassage.values()]);
}

interface Preference {
  readonly instead: string;
  readonly use: string;
  /** Finds a noun right behind the wording. */
  readonly noun: RegExp;
}

const made = new WeakMap<Study, NameIndex<Preference>>();

function preferencesOf(study: Study): NameIndex<Preference> {
  const index = made.get(study) ?? createNameIndex(study.preferred.flatMap(entriesOf));
  made.set(study, index);
  return index;
}

function entriesOf({ use, instead, nouns }: Study['preferred'][number]): NameEntry<Preference>[] {
  const noun = nouns.length > 0 ? new RegExp(`^\\s+(${nouns.map(escaped).join('|')})(?=[.,;:)])`, 'u') : /(?!)/;
  return instead.map((each) => ({ names: [each], acronyms: [], entry: { instead: each, use, noun } }));
}

/** Wordings that the study does not prefer; a noun that follows comes first: `cases of …`. */
const preferredIn = onceForWording((wording, preferences: NameIndex<Preference>) => [
  ...findPreferred(ownWords({ wording }), wording.words, preferences),
]);

function* findPreferred(
  text: string,
  words: Words,
  preferences: NameIndex<Preference>,
): Generator<Omit<TermPlace, 'passage'>> {
  for (const { start, end: to, entry } of preferences.find(words)) {
    const { instead, use } = entry;
    const written = text.slice(start, to).replace(/\s+/g, ' ');
    if (written !== instead && written !== likeCase(instead, written)) continue;
    if (text[start - 1] === '-' || text[to] === '-') continue;
    // A capital letter that no sentence asks for is that of a title.
    if (written !== instead && !opensSentence(text, start)) continue;
    const [behind = '', noun] = entry.noun.exec(text.slice(to, to + nounReach)) ?? [];
    yield {
      start,
      end: to + behind.length,
      right: likeCase(noun ? `${noun} of ${use}` : use, written),
      instead,
      use,
    };
  }
}

/** The longest noun that is looked for, with the blanks before it. */
const nounReach = 40;
