import { fill, wording } from '../wording.ts';
import { removeEntry } from './edits.ts';
import type { Rule } from './rule.ts';

const words = wording['answer-not-expected'];

export const answerNotExpected: Rule = {
  code: 'answer-not-expected',
  group: 'completeness',
  severity: 'warning',
  summary: words.summary,
  check({ text, study, questionnaire }, report) {
    for (const slot of study?.slots ?? []) {
      const { answer, fields } = questionnaire.bySlot.get(slot.id) ?? {};
      if (slot.kind !== 'open' || !answer) continue;
      report({
        span: answer.entry,
        slot: slot.id,
        message: fill(words.message, { slot: slot.id }),
        // `Q1: no` is the question itself, which stays.
        fixes: fields?.has('answer')
          ? [{ title: fill(words.fix, { slot: slot.id }), changes: [removeEntry(text, answer.entry)] }]
          : [],
      });
    }
  },
};
