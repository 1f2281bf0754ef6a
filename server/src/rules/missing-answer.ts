import { slotState } from '../model/completeness.ts';
import { fill, wording } from '../wording.ts';
import { insertField } from './edits.ts';
import type { Fix, Rule } from './rule.ts';

const words = wording['missing-answer'];

export const missingAnswer: Rule = {
  code: 'missing-answer',
  group: 'completeness',
  severity: 'warning',
  finalSeverity: 'error',
  summary: words.summary,
  check({ text, study, questionnaire }, report) {
    for (const slot of study?.slots ?? []) {
      const answer = questionnaire.bySlot.get(slot.id);
      if (!answer || answer.answer || !slotState(slot, answer).lacks.includes('answer')) continue;
      const fix = (title: string, value: string): Fix => {
        const emptyKey = answer.keys.answer;
        const colon = emptyKey && text.indexOf(':', emptyKey.end);
        const filled = colon && { span: { start: colon + 1, end: colon + 1 }, newText: ` ${value}` };
        return { title, changes: [filled || insertField(text, answer, `answer: ${value}`, 'first')] };
      };
      report({
        span: answer.key.span,
        slot: slot.id,
        message: fill(words.message, { slot: slot.id, asks: slot.text }),
        fixes: [fix(words.fixYes, 'yes'), fix(words.fixNo, 'no')],
      });
    }
  },
};
