import { format } from '../model/format.ts';
import { cleanCharacters } from '../paste/characters.ts';
import { findSlot } from '../study/slot-names.ts';
import { enumerate, fill, wording } from '../wording.ts';
import { indentBelowAnswers } from './outside-answers.ts';
import type { Rule } from './rule.ts';

const words = wording['unknown-key'];

export const unknownKey: Rule = {
  code: 'unknown-key',
  group: 'shape',
  severity: 'warning',
  summary: words.summary,
  check(analysis, report) {
    const { study, faults } = analysis;
    const indent = indentBelowAnswers(analysis);
    for (const fault of faults) {
      if (fault.code !== 'unknown-key') continue;
      const { span, key, place, meant, inFront } = fault;
      if (meant) {
        const isPasted = cleanCharacters(key) === meant;
        const title = isPasted ? words.fixPasted : fill(words.fix, { meant });
        const message = fill(isPasted ? words.pasted : words.meant, { key, meant });
        report({ span, message, fixes: [{ title, changes: [{ span, newText: meant }] }] });
      } else if (study && findSlot(study, key).slot) {
        report({
          span,
          message: fill(words.question, { key }),
          fixes: indent ? [{ title: words.fixIndent, changes: indent }] : [],
        });
      } else if (inFront) {
        report({ span, message: fill(words.noColon, { name: inFront }) });
      } else {
        const known = enumerate(format[place].map(({ name }) => name));
        report({ span, message: fill(words.message, { key, known }) });
      }
    }
  },
};
