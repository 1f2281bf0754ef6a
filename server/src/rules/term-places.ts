import { onceForWording, type Passage } from '../model/passages.ts';
import type { Study } from '../study/types.ts';
import { mixedIn } from './mixed-spellings.ts';
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
    for (const place of preferredIn(passage, patternsOf(study))) add({ ...place, passage });
  for (const place of mixedIn(study.language, passages)) add(place);
  return [...groups.values()].flatMap((ofPassage) => [...ofPassage.values()]);
}

interface Pattern {
  readonly use: string;
  readonly instead: readonly string[];
  /** Finds a wording from its second letter on, and a noun behind it: fixed letters are found fastest. */
  readonly tail: RegExp;
}

const made = new WeakMap<Study, readonly Pattern[]>();

function patternsOf(study: Study): readonly Pattern[] {
  const patterns = made.get(study) ?? study.preferred.map(patternOf);
  made.set(study, patterns);
  return patterns;
}

function patternOf({ use, instead, nouns }: Study['preferred'][number]): Pattern {
  const tails = instead.map((each) => escaped(each.slice(1)).replace(/\s+/g, '\\s+'));
  const noun = nouns.length > 0 ? `(?:\\s+(${nouns.map(escaped).join('|')})(?=[.,;:)]))?` : '()';
  return { use, instead, tail: new RegExp(`(?:${tails.join('|')})(?![\\p{L}\\p{N}-])${noun}`, 'gu') };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Wordings that the study does not prefer; a noun that follows comes first: `cases of …`. */
const preferredIn = onceForWording((wording, patterns: readonly Pattern[]) => [
  ...findPreferred(ownWords({ wording }), patterns),
]);

function* findPreferred(text: string, patterns: readonly Pattern[]): Generator<Omit<TermPlace, 'passage'>> {
  for (const { use, instead, tail } of patterns) {
    for (const { index, 0: found, 1: noun } of text.matchAll(tail)) {
      const start = index - 1;
      const end = index + found.length;
      const written = text.slice(Math.max(0, start), end);
      const plain = written.replace(/\s+/g, ' ');
      const wording = instead.find((each) => plain.startsWith(each) || plain.startsWith(likeCase(each, written)));
      if (start < 0 || !wording || /[\p{L}\p{N}-]/u.test(text[start - 1] ?? '')) continue;
      // A capital letter that no sentence asks for is that of a title.
      if (written[0] !== wording[0] && !opensSentence(text, start)) continue;
      yield { start, end, right: likeCase(noun ? `${noun} of ${use}` : use, written), instead: wording, use };
    }
  }
}
