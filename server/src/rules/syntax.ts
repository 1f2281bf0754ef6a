import type { SyntaxCode } from '../syntax/tree.ts';
import { wording } from '../wording.ts';
import type { Rule } from './rule.ts';

const codes: readonly SyntaxCode[] = [
  'yaml-syntax',
  'colon-in-text',
  'markup-as-alias',
  'tab-indent',
  'hard-space-indent',
  'outdented-text',
  'unclosed-quote',
  'conflict-marker',
  'alias-not-supported',
];

/** What kept the text from being read: recognised and put into words while reading, one rule for each code. */
export const syntaxRules: readonly Rule[] = codes.map((code) => ({
  code,
  group: 'yaml',
  severity: 'error',
  summary: wording[code].summary,
  check({ tree }, report) {
    for (const problem of tree.problems) {
      if (problem.code !== code) continue;
      report({ span: problem.span, message: problem.message, fixes: problem.fix ? [problem.fix] : [] });
    }
  },
}));
