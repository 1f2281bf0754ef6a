import type { Figure } from '../model/figures.ts';
import type { Wording } from '../model/passages.ts';
import type { Language } from '../study/language.ts';

/** What a figure counts: `10 traffickers were convicted` → trafficker; trafficker, convict. */
export interface Subject {
  /** The word after the figure, without its ending. */
  readonly noun: string;
  /** All words that say what is counted, without their endings. */
  readonly words: ReadonlySet<string>;
  /** Names and months beside it, and the numbers of a unit, which narrow down what is counted. */
  readonly names: ReadonlySet<string>;
}

const word = /[\p{L}][\p{L}\p{M}’'-]*/gu;

/** What `figure` counts, by the words of its part of the sentence; undefined where that can't be told for sure. */
export function subjectOf({ text }: Wording, figure: Figure, language: Language): Subject | undefined {
  const { clause, fillers, qualifiers, months } = wordsFor(language);
  const before = text.slice(figure.sentence.start, figure.start);
  const after = text.slice(figure.end, figure.sentence.end);
  const from = [...before.matchAll(clause)].at(-1);
  const until = after.search(clause);
  const left = from ? before.slice(from.index + from[0].length) : before;
  const right = until < 0 ? after : after.slice(0, until);
  const [noun] = /^[\s*_]+[\p{L}][\p{L}\p{M}’'-]*/u.exec(right) ?? [];
  const last = /(?<!\p{L})(\p{L}+)[\s*_]*$/u.exec(before)?.[1]?.toLowerCase();
  const named = noun?.replace(/^[\s*_]+/, '').toLowerCase();
  if (!named || fillers.has(named) || qualifiers.has(named) || (last && qualifiers.has(last))) return undefined;
  const inClause = [...`${left} ${right}`.matchAll(word)].map(([each]) => each);
  const startsSentence = from ? undefined : inClause[0];
  const inMonths = [...`${before} ${after}`.matchAll(word)].map(([each]) => each.toLowerCase());
  return {
    noun: stem(named),
    words: stems(inClause, fillers),
    names: new Set([
      ...inClause.filter((each) => each !== startsSentence && /^\p{Lu}/u.test(each)),
      ...inMonths.filter((each) => months.has(each)),
    ]),
  };
}

/** What a fact of this unit counts. */
export function subjectOfUnit(unit: string, language: Language): Subject | undefined {
  const { fillers } = wordsFor(language);
  const found = [...unit.matchAll(word)].map(([each]) => each);
  const noun = found.find((each) => !fillers.has(each.toLowerCase()));
  if (!noun) return undefined;
  const names = [...found.slice(1).filter((each) => /^\p{Lu}/u.test(each)), ...(unit.match(/\d+/g) ?? [])];
  return { noun: stem(noun.toLowerCase()), words: stems(found, fillers), names: new Set(names) };
}

/** True where the two clearly count the same: the words of one are, but for two at most, those of the other. */
export function sameSubject(one: Subject, other: Subject): boolean {
  const [few, many] = one.words.size < other.words.size ? [one, other] : [other, one];
  return (
    one.noun === other.noun &&
    few.words.size >= 2 &&
    many.words.size - few.words.size <= 2 &&
    [...few.words].every((each) => many.words.has(each)) &&
    one.names.size === other.names.size &&
    [...one.names].every((each) => other.names.has(each))
  );
}

function stems(found: readonly string[], fillers: ReadonlySet<string>): Set<string> {
  const lower = found.map((each) => each.toLowerCase());
  return new Set(lower.filter((each) => each.length > 2 && !fillers.has(each)).map(stem));
}

/** A word without the endings of number and tense, roughly. */
export function stem(of: string): string {
  const short = of
    .replace(/['’]s?$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, '');
  return short.length > 2 ? short.replace(/e$/, '') : of;
}

interface Words {
  /** What ends one part of a sentence and begins another. */
  readonly clause: RegExp;
  readonly fillers: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
}

const cache = new WeakMap<Language, Words>();

function wordsFor(language: Language): Words {
  let made = cache.get(language);
  if (!made) {
    const starts = language.clauseStarts.length > 0 ? `|\\b(?:${language.clauseStarts.join('|')})\\b` : '';
    made = {
      clause: new RegExp(`[;:()—–.]|,(?!\\d)${starts}`, 'gi'),
      fillers: new Set(language.fillers),
      qualifiers: new Set(language.qualifiers),
      months: new Set(language.months.map((month) => month.toLowerCase())),
    };
    cache.set(language, made);
  }
  return made;
}
