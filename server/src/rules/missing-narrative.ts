import type { Analysis } from '../analysis.ts';
import { slotState } from '../model/completeness.ts';
import type { Answer } from '../model/questionnaire.ts';
import { fill, wording } from '../wording.ts';
import { insertField } from './edits.ts';
import { isOfWrongType } from './of-wrong-type.ts';
import type { Fix, Rule } from './rule.ts';

const words = wording['missing-narrative'];

export const missingNarrative: Rule = {
  code: 'missing-narrative',
  group: 'completeness',
  severity: 'warning',
  finalSeverity: 'error',
  summary: words.summary,
  check(analysis, report) {
    for (const slot of analysis.study?.slots ?? []) {
      const answer = analysis.questionnaire.bySlot.get(slot.id);
      if (
        !answer ||
        !slotState(slot, answer).lacks.includes('narrative') ||
        isOfWrongType(analysis, answer, 'narrative')
      )
        continue;
      const message = slot.kind === 'open' ? words.open : words.afterYes;
      report({
        span: answer.fields.get('narrative')?.key.span ?? answer.key.span,
        slot: slot.id,
        message: fill(message, { slot: slot.id, asks: slot.text }),
        fixes: addNarrative(analysis, answer, fill(words.fix, { slot: slot.id })),
      });
    }
  },
};

/** The fix that starts a narrative; none where an empty one is there already. */
export function addNarrative({ text }: Analysis, answer: Answer, title: string): Fix[] {
  const change = answer.fields.has('narrative') ? undefined : insertField(text, answer, 'narrative: |\n  ', 'last');
  return change ? [{ title, changes: [change] }] : [];
}
