import { closest } from '../study/closest.ts';
import { foldName } from '../study/fold.ts';
import { enumerate, fill, wording } from '../wording.ts';
import type { Rule } from './rule.ts';

const words = wording['unknown-study'];

export const unknownStudy: Rule = {
  code: 'unknown-study',
  group: 'shape',
  severity: 'error',
  summary: words.summary,
  check({ study, studies, questionnaire }, report) {
    const named = questionnaire.study;
    if (study || !named?.value.trim()) return;
    const known = studies.map(({ id }) => id);
    const cited = studies.find(({ citation }) => foldName(citation) === foldName(named.value))?.id;
    const digits = (id: string) => id.replace(/\D/g, '');
    const numbered = studies.find(({ id }) => digits(id) === digits(named.value))?.id;
    const meant = cited ?? closest(named.value, known) ?? numbered ?? (known.length === 1 ? known[0] : undefined);
    const values = { study: named.value, known: enumerate(known), meant: meant ?? '' };
    report({
      span: named.span,
      message: fill(meant ? words.meant : words.message, values),
      fixes: meant ? [{ title: fill(words.fix, values), changes: [{ span: named.span, newText: meant }] }] : [],
    });
  },
};
