import { keyFormat } from '../../model/format.ts';
import { type Line, lineAfter, lineAt, lineBreak, lineInTrouble, opensEntry } from '../lines.ts';
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

const numberAndAnswer = new RegExp(`^(\\s*(${questionName}):)[ \\t]+(yes|no)\\.?[ \\t]*$`, 'iu');

/** `Q2: no` above the parts of the answer, which keeps them from being read. */
export const answerBesideQuestion: Recogniser = ({ text, offset }) => {
  const line = lineAt(text, offset);
  const [, before = '', name = '', written = ''] = numberAndAnswer.exec(line.text) ?? [];
  const first = name ? lineInTrouble(text, line.end) : undefined;
  if (!first || first.indent <= line.indent || !isPart(first) || nameOn(first) === 'answer') return undefined;
  const start = line.start + before.length;
  const value = written.toLowerCase();
  const eol = lineBreak(text);
  return {
    code: 'yaml-syntax',
    span: { start: start + 1, end: line.end },
    message: { text: 'answerBeside', values: { name, value } },
    changes: [{ span: { start, end: line.end }, newText: `${eol}${' '.repeat(first.indent)}answer: ${value}` }],
    fix: { text: 'fixAnswerBeside', values: { value } },
  };
};

/** True where the line ends as a question does, or the answer below has a text of its own. */
function isQuestionsText(text: string, line: Line): boolean {
  let hasParts = false;
  for (let below = lineAfter(text, line); below; below = lineAfter(text, below)) {
    if (below.text.trim() === '') continue;
    if (below.indent <= line.indent) break;
    if (nameOn(below) === 'narrative') return true;
    hasParts ||= isPart(below);
  }
  return hasParts && /\?\s*$/.test(line.text);
}

function nameOn(line: Line): string {
  return opensEntry(line) ? line.text.slice(0, line.text.indexOf(':')).trim() : '';
}

function isPart(line: Line): boolean {
  return keyFormat('answer', nameOn(line)) !== undefined;
}
