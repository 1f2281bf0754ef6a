import { fill, wording } from '../wording.ts';
import { ignoresIn } from './ignores.ts';
import type { Rule } from './rule.ts';

const words = wording['ignore-without-reason'];

export const ignoreWithoutReason: Rule = {
  code: 'ignore-without-reason',
  group: 'suppression',
  severity: 'warning',
  summary: words.summary,
  check(analysis, report) {
    for (const { span, codes, reason } of ignoresIn(analysis)) {
      if (codes.length === 0) report({ span, message: fill(words.noCode, { example: 'bare-no' }) });
      else if (reason === undefined) report({ span, message: words.message });
    }
  },
};
