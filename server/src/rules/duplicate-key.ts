import { fill, wording } from '../wording.ts';
import { removeEntry } from './edits.ts';
import type { Rule } from './rule.ts';

const words = wording['duplicate-key'];

export const duplicateKey: Rule = {
  code: 'duplicate-key',
  group: 'yaml',
  severity: 'error',
  summary: words.summary,
  check({ text, faults }, report) {
    for (const fault of faults) {
      if (fault.code !== 'duplicate-key') continue;
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
