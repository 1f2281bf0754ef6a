import { type Line, lastLineWithText, lineAfter, lineAt, lineBreak } from '../lines.ts';
import { nameMeant } from './entry-names.ts';
import { questionName } from './question-name.ts';
import type { Finder } from './repair.ts';

/** A question on a line of its own, set in. */
const questionLine = new RegExp(`^[ \\t]+(${questionName}):[ \\t]*(?:#[^\\r\\n]*)?\\r?$`, 'gmu');

/** Questions that are set in below an `answers:` that is not there: the text or entry above would swallow them. */
export const lostAnswers: Finder = (text) => {
  const found = hasAnswers(text) ? undefined : firstQuestion(text);
  if (!found) return [];
  const { line, question } = found;
  const first = firstRemark(text, line);
  if (isNamedOtherwise(text, first)) return [];
  const { start } = first;
  return [
    {
      code: 'yaml-syntax',
      span: { start: line.start + line.indent, end: line.start + line.indent + question.length },
      message: { text: 'lostAnswers', values: { question } },
      changes: [{ span: { start, end: start }, newText: `answers:${lineBreak(text)}` }],
      fix: { text: 'fixLostAnswers', values: { question } },
    },
  ];
};

/** The first question that has a part of its answer on the next line. */
function firstQuestion(text: string): { line: Line; question: string } | undefined {
  for (const { index, 1: question = '' } of text.matchAll(questionLine)) {
    const line = lineAt(text, index);
    if (/^[ \t]+(?:answer|narrative):/.test(lineAfter(text, line)?.text ?? '')) return { line, question };
  }
  return undefined;
}

/** True where `answers` stands at the margin, be it misspelt; or where nothing does, and the file is set in as a whole. */
function hasAnswers(text: string): boolean {
  const words = [...text.matchAll(/^["']?(\p{L}+)/gmu)].map(([, word = '']) => word.toLowerCase());
  return words.length === 0 || words.some((word) => nameMeant(word, ['answers']) !== undefined);
}

/** True where the questions stand right below another name, such as `questions:`, which then is the mistake. */
function isNamedOtherwise(text: string, first: Line): boolean {
  return /^\p{L}+[ \t]*:[ \t]*$/u.test(lastLineWithText(text, first)?.text ?? '');
}

/** The first of the remarks that stand right above the question, such as the title of its section. */
function firstRemark(text: string, question: Line): Line {
  let first = question;
  for (let above = lastLineWithText(text, first); above?.text.trimStart().startsWith('#'); ) {
    first = above;
    above = lastLineWithText(text, first);
  }
  return first;
}
