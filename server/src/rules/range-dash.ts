import { matchesAtDigits } from '../model/digits.ts';
import { onceForWording, type Wording } from '../model/passages.ts';
import type { Language } from '../study/language.ts';
import type { Span } from '../syntax/tree.ts';
import { fill, wording } from '../wording.ts';
import { changeIn, nameOf, spanIn } from './passage-places.ts';
import type { Rule } from './rule.ts';
import { isNear, wordBefore } from './style.ts';

const words = wording['range-dash'];

export const rangeDash: Rule = {
  code: 'range-dash',
  group: 'style',
  severity: 'hint',
  summary: words.summary,
  check({ study, passages }, report) {
    if (!study) return;
    for (const passage of passages) {
      for (const { start, end, dash } of rangesIn(passage, study.language)) {
        const written = passage.text.slice(start, end);
        const right = `${written.slice(0, dash.start - start)}–${written.slice(dash.end - start)}`;
        report({
          span: spanIn(passage, start, end),
          message: fill(words.message, { written, right, place: nameOf(passage) }),
          fixes: [{ title: fill(words.fix, { right }), changes: [changeIn(passage, dash.start, dash.end, '–')] }],
        });
      }
    }
  },
};

const range =
  /(?<![\d\p{L}_/.,#@+:=\u00a0\u202f‐‑–-])(\d+(?:[.,\u00a0\u202f]\d{3}(?!\d))*)( ?[-‐‑−] ?)(\d+(?:[.,\u00a0\u202f ]\d{3}(?!\d))*)(?![\p{L}\d_/@=]|[-‐‑–:.,]\d)/uy;

interface Range extends Span {
  readonly dash: Span;
}

const rangesIn = onceForWording((wording, language: Language) => [...findRanges(wording, language)]);

function* findRanges(wording: Wording, { style: { numbers } }: Language): Generator<Range> {
  const { plain } = wording;
  for (const { index: start, 0: written, 1: from = '', 2: dash = '', 3: to = '' } of matchesAtDigits(wording, range)) {
    const end = start + written.length;
    if (!isRange(from, to) || (dash.length > 1 && !(isYear(from) && isYear(to)))) continue;
    if (numbers.serialBefore.includes(wordBefore(plain, start))) continue;
    if (isNear(plain, start, end, numbers.telephone)) continue;
    const at = start + from.length;
    yield { start, end, dash: { start: at, end: at + dash.length } };
  }
}

/** From a smaller number to a greater one, or a year and the last digits of a later one. */
function isRange(from: string, to: string): boolean {
  if (from.startsWith('0') || to.startsWith('0')) return false;
  if (isYear(from) && to.length === 2) return Number(to) > Number(from.slice(2));
  return Number(from.replace(/\D/g, '')) < Number(to.replace(/\D/g, ''));
}

function isYear(written: string): boolean {
  return /^(?:19|20)\d\d$/.test(written);
}
