import { type Document, isMap, isPair, isScalar, isSeq } from 'yaml';
import { shortened } from '../../wording.ts';
import { type Line, lineAfter, lineAt, lineBefore, lineInTrouble, opensEntry } from '../lines.ts';
import { indentOfTextAbove } from './block.ts';
import { entryNamed } from './entry-names.ts';
import { isQuestionName } from './question-name.ts';
import { passedOver, type Recogniser, type Repair } from './repair.ts';

/** The rest of a remark, in lines of its own that lack their #. */
export const missingHash: Recogniser = ({ text, offset }) => {
  const line = lineInTrouble(text, offset);
  return hashRepairAt(text, lineAt(text, offset)) ?? (line && hashRepairAt(text, line));
};

/** The same where a colon in it makes an entry of it, in which the parser finds no fault. */
export function missingHashes(document: Document.Parsed, text: string): Repair[] {
  const repairs: Repair[] = [];
  const visit = (node: unknown): void => {
    if (!isMap(node) && !isSeq(node)) return;
    for (const item of node.items) {
      if (!isPair(item)) visit(item);
      else {
        const key = isScalar(item.key) && /\s/.test(String(item.key.value)) ? item.key : undefined;
        const repair = key?.range ? hashRepairAt(text, lineAt(text, key.range[0])) : undefined;
        if (repair) repairs.push(repair);
        visit(item.value);
      }
    }
  };
  visit(document.contents);
  return repairs;
}

function hashRepairAt(text: string, line: Line): Repair | undefined {
  const rest = restOfRemark(text, line);
  const [first] = rest;
  if (!first) return undefined;
  const start = first.start + first.indent;
  return {
    code: 'yaml-syntax',
    span: { start, end: (rest.at(-1) as Line).end },
    message: { text: 'noHash', values: { words: shortened(first.text.trim()) } },
    changes: rest.map((each) => ({
      span: { start: each.start + each.indent, end: each.start + each.indent },
      newText: '# ',
    })),
    fix: { text: 'fixHash' },
  };
}

/** More lines in a row that lack their # are no remark. */
const longestRemark = 10;

/** The lines around `line` that go on with the remark above them, which stops within its sentence; else none. */
function restOfRemark(text: string, line: Line): Line[] {
  const goesOn = (each: Line) => each.indent === line.indent && /^\s*[^\s#-]/.test(each.text) && !opensEntry(each);
  if (!goesOn(line) || startsWithName(line)) return [];
  const lines = [line];
  let above = lineBefore(text, line);
  for (; above && goesOn(above) && lines.length < longestRemark; above = lineBefore(text, above)) lines.unshift(above);
  if (!above || above.indent !== line.indent || !isUnfinishedRemark(above.text)) return [];
  if (above.indent >= (indentOfTextAbove(text, above) ?? Number.POSITIVE_INFINITY)) return [];
  for (let below = lineAfter(text, line); below && goesOn(below) && lines.length < longestRemark; ) {
    lines.push(below);
    below = lineAfter(text, below);
  }
  return lines;
}

function isUnfinishedRemark(text: string): boolean {
  const remark = text.trim();
  return remark.startsWith('#') && !remark.startsWith(passedOver) && !/[.!?:]$/.test(remark);
}

function startsWithName({ text }: Line): boolean {
  const [word = ''] = /\S+/.exec(text) ?? [];
  return isQuestionName(word) || entryNamed(word) !== undefined;
}
