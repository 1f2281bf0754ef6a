import { figuresIn } from '../model/figures.ts';
import type { Passage } from '../model/passages.ts';
import type { Language } from '../study/language.ts';
import { fill, wording } from '../wording.ts';
import { spanIn } from './passage-places.ts';
import type { Rule } from './rule.ts';

const words = wording['outside-reporting-period'];

export const outsideReportingPeriod: Rule = {
  code: 'outside-reporting-period',
  group: 'scope',
  // Some countries have to report on earlier years too: the file does not say which.
  severity: 'information',
  summary: words.summary,
  check({ study, passages }, report) {
    for (const { question, footnote, fromYear } of study?.instructions ?? []) {
      if (!study || fromYear === undefined) continue;
      const slots = study.slots.filter((slot) => slot.question === question).map(({ id }) => id);
      for (const passage of passages.filter(({ slot }) => slot !== undefined && slots.includes(slot))) {
        const told = new Set<number>();
        for (const year of figuresIn(passage, study.language).years) {
          const { from, to, start, end } = year;
          if (to >= fromYear || told.has(from) || !isTime(passage, start, study.language)) continue;
          told.add(from);
          report({
            span: spanIn(passage, start, end),
            slot: passage.slot,
            message: fill(words.message, {
              slot: passage.slot ?? '',
              year: passage.text.slice(start, end),
              fromYear,
              footnote,
            }),
          });
        }
      }
    }
  },
};

/** False for the year of a name or an act, and for one since which something goes on. */
function isTime({ plain, text }: Passage, start: number, { ongoing, months }: Language): boolean {
  const before = /(?<![\p{L}\p{N}])([\p{L}]+)\s+$/u.exec(plain.slice(Math.max(0, start - 40), start));
  const wordBefore = before?.[1] ?? '';
  const lower = wordBefore.toLowerCase();
  if (ongoing.includes(lower)) return false;
  if (months.some((month) => month.toLowerCase() === lower))
    return !hasOngoing(plain.slice(Math.max(0, start - 40), start), ongoing);
  // «In 2020» may begin a sentence; «Strategy 2020» is a name, and so is what the plain text leaves out.
  return (!/^\p{Lu}/u.test(wordBefore) || wordBefore.length <= 3) && text[start] === plain[start];
}

/** True for `since 1 March`, `since March`. */
function hasOngoing(before: string, ongoing: readonly string[]): boolean {
  return ongoing.includes(/([\p{L}]+)\s+(?:\d{1,2}\s+)?[\p{L}]+\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '');
}
