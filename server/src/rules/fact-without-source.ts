import { fill, wording } from '../wording.ts';
import type { Rule } from './rule.ts';

const words = wording['fact-without-source'];

export const factWithoutSource: Rule = {
  code: 'fact-without-source',
  group: 'references',
  severity: 'information',
  summary: words.summary,
  check({ questionnaire }, report) {
    for (const { id, value, source } of questionnaire.facts) {
      // A fact that is only begun is not blamed for what is still to come.
      if (!value || source) continue;
      report({ span: id.span, message: fill(words.message, { id: id.value, value: value.value }) });
    }
  },
};
