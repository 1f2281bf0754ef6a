import { entryAbove, type Line, lineAfter, lineAt } from '../lines.ts';
import type { TextChange } from '../tree.ts';
import { otherBlanks } from './blanks.ts';
import { endsWithBar, indentOfTextAbove } from './block.ts';
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
  const isInTheWay = ({ span }: TextChange) =>
    !isInText(text, span.start) &&
    (entryBehind.test(text.slice(span.end, span.end + 80)) || isBelowBar(text, span.start));
  return hardSpaceRepair(changes.filter(isInTheWay)) ?? [];
};

/** True for a line of a text below a `|` that would end it. */
function isBelowBar(text: string, offset: number): boolean {
  const line = lineAt(text, offset);
  const entry = entryAbove(text, line);
  return entry !== undefined && endsWithBar(entry) && offset - line.start <= entry.indent;
}

const hardSpaceAtColon = /[\u00a0\u2007\u202f\u3000]:|:[\u00a0\u2007\u202f\u3000]/;
const nameAndColon = /^ *(?:- +)?([\p{L}\p{N}_-]+)([ \u00a0\u2007\u202f\u3000]*:[ \u00a0\u2007\u202f\u3000]*)/gmu;

/** Hard spaces before or behind the colon of a name, as typed in Word or in French: the colon counts with a space only. */
export const hardSpaceAroundColon: Finder = (text) => {
  if (!hardSpaceAtColon.test(text)) return [];
  const changes: TextChange[] = [];
  for (const { index, 0: whole, 1: name = '', 2: colon = '' } of text.matchAll(nameAndColon)) {
    const end = index + whole.length;
    const start = end - colon.length;
    if (!hardSpaceAtColon.test(colon) || !(entryNamed(name) || isQuestionName(name))) continue;
    if (isInText(text, index + whole.search(/\S/))) continue;
    changes.push({ span: { start, end }, newText: /[\r\n]/.test(text[end] ?? '\n') ? ':' : ': ' });
  }
  return hardSpaceRepair(changes, 'atColon', 'fixColon') ?? [];
};

/** True where the line is indented well enough, before its hard spaces, to go on with the text above it. */
function isInText(text: string, offset: number): boolean {
  const line = lineAt(text, offset);
  return offset - line.start >= (indentOfTextAbove(text, line) ?? Number.POSITIVE_INFINITY);
}

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
