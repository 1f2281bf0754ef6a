import { slotState } from '../model/completeness.ts';
import type { Span, TextChange } from '../syntax/tree.ts';
import { fill, wording } from '../wording.ts';
import { insertField } from './edits.ts';
import { isOfWrongType } from './of-wrong-type.ts';
import type { Fix, Rule } from './rule.ts';

const words = wording['missing-answer'];

export const missingAnswer: Rule = {
  code: 'missing-answer',
  group: 'completeness',
  severity: 'warning',
  finalSeverity: 'error',
  summary: words.summary,
  check(analysis, report) {
    const { text, study, questionnaire } = analysis;
    for (const slot of study?.slots ?? []) {
      const answer = questionnaire.bySlot.get(slot.id);
      if (!answer || answer.answer || !slotState(slot, answer).lacks.includes('answer')) continue;
      if (isOfWrongType(analysis, answer, 'answer')) continue;
      const fix = (title: string, value: string): Fix[] => {
        const key = answer.fields.get('answer')?.key.span;
        const change = key ? fillIn(text, key, value) : insertField(text, answer, `answer: ${value}`, 'first');
        return change ? [{ title, changes: [change] }] : [];
      };
      report({
        span: answer.key.span,
        slot: slot.id,
        message: fill(words.message, { slot: slot.id, asks: slot.text }),
        fixes: [...fix(words.fixYes, 'yes'), ...fix(words.fixNo, 'no')],
      });
    }
  },
};

/** The change that writes `value` behind an empty `answer:`; undefined where something else stands there. */
function fillIn(text: string, key: Span, value: string): TextChange | undefined {
  const start = text.indexOf(':', key.end) + 1;
  const nothing = /^(?:[ \t]*(?:""|''|~|null))?(?=[ \t]*(?:[,}#\r\n]|$))/i.exec(text.slice(start, start + 80));
  return nothing ? { span: { start, end: start + nothing[0].length }, newText: ` ${value}` } : undefined;
}
