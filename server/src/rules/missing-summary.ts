import { lineAt } from '../syntax/lines.ts';
import { wording } from '../wording.ts';
import { lineBreak } from './edits.ts';
import type { Rule } from './rule.ts';

const words = wording['missing-summary'];

export const missingSummary: Rule = {
  code: 'missing-summary',
  group: 'completeness',
  severity: 'warning',
  finalSeverity: 'error',
  summary: words.summary,
  check({ text, study, tree, questionnaire }, report) {
    if (!study || tree.root?.type !== 'map' || questionnaire.summary?.value.trim()) return;
    const { keys } = questionnaire;
    const span = keys.summary ?? keys.answers ?? keys.study ?? tree.root.entries[0]?.key.span ?? { start: 0, end: 0 };
    const eol = lineBreak(text);
    const start = keys.answers?.start;
    const fixes =
      keys.summary || start === undefined || lineAt(text, start).start !== start
        ? []
        : [{ title: words.fix, changes: [{ span: { start, end: start }, newText: `summary: |${eol}  ${eol}` }] }];
    report({ span, message: words.message, fixes });
  },
};
