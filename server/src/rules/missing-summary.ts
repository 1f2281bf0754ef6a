import { lineAt, lineBreak } from '../syntax/lines.ts';
import { wording } from '../wording.ts';
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
    const { fields } = questionnaire;
    const beside = fields.get('summary') ?? fields.get('answers') ?? fields.get('study') ?? tree.root.entries[0];
    const span = beside?.key.span ?? { start: 0, end: 0 };
    const eol = lineBreak(text);
    const start = fields.get('answers')?.key.span.start;
    const fixes =
      fields.has('summary') || start === undefined || lineAt(text, start).start !== start
        ? []
        : [{ title: words.fix, changes: [{ span: { start, end: start }, newText: `summary: |${eol}  ${eol}` }] }];
    report({ span, message: words.message, fixes });
  },
};
