import { cleanCharacters } from '../paste/characters.ts';
import { closest } from '../study/closest.ts';
import { findSlot } from '../study/slot-names.ts';
import { fill, wording } from '../wording.ts';
import type { Rule } from './rule.ts';

const words = wording['unknown-question'];

export const unknownQuestion: Rule = {
  code: 'unknown-question',
  group: 'shape',
  severity: 'error',
  summary: words.summary,
  check({ study, questionnaire }, report) {
    if (!study) return;
    const free = study.slots.map(({ id }) => id).filter((id) => !questionnaire.bySlot.has(id));
    for (const { key, slot, exact } of questionnaire.answers) {
      if (exact && slot) continue;
      if (!slot && findSlot(study, key.value).question) continue;
      const meant = slot ?? (/\d\P{N}+\d/u.test(key.value) ? undefined : closest(key.value, free));
      const first = study.slots[0]?.id ?? '';
      const last = study.slots.at(-1)?.id ?? '';
      const isPasted = cleanCharacters(key.value) === meant;
      const template = isPasted ? words.pasted : slot ? words.spelling : meant ? words.meant : words.message;
      const title = isPasted ? words.fixPasted : fill(words.fix, { meant: meant ?? '' });
      report({
        span: key.span,
        slot,
        severity: slot ? 'warning' : undefined,
        message: fill(template, { key: key.value, meant: meant ?? '', first, last }),
        fixes: meant ? [{ title, changes: [{ span: key.span, newText: meant }] }] : [],
      });
    }
  },
};
