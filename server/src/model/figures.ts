import type { Language } from '../study/language.ts';
import type { Span } from '../syntax/tree.ts';
import { matchesAtDigits } from './digits.ts';
import { onceForWording, type Wording } from './passages.ts';

/** A quantity in a text. Offsets are those of the passage's text. */
export interface Figure extends Span {
  readonly value: number;
  /** True for `seven`, false for `7`. */
  readonly inWords: boolean;
  readonly percent: boolean;
  /** Where the sentence is that it stands in. */
  readonly sentence: Span;
  /** The year or years that it is of, where that is clear. */
  readonly year?: Year;
}

/** A year, or a run of years: `2023`, `2022–2023`. */
export interface Year extends Span {
  readonly from: number;
  readonly to: number;
}

/** The quantities and the years of a passage, in order. */
export interface Figures {
  /** Those in words only where their sentence names a year. */
  readonly figures: readonly Figure[];
  readonly years: readonly Year[];
}

/** Figures are read from the author's own words: the numbers in names and references are none. */
export const figuresIn = onceForWording(findFigures);

/** The value of a number as it is written in figures: `4 217`, `1,5`; undefined where it is none. */
export function numberOf(written: string): number | undefined {
  const match = /^(\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+|\d+)([.,]\d+)?$/.exec(written.trim());
  if (!match) return undefined;
  return Number((match[1] ?? '').replace(/\D/g, '') + (match[2] ?? '').replace(',', '.'));
}

type Candidate = Omit<Figure, 'sentence' | 'year'>;

function findFigures(wording: Wording, language: Language): Figures {
  const { plain, sentences } = wording;
  const words = wordsFor(language);
  const candidates: Candidate[] = [];
  const years: Year[] = [];
  for (const match of matchesAtDigits(wording, number)) {
    const start = match.index;
    const end = start + match[0].length;
    const year = yearAt(plain, start, end, match[0]);
    if (year) {
      // The second year of a run has been read with the first.
      if (start >= (years.at(-1)?.end ?? 0)) years.push(year);
      continue;
    }
    const value = numberOf(match[0]);
    if (value === undefined || !isQuantity(plain, start, end, words)) continue;
    const percent = /^\s*(?:%|per\s?cent)/.test(plain.slice(end, end + 10));
    candidates.push({ start, end, value, inWords: false, percent });
  }
  return { figures: withYears(candidates, years, sentences, (sentence) => inWords(plain, sentence, words)), years };
}

const number = /(?:\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?/y;

/** The number words of a sentence. */
function inWords(plain: string, { start, end }: Span, { numberWord, values }: Words): Candidate[] {
  return [...plain.slice(start, end).matchAll(numberWord)].flatMap(({ index, 0: written }) => {
    const value = values.get(written.toLowerCase());
    const from = start + index;
    if (value === undefined || /[-‐‑\p{L}]/u.test(plain[from - 1] ?? '')) return [];
    return [{ start: from, end: from + written.length, value, inWords: true, percent: false }];
  });
}

interface Words {
  readonly numberWord: RegExp;
  readonly values: ReadonlyMap<string, number>;
  readonly months: RegExp;
  readonly monthBefore: RegExp;
  readonly placeBefore: RegExp;
}

const wordCache = new WeakMap<Language, Words>();

function wordsFor(language: Language): Words {
  let made = wordCache.get(language);
  if (!made) {
    const any = (list: readonly string[]) => (list.length > 0 ? list.join('|') : '(?!)');
    made = {
      numberWord: new RegExp(`\\b(?:${any(language.numbers.map(({ word }) => word))})\\b`, 'gi'),
      values: new Map(language.numbers.map(({ word, value }) => [word, value])),
      months: new RegExp(`^\\s+(?:${any(language.months)})\\b`, 'i'),
      monthBefore: new RegExp(`\\b(?:${any(language.months)})\\s+$`, 'i'),
      placeBefore: new RegExp(`\\b(?:${any(language.places)})\\.?\\s+$`, 'i'),
    };
    wordCache.set(language, made);
  }
  return made;
}

/** A year stands without a thousands separator and is part of no other number: not 2024/1, not 2023rd. */
function yearAt(text: string, start: number, end: number, written: string): Year | undefined {
  if (!/^(?:19|20)\d\d$/.test(written)) return undefined;
  if (
    /[\p{L}\d/.,-]$/u.test(text.slice(Math.max(0, start - 1), start)) ||
    /^[\p{L}/]/u.test(text.slice(end, end + 1))
  ) {
    return undefined;
  }
  const from = Number(written);
  const run = /^\s?[–—-]\s?((?:19|20)\d\d|\d\d)(?![\d\p{L}/])/u.exec(text.slice(end, end + 8));
  if (!run?.[1]) return { start, end, from, to: from };
  const to = run[1].length === 4 ? Number(run[1]) : Number(written.slice(0, 2) + run[1]);
  return { start, end: end + run[0].length, from, to };
}

/** False for numbers that count nothing: of lists, dates, articles, telephones, parts of words. */
function isQuantity(text: string, start: number, end: number, words: Words): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 16);
  if (/[\p{L}\p{N}/.,:§#+_‑–-]$/u.test(before) || /^(?:[\p{L}/–]|[-‑:]\d)/u.test(after)) return false;
  if (/(?:^|\n)[ \t]*$/.test(before) && /^[.)]\s/.test(after)) return false;
  return !words.months.test(after) && !words.monthBefore.test(before) && !words.placeBefore.test(before);
}

/**
 * The year of a figure is the only one of its sentence; or else the one between it and the next figure; or else the
 * one that the sentence begins with. Number words are looked for in sentences with a year alone.
 */
function withYears(
  candidates: readonly Candidate[],
  years: readonly Year[],
  sentences: readonly Span[],
  inWords: (sentence: Span) => Candidate[],
): Figure[] {
  const figures: Figure[] = [];
  let candidate = 0;
  let year = 0;
  for (const sentence of sentences) {
    const firstYear = year;
    while ((years[year]?.start ?? Infinity) < sentence.end) year++;
    const firstCandidate = candidate;
    while ((candidates[candidate]?.start ?? Infinity) < sentence.end) candidate++;
    const own = years.slice(firstYear, year);
    const inDigits = candidates.slice(firstCandidate, candidate);
    const all = own.length > 0 ? [...inDigits, ...inWords(sentence)].sort((a, b) => a.start - b.start) : inDigits;
    all.forEach((figure, index) => {
      const next = all[index + 1]?.start ?? sentence.end;
      figures.push({ ...figure, sentence, year: yearOf(figure, own, all[0]?.start ?? 0, next) });
    });
  }
  return figures;
}

function yearOf({ end }: Candidate, own: readonly Year[], first: number, next: number): Year | undefined {
  if (own.every(({ from, to }) => from === own[0]?.from && to === own[0].to)) return own[0];
  return own.find(({ start }) => start > end && start < next) ?? own.findLast(({ start }) => start < first);
}
