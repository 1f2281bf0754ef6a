import type { ShapeFault } from '../model/faults.ts';
import { fill, wording } from '../wording.ts';
import { removeEntry } from './edits.ts';
import { lostQuestions } from './lost-question.ts';
import type { Rule } from './rule.ts';

const words = wording['duplicate-key'];

export const duplicateKey: Rule = {
  code: 'duplicate-key',
  group: 'yaml',
  severity: 'error',
  summary: words.summary,
  check(analysis, report) {
    const { text, faults } = analysis;
    const lost = lostQuestions(analysis);
    for (const { slot, lost: question, span, upper, change } of lost) {
      report({
        span,
        message: fill(words.lost, { slot, question }),
        fixes: [{ title: fill(words.fixLost, { question }), changes: [change] }],
        related: [{ span: upper, message: fill(words.first, { key: 'narrative' }) }],
      });
    }
    const told = new Set<ShapeFault>(lost.flatMap((each) => each.faults));
    for (const fault of faults) {
      if (fault.code !== 'duplicate-key' || told.has(fault)) continue;
      const { span, entry, key, first, firstEntry } = fault;
      const written = text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/, '$2');
      const same = normal(text.slice(entry.start, entry.end)) === normal(text.slice(firstEntry.start, firstEntry.end));
      report({
        span,
        message: written === key ? fill(words.message, { key }) : fill(words.spelling, { written, key }),
        fixes: same ? [{ title: fill(words.fixSame, { key }), changes: [removeEntry(text, entry)] }] : [],
        related: [{ span: first, message: fill(words.first, { key }) }],
      });
    }
  },
};

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
