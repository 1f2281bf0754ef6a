import { fill, wording } from '../wording.ts';
import { repeatedRuns } from './repeated.ts';
import type { Rule } from './rule.ts';

const words = wording['duplicate-narrative'];

export const duplicateNarrative: Rule = {
  code: 'duplicate-narrative',
  group: 'consistency',
  severity: 'information',
  summary: words.summary,
  check({ passages, text }, report) {
    // The summary may say what the answers say.
    for (const { first, second, firstSpan, secondSpan, length } of repeatedRuns(passages.filter(({ slot }) => slot))) {
      const [slot, other] = [second.slot ?? '', first.slot ?? ''];
      const whole = [first, second].every(({ prose, start }) => {
        const { start: from, end: to } = first.prose === prose ? firstSpan : secondSpan;
        return blank(text.slice(start, from)) && blank(text.slice(to, prose.content.end));
      });
      report({
        span: secondSpan,
        slot,
        message: fill(whole ? words.whole : words.message, { slot, other, length }),
        related: [{ span: firstSpan, message: fill(words.related, { other }) }],
      });
    }
  },
};

/** True where `text` has no word. */
function blank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
