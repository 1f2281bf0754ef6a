import { type Line, lineAfter, lineAt, lineBreak, lineInTrouble, opensEntry } from '../lines.ts';
import { indentOfTextAbove } from './block.ts';
import { nameMeant } from './entry-names.ts';
import type { Finder, Repair } from './repair.ts';

const givenAnswer = /^[ \t]+answer:[ \t]+(yes|no)[.,;:]?[ \t]*\r?$/gim;

/** `answer: yes` with its text right below, since the line `narrative: |` between the two is missing. */
export const lostNarratives: Finder = (text) => {
  const repairs: Repair[] = [];
  let reach = 0;
  for (const { index, 1: value = '' } of text.matchAll(givenAnswer)) {
    const repair = index >= reach ? repairAt(text, lineAt(text, index), value) : undefined;
    if (repair) repairs.push(repair);
    reach = repair?.changes.at(-1)?.span.end ?? reach;
  }
  return repairs;
};

/** So many lines below a text its narrative is looked for. */
const farthest = 60;

function repairAt(text: string, answer: Line, value: string): Repair | undefined {
  const first = lineInTrouble(text, answer.end);
  if (!first || first.indent <= answer.indent || !isText(first)) return undefined;
  // A line of a text that looks like an answer is none.
  if (answer.indent >= (indentOfTextAbove(text, answer) ?? Number.POSITIVE_INFINITY)) return undefined;
  const low: Line[] = [];
  let line: Line | undefined = first;
  for (; line && (line.indent > answer.indent || line.text.trim() === ''); line = lineAfter(text, line)) {
    if (line.text.trim() !== '' && line.indent < first.indent) low.push(line);
  }
  if (hasNarrative(text, line, answer)) return undefined;
  const indent = ' '.repeat(answer.indent);
  return {
    code: 'yaml-syntax',
    span: { start: first.start + first.indent, end: first.start + first.text.trimEnd().length },
    message: { text: 'lostNarrative', values: { value } },
    changes: [
      { span: { start: answer.end, end: answer.end }, newText: `${lineBreak(text)}${indent}narrative: |` },
      ...low.map(({ start, indent }) => ({ span: { start, end: start + indent }, newText: ' '.repeat(first.indent) })),
    ],
    fix: { text: 'fixLostNarrative' },
  };
}

/** True for a line that is neither a remark nor an entry. */
function isText(line: Line): boolean {
  const [, word = ''] = /^\s*(\p{L}+)\s*:/u.exec(line.text) ?? [];
  return !/^\s*#/.test(line.text) && !(opensEntry(line) && nameMeant(word));
}

/** True where the answer goes on with a narrative at `line`, or below it. */
function hasNarrative(text: string, line: Line | undefined, answer: Line): boolean {
  let below = line;
  for (let left = farthest; below && below.indent >= answer.indent && left > 0; left--) {
    if (/^\s*narrative\b/.test(below.text)) return true;
    below = lineAfter(text, below);
  }
  return false;
}
