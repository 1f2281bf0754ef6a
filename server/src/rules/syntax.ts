import { messageOf, say } from '../syntax/say.ts';
import type { SyntaxCode } from '../syntax/tree.ts';
import { fill, wording } from '../wording.ts';
import type { Rule } from './rule.ts';
import { slotAt } from './slot-at.ts';

const codes: readonly SyntaxCode[] = [
  'yaml-syntax',
  'colon-in-text',
  'hash-cuts-text',
  'markup-as-alias',
  'tab-indent',
  'hard-space-indent',
  'outdented-text',
  'bullets-folded',
  'unclosed-quote',
  'conflict-marker',
  'alias-not-supported',
];

/** What kept the text from being read: recognised while reading, one rule for each code. */
export const syntaxRules: readonly Rule[] = codes.map((code) => ({
  code,
  group: 'yaml',
  severity: 'error',
  summary: wording[code].summary,
  check({ tree, questionnaire }, report) {
    for (const problem of tree.problems) {
      if (problem.code !== code) continue;
      const slot = slotAt(questionnaire, problem.span.start);
      report({
        span: problem.span,
        message: messageOf(problem, slot ? fill(wording['yaml-syntax'].inQuestion, { slot }) : ''),
        fixes: problem.fixes.map(({ title, changes }) => ({ title: say(code, title), changes })),
      });
    }
  },
}));
