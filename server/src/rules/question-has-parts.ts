import { findSlot } from '../study/slot-names.ts';
import { enumerate, fill, wording } from '../wording.ts';
import type { Rule } from './rule.ts';

const words = wording['question-has-parts'];

export const questionHasParts: Rule = {
  code: 'question-has-parts',
  group: 'shape',
  severity: 'error',
  summary: words.summary,
  check({ study, questionnaire }, report) {
    if (!study) return;
    for (const { key, slot, partsBelow } of questionnaire.answers) {
      const question = slot ? undefined : findSlot(study, key.value).question;
      if (!question) continue;
      const parts = enumerate(question.slots.map(({ id, title }) => `${id} (${title})`));
      const below = enumerate(partsBelow.map((part) => `«${part}»`));
      const free = partsBelow.length > 0 ? [] : question.slots.filter(({ id }) => !questionnaire.bySlot.has(id));
      report({
        span: key.span,
        slot: question.id,
        message: fill(below ? words.below : words.message, { question: question.id, parts, below }),
        fixes: free.map(({ id, title }) => ({
          title: fill(words.fix, { part: id, title }),
          changes: [{ span: key.span, newText: id }],
        })),
      });
    }
  },
};
