import { hasWords } from '../model/completeness.ts';
import { fill, wording } from '../wording.ts';
import { addNarrative } from './missing-narrative.ts';
import type { Rule } from './rule.ts';

const words = wording['bare-no'];

export const bareNo: Rule = {
  code: 'bare-no',
  group: 'completeness',
  // A No may be all there is to say: never more than a remark, in final contributions too.
  severity: 'information',
  summary: words.summary,
  check(analysis, report) {
    for (const slot of analysis.study?.slots ?? []) {
      const answer = analysis.questionnaire.bySlot.get(slot.id);
      if (slot.kind === 'open' || answer?.answer?.value !== 'no' || hasWords(answer.narrative)) continue;
      report({
        span: answer.answer.span,
        slot: slot.id,
        message: fill(words.message, { slot: slot.id }),
        fixes: addNarrative(analysis, answer, fill(words.fix, { slot: slot.id })),
      });
    }
  },
};
