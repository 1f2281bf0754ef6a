import { keyFormat } from '../../model/format.ts';
import { entryAbove, type Line, lineAfter, lineAt } from '../lines.ts';
import { indentOfTextAbove } from './block.ts';
import { columns, indentRepair } from './indentation.ts';
import { opensQuestion } from './question-name.ts';
import type { Repair } from './repair.ts';

/** The repair for a name at `offset` that goes on with the text above, and is to start at `place`; none for a text's own words. */
export function swallowedAt(text: string, offset: number, place: number): Repair | undefined {
  const line = lineAt(text, offset);
  if (line.indent !== indentOfTextAbove(text, line)) return undefined;
  // The remark of a colleague may well end with a line of the file.
  if (!/^\s*narrative\s*:/.test(entryAbove(text, line)?.text ?? '')) return undefined;
  const lines = restOfText(text, line);
  const repair =
    isName(text, line) && lines.every((each) => isName(text, each)) && indentRepair(all(text, line), place);
  return repair ? { ...repair, message: { text: 'swallowed', values: { there: columns(place) } } } : undefined;
}

/** The lines from `line` on, those further right included, up to one that starts further left. */
function all(text: string, line: Line): Line[] {
  const lines = [line];
  for (let below = lineAfter(text, line); below; below = lineAfter(text, below)) {
    if (below.text.trim() === '') continue;
    if (below.indent < line.indent) break;
    lines.push(below);
  }
  return lines;
}

/** Those of them that start where `line` does. */
function restOfText(text: string, line: Line): Line[] {
  return all(text, line).filter(({ indent }) => indent === line.indent);
}

/** A part of an answer with a value of its kind; nobody writes this in a text. */
const part =
  /^\s*(?:answer:\s+(?:yes|no)|status:\s+(?:todo|draft|reviewed|agreed)|(?:actors|programmes|responsible):\s+\[.*\]|narrative:\s+[|>])\s*$/;

/** True for such a part, for a list that begins below its name, and for a question with a part below it. */
function isName(text: string, line: Line): boolean {
  const below = lineAfter(text, line);
  if (opensQuestion(line)) return below !== undefined && below.indent > line.indent && isPartOfAnswer(below);
  const isList =
    /^\s*(?:actors|programmes|responsible|comments):\s*$/.test(line.text) && /^\s*- /.test(below?.text ?? '');
  return part.test(line.text) || isList;
}

function isPartOfAnswer({ text }: Line): boolean {
  const [, name = ''] = /^\s*(\p{L}+):/u.exec(text) ?? [];
  return keyFormat('answer', name) !== undefined;
}
