import { keyFormat } from '../../model/format.ts';
import { type Line, lineAfter, lineAt, opensEntry } from '../lines.ts';
import { questionName } from './question-name.ts';
import type { Recogniser } from './repair.ts';

const numberAndWords = new RegExp(`^(\\s*(${questionName}))([:.)]?[ \\t]+)\\p{L}\\S*[ \\t]\\S`, 'u');

/**
 * `Q2: Does your country …?` above the parts of the answer: the words of the question, which keep what stands below from
 * being read. They become a remark, as in a new contribution.
 */
export const titleBesideQuestion: Recogniser = ({ text, offset }) => {
  const line = lineAt(text, offset);
  const [, before = '', name = '', gap = ''] = numberAndWords.exec(line.text) ?? [];
  if (!name || !isQuestionsText(text, line)) return undefined;
  const start = line.start + before.length;
  return {
    code: 'yaml-syntax',
    span: { start: line.start + line.indent, end: line.end },
    message: { text: 'title', values: { name } },
    changes: [{ span: { start, end: start + gap.length }, newText: ': # ' }],
    fix: { text: 'fixTitle', values: { name } },
  };
};

/** True where the line ends as a question does, or the answer below has a text of its own. */
function isQuestionsText(text: string, line: Line): boolean {
  let hasParts = false;
  for (let below = lineAfter(text, line); below; below = lineAfter(text, below)) {
    if (below.text.trim() === '') continue;
    if (below.indent <= line.indent) break;
    const name = opensEntry(below) ? below.text.slice(0, below.text.indexOf(':')).trim() : '';
    if (name === 'narrative') return true;
    hasParts ||= keyFormat('answer', name) !== undefined;
  }
  return hasParts && /\?\s*$/.test(line.text);
}
