import { type Document, isMap, isScalar, type Scalar } from 'yaml';
import { lineAt, lineBreak } from '../lines.ts';
import type { TextChange } from '../tree.ts';
import { isQuestionName } from './question-name.ts';
import type { Repair } from './repair.ts';

/** `Q2: No, there are none.`, or a yes or no on a line and the text below it: an answer without the names of its parts. */
export function bareAnswers(document: Document.Parsed, text: string): Repair[] {
  const repairs: Repair[] = [];
  const visit = (node: unknown): void => {
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (isScalar(key) && key.range && isScalar(value) && isQuestionName(String(key.value))) {
        const repair = repairOf(text, key.range[0], value);
        if (repair) repairs.push(repair);
      }
      visit(value);
    }
  };
  visit(document.contents);
  return repairs;
}

/** A yes or no that stands for itself: that of `No data are available` is none. */
const opensAnswer = /^(yes|no)(?:(?:[.,;:]|[ \t]*[–—-])(?:([ \t]+\S)|\s+)|[ \t]*\r?\n\s*)/iu;

function repairOf(text: string, keyStart: number, { range, type }: Scalar): Repair | undefined {
  if (!range || type !== 'PLAIN') return undefined;
  const [start, end] = range;
  const line = lineAt(text, keyStart);
  const [opening = '', word = '', rest = ''] = opensAnswer.exec(text.slice(start, end)) ?? [];
  // In braces there is no line for each part.
  if (!word || line.start + line.indent !== keyStart || opening.length === end - start) return undefined;
  const value = word.toLowerCase();
  const eol = lineBreak(text);
  const indent = ' '.repeat(line.indent + 2);
  const textStart = rest ? start : start + opening.length;
  const names = `${eol}${indent}answer: ${value}${eol}${indent}narrative: |${eol}${indent}  `;
  return {
    code: 'yaml-syntax',
    span: { start, end },
    message: { text: 'bareAnswer', values: { value } },
    changes: [
      { span: { start: text.indexOf(':', keyStart) + 1, end: textStart }, newText: names },
      ...indentations(text, textStart, end, `${indent}  `),
    ],
    fix: { text: 'fixBareAnswer' },
  };
}

/** The changes that give the lines below the first one of `[start, end)` another indentation. */
function indentations(text: string, start: number, end: number, newText: string): TextChange[] {
  return [...text.slice(start, end).matchAll(/\n([ \t]*)(?=[^\s])/g)].map(({ index, 1: blanks = '' }) => {
    const at = start + index + 1;
    return { span: { start: at, end: at + blanks.length }, newText };
  });
}
