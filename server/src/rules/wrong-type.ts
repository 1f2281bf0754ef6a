import type { ShapeFault } from '../model/faults.ts';
import { format, wordsKey } from '../model/format.ts';
import { lineAt } from '../syntax/lines.ts';
import type { Span } from '../syntax/tree.ts';
import { enumerate, fill, wording } from '../wording.ts';
import type { Rule } from './rule.ts';
import { answerBeside, fixesOf, isSentence, mainKey } from './wrong-type-fixes.ts';

const words = wording['wrong-type'];

export const wrongType: Rule = {
  code: 'wrong-type',
  group: 'shape',
  severity: 'warning',
  summary: words.summary,
  check(analysis, report) {
    for (const fault of analysis.faults) {
      if (fault.code === 'not-a-contribution') {
        report({ span: firstLine(analysis.text), message: words.contribution, severity: 'error' });
      } else if (fault.code === 'wrong-type') {
        report({ span: fault.span, message: messageOf(fault), fixes: fixesOf(analysis, fault) });
      }
    }
  },
};

/** What is noted of a value of another kind. */
export type WrongType = Extract<ShapeFault, { code: 'wrong-type' }>;

function messageOf({ key, expected, node }: WrongType): string {
  switch (expected.type) {
    case 'prose':
      return fill(words.prose, { key });
    case 'text':
      return fill(words.text, { key });
    case 'choice': {
      const written = node.type === 'scalar' ? node.value : '…';
      return fill(words.choice, { key, written, choices: enumerate(expected.choices, 'or') });
    }
    case 'keys': {
      if (node.type === 'list') return fill(words.dashes, { key });
      const first = wordsKey(expected.place);
      if (first) return fill(words.entry, { key, first });
      const name = node.type === 'scalar' ? mainKey(expected.place, node.value) : undefined;
      if (name) return fill(words.valueBeside, { key, name });
      const beside = expected.place === 'answer' && node.type === 'scalar' ? node.value : '';
      const value = answerBeside(beside);
      if (value) return fill(words.answerBeside, { key, value });
      if (isSentence(beside)) return fill(words.textBeside, { key });
      const known = enumerate(format[expected.place].map(({ name }) => name));
      return fill(words.keys, { key, known });
    }
    case 'named':
      return fill(node.type === 'list' ? words.listed : words.named, { key });
    case 'names':
      return fill(words[expected.of], { key });
    default:
      return fill(words[expected.type], { key });
  }
}

/** The first line that is neither blank nor a remark. */
function firstLine(text: string): Span {
  const line = lineAt(text, text.search(/^[ \t]*[^\s#]/m));
  return { start: line.start + line.indent, end: line.end };
}
