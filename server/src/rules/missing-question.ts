import { missingSlots, questionSkeletons } from '../model/missing.ts';
import { fill, wording } from '../wording.ts';
import { outsideAnswers } from './outside-answers.ts';
import type { Rule } from './rule.ts';

const words = wording['missing-question'];

export const missingQuestion: Rule = {
  code: 'missing-question',
  group: 'completeness',
  severity: 'warning',
  finalSeverity: 'error',
  summary: words.summary,
  check(analysis, report) {
    const { text, tree, study, questionnaire } = analysis;
    if (!study) return;
    // A question written outside of `answers:` is there, if in the wrong place; `unknown-key` says so.
    const outside = new Set(outsideAnswers(analysis).map(({ slot }) => slot));
    const missing = missingSlots(study, questionnaire).filter(({ id }) => !outside.has(id));
    const all = missing.length > 1 ? questionSkeletons(text, tree, questionnaire, study, missing) : undefined;
    const span = questionnaire.fields.get('answers')?.key.span ?? { start: 0, end: 0 };
    for (const slot of missing) {
      const one = questionSkeletons(text, tree, questionnaire, study, [slot]);
      report({
        span,
        slot: slot.id,
        message: fill(words.message, { slot: slot.id, asks: slot.text }),
        fixes: [
          ...(one ? [{ title: fill(words.fix, { slot: slot.id }), changes: one }] : []),
          ...(all ? [{ title: fill(words.fixAll, { count: missing.length }), changes: all }] : []),
        ],
      });
    }
  },
};
