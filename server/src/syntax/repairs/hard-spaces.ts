import { bodyIndent, type Line, lineAfter, lineAt, opensEntry } from '../lines.ts';
import type { TextChange } from '../tree.ts';
import { otherBlanks } from './blanks.ts';
import { endsWithBar } from './block.ts';
import { entryNamed } from './entry-names.ts';
import { isQuestionName } from './question-name.ts';
import type { Finder, Recogniser, Repair } from './repair.ts';

const hardSpaces = /^( *)([\u00a0\u2007\u202f\u3000][^\S\r\n\u2028\u2029]*)(?=\S)/gm;
const entryBehind = /^(?:- )?[\p{L}\p{N}_.-]+:(?:\s|$)/u;

/** Looks for breaks of lines, which are few, and not at each sign whether a line begins there. */
const hardSpaceAtStart = /(?:\n|^) *[\u00a0\u2007\u202f\u3000]/;

/** Hard spaces before an entry, or a text below a `|`, as a paste from Word leaves them: they look like indentation. */
export const hardSpaceIndent: Finder = (text) => {
  if (!hardSpaceAtStart.test(text)) return [];
  const changes = otherBlanks(text, hardSpaces, (blank) => ' '.repeat(blank.length));
  const textAbove = textsAbove(text);
  const isInTheWay = ({ span: { start, end } }: TextChange) => {
    const above = textAbove(start);
    const column = start - lineAt(text, start).start;
    if (above && column >= above.indent) return false;
    // Below a `|`, a line that would end the text.
    return entryBehind.test(text.slice(end, end + 80)) || (above !== undefined && column <= above.name.indent);
  };
  return hardSpaceRepair(changes.filter(isInTheWay)) ?? [];
};

/** A text below a `|`: the line of its name, and how far it is indented. */
interface TextBelowBar {
  readonly name: Line;
  readonly indent: number;
}

/** Tells of places that are asked for in their order which text ends just above them, if one does. */
function textsAbove(text: string): (offset: number) => TextBelowBar | undefined {
  let next: Line | undefined = lineAt(text, 0);
  let name: Line | undefined;
  let lowest: number | undefined;
  return (offset) => {
    const { start } = lineAt(text, offset);
    for (; next && next.start < start; next = lineAfter(text, next)) {
      if (next.indent === next.text.length) continue;
      if (opensEntry(next)) [name, lowest] = [next, undefined];
      else lowest = Math.min(lowest ?? next.indent, next.indent);
    }
    return name && endsWithBar(name) ? { name, indent: lowest ?? bodyIndent(name).length } : undefined;
  };
}

const hardSpaceAtColon = /[\u00a0\u2007\u202f\u3000]:|:[\u00a0\u2007\u202f\u3000]/;
const nameAndColon = /^ *(?:- +)?([\p{L}\p{N}_-]+)([ \u00a0\u2007\u202f\u3000]*:[ \u00a0\u2007\u202f\u3000]*)/gmu;

/** Hard spaces before or behind the colon of a name, as typed in Word or in French: the colon counts with a space only. */
export const hardSpaceAroundColon: Finder = (text) => {
  if (!hardSpaceAtColon.test(text)) return [];
  const changes: TextChange[] = [];
  const textAbove = textsAbove(text);
  for (const { index, 0: whole, 1: name = '', 2: colon = '' } of text.matchAll(nameAndColon)) {
    const end = index + whole.length;
    const start = end - colon.length;
    if (!hardSpaceAtColon.test(colon) || !(entryNamed(name) || isQuestionName(name))) continue;
    const first = index + whole.search(/\S/);
    if (first - lineAt(text, first).start >= (textAbove(first)?.indent ?? Number.POSITIVE_INFINITY)) continue;
    changes.push({ span: { start, end }, newText: /[\r\n]/.test(text[end] ?? '\n') ? ':' : ': ' });
  }
  return hardSpaceRepair(changes, 'atColon', 'fixColon') ?? [];
};

const hardSpacesAtStart = /^( *)([\u00a0\u2007\u202f\u3000][\s\u00a0]*)/;

/** Hard spaces before running text: harmless where the text is indented already, in the way where it is not. */
export const hardSpaceText: Recogniser = ({ text, offset }) => {
  const changes: TextChange[] = [];
  for (let line: Line | undefined = lineAt(text, offset); line; line = lineAfter(text, line)) {
    const match = hardSpacesAtStart.exec(line.text);
    if (!match) break;
    const start = line.start + (match[1] as string).length;
    const blank = match[2] as string;
    changes.push({ span: { start, end: start + blank.length }, newText: ' '.repeat(blank.length) });
  }
  return hardSpaceRepair(changes)?.[0];
};

function hardSpaceRepair(changes: readonly TextChange[], message = 'message', fix = 'fix'): [Repair] | undefined {
  const [first] = changes;
  return (
    first && [{ code: 'hard-space-indent', span: first.span, message: { text: message }, changes, fix: { text: fix } }]
  );
}
