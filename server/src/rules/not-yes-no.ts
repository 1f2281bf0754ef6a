import { fill, wording } from '../wording.ts';
import type { Rule } from './rule.ts';

const words = wording['not-yes-no'];

export const notYesNo: Rule = {
  code: 'not-yes-no',
  group: 'completeness',
  severity: 'warning',
  finalSeverity: 'error',
  summary: words.summary,
  check({ study, questionnaire }, report) {
    const open = new Set(study?.slots.filter(({ kind }) => kind === 'open').map(({ id }) => id));
    for (const { slot, key, answer, keys } of questionnaire.answers) {
      // Beside its question `wrong-type` mends it.
      if (!answer || answer.canonical || !keys.answer || (slot && open.has(slot))) continue;
      const { span, written, value } = answer;
      const write = (newText: string) => ({ title: fill(words.fix, { value: newText }), changes: [{ span, newText }] });
      if (value) {
        const message = fill(words.variant, { written, value });
        report({ span, message, severity: 'hint', fixes: [write(value)] });
      } else {
        const message = fill(words.message, { slot: slot ?? key.value, written: shortened(written) });
        report({ span, message, fixes: [write('yes'), write('no')] });
      }
    }
  },
};

function shortened(written: string): string {
  return written.length > 40 ? `${written.slice(0, 40).trimEnd()} …` : written;
}
