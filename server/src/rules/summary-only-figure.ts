import { figuresIn, numberOf } from '../model/figures.ts';
import { fill, wording } from '../wording.ts';
import { spanIn } from './passage-places.ts';
import { isIn } from './phrases.ts';
import type { Rule } from './rule.ts';

const words = wording['summary-only-figure'];

export const summaryOnlyFigure: Rule = {
  code: 'summary-only-figure',
  group: 'consistency',
  severity: 'warning',
  summary: words.summary,
  check({ study, questionnaire, passages }, report) {
    const summary = passages.find(({ slot }) => !slot);
    const answers = passages.filter(({ slot }) => slot);
    if (!study || !summary || answers.length === 0) return;
    // Number words come by themselves: «three priorities» may be a list of three elsewhere.
    const figures = figuresIn(summary, study.language).figures.filter(({ inWords }) => !inWords);
    if (figures.length === 0) return;
    const known = new Set<number | undefined>([
      ...answers.flatMap((each) => figuresIn(each, study.language).figures.map(({ value }) => value)),
      ...questionnaire.facts.map(({ value }) => value && numberOf(value.value)),
    ]);
    for (const { value, start, end } of figures) {
      const written = summary.text.slice(start, end);
      const inWords = study.language.numbers.filter((each) => each.value === value).map(({ word }) => word);
      if (known.has(value) || answers.some(({ text }) => text.includes(written) || isIn(text, inWords))) continue;
      known.add(value);
      report({
        span: spanIn(summary, start, end),
        message: fill(words.message, { written }),
      });
    }
  },
};
