import type { Analysis } from '../analysis.ts';
import type { ShapeFault } from '../model/faults.ts';
import { format } from '../model/format.ts';
import { enumerate, fill, wording } from '../wording.ts';
import { columnOf, lineBreak } from './edits.ts';
import type { Fix, Rule } from './rule.ts';

const words = wording['wrong-type'];

export const wrongType: Rule = {
  code: 'wrong-type',
  group: 'shape',
  severity: 'warning',
  summary: words.summary,
  check(analysis, report) {
    for (const fault of analysis.faults) {
      if (fault.code === 'not-a-contribution') {
        report({ span: firstLine(analysis.text, fault.span), message: words.contribution, severity: 'error' });
      } else if (fault.code === 'wrong-type') {
        report({ span: fault.span, message: messageOf(fault), fixes: fixesOf(analysis, fault) });
      }
    }
  },
};

type WrongType = Extract<ShapeFault, { code: 'wrong-type' }>;

function messageOf({ key, expected, node }: WrongType): string {
  switch (expected.type) {
    case 'prose':
    case 'text':
      return fill(words.text, { key });
    case 'choice': {
      const written = node.type === 'scalar' ? node.value : '…';
      return fill(words.choice, { key, written, choices: enumerate(expected.choices, 'or') });
    }
    case 'keys': {
      const known = enumerate(format[expected.place].map(({ name }) => name));
      return fill(words.keys, { key, known });
    }
    default:
      return fill(words[expected.type], { key });
  }
}

function fixesOf({ text }: Analysis, { span, node, expected, choice, key }: WrongType): Fix[] {
  if (choice) return [{ title: fill(words.fixChoice, { choice }), changes: [{ span, newText: choice }] }];
  if (node.type !== 'scalar' || node.style !== 'plain') return [];
  if (expected.type === 'names' || expected.type === 'texts') {
    return [{ title: words.fixList, changes: [{ span, newText: `[${node.value}]` }] }];
  }
  if (expected.type === 'keys' && expected.place === 'answer' && /^(yes|no)\.?$/i.test(node.value)) {
    const value = node.value.toLowerCase().replace('.', '');
    const start = text.lastIndexOf(key, span.start);
    const indent = ' '.repeat(columnOf(text, start) + 2);
    const gap = /\s*$/.exec(text.slice(start, span.start))?.[0].length ?? 0;
    const changes = [
      { span: { start: span.start - gap, end: span.end }, newText: `${lineBreak(text)}${indent}answer: ${value}` },
    ];
    return [{ title: fill(words.fixAnswer, { value }), changes }];
  }
  return [];
}

function firstLine(text: string, span: { start: number; end: number }) {
  const newline = text.indexOf('\n', span.start);
  return { start: span.start, end: newline < 0 ? span.end : Math.min(span.end, newline) };
}
