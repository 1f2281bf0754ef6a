import { matchesAtDigits } from '../model/digits.ts';
import { onceForWording, type Wording } from '../model/passages.ts';
import type { Language } from '../study/language.ts';
import { fill, wording } from '../wording.ts';
import { changeIn, nameOf, spanIn } from './passage-places.ts';
import type { Rule } from './rule.ts';
import { isNear, wordBefore } from './style.ts';

const words = wording['thousands-separator'];

export const thousandsSeparator: Rule = {
  code: 'thousands-separator',
  group: 'style',
  severity: 'information',
  summary: words.summary,
  check({ study, passages, questionnaire }, report) {
    for (const { id, value } of questionnaire.facts) {
      const digits = value && factInGroups.test(value.value) ? value.value.replace(/\D/g, '') : '';
      if (!value || !digits) continue;
      const right = inGroups(digits);
      const place = fill(words.fact, { id: id.value });
      report({
        span: value.span,
        message: fill(words.message, { written: value.value, right, place }),
        fixes: [{ title: fill(words.fix, { right }), changes: [{ span: value.span, newText: right }] }],
      });
    }
    if (!study) return;
    for (const passage of passages) {
      for (const { start, end, mark, right } of numbersIn(passage, study.language)) {
        report({
          span: spanIn(passage, start, end),
          message: fill(mark === ' ' ? words.space : words.message, {
            written: passage.text.slice(start, end),
            right,
            place: nameOf(passage),
          }),
          fixes: [{ title: fill(words.fix, { right }), changes: [changeIn(passage, start, end, right)] }],
        });
      }
    }
  },
};

/** A figure as a fact has it; one group behind a point may be decimals. */
const factInGroups = /^[1-9]\d{0,2}(?:(?:[,'’]\d{3})+|(?:\.\d{3}){2,})$/;

interface Number {
  readonly start: number;
  readonly end: number;
  /** What stands between the groups. */
  readonly mark?: string;
  readonly right: string;
}

/** A number in groups of three, or without any; hard spaces between the groups are as they should be. */
const number = /(?<![\d\u00a0\u202f])(?:\d{1,3}([., \u2009'’])\d{3}(?:\1\d{3})*|\d{4,7})(?!\d)/y;

/** Signs right before or behind a number that make it a part of something else. */
const partBefore = /(?:[\p{L}\p{N}_/.,#@+:=]|\d[.,]|\p{L}[-‐‑–]|(?:^|\D)[-‐‑])$/u;
const partAfter = /^(?:[\p{L}_/@=]|[:]\d|[-‐‑]\p{L}| \d|,\d|['’]\d)/u;

const numbersIn = onceForWording((wording, language: Language) => [...findNumbers(wording, language)]);

function* findNumbers(wording: Wording, { style: { numbers } }: Language): Generator<Number> {
  const { plain } = wording;
  for (const { index: start, 0: written, 1: mark } of matchesAtDigits(wording, number)) {
    const end = start + written.length;
    const digits = written.replace(/\D/g, '');
    const before = plain.slice(Math.max(0, start - 2), start);
    const after = plain.slice(end, end + 2);
    if (digits.startsWith('0') || partBefore.test(before) || partAfter.test(after)) continue;
    if (/^\.\d/.test(after) && mark === '.') continue;
    if (!mark && isYear(plain, start, end, digits, numbers.quantityAfter)) continue;
    if ((mark === '.' || mark === ',') && isFollowedBy(plain, end, numbers.decimalBefore)) continue;
    const word = wordBefore(plain, start);
    if (numbers.serialBefore.includes(word) || numbers.placeBefore.includes(word)) continue;
    if (isSecondPart(plain, start, digits)) continue;
    if (digits.length > (mark ? 5 : 4) && isNear(plain, start, end, numbers.telephone)) continue;
    yield { start, end, mark, right: inGroups(digits) };
  }
}

/** `1234` with a hard space between groups of three digits. */
export function inGroups(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
}

/** True for the 1234 of a file 2023-1234; not for that of 120-1234, which is a range. */
function isSecondPart(text: string, start: number, digits: string): boolean {
  const [, first = '', dash] = /(\d+)([-‐‑])?$/.exec(text.slice(Math.max(0, start - 12), start)) ?? [];
  return dash !== undefined && (Number(first) >= Number(digits) || Number(first) >= 1900);
}

function isYear(text: string, start: number, end: number, digits: string, quantityAfter: readonly string[]): boolean {
  if (digits.length > 4 || Number(digits) < 1900 || Number(digits) > 2099) return false;
  const before = text.slice(Math.max(0, start - 24), start).toLowerCase();
  const counted = /^\s\p{Ll}{3,}/u.test(text.slice(end, end + 5));
  return !counted || !quantityAfter.some((phrase) => before.endsWith(` ${phrase} `));
}

function isFollowedBy(text: string, end: number, phrases: readonly string[]): boolean {
  const after = text
    .slice(end, end + 24)
    .trimStart()
    .toLowerCase();
  return phrases.some((phrase) => after.startsWith(phrase));
}
