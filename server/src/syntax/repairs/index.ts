import { bodyIndent, type Line, lastLineWithText, lineAfter, lineAt, opensEntry } from '../lines.ts';
import { answerBesideQuestion, titleBesideQuestion } from './beside-question.ts';
import { conflictMarkers } from './conflict-marker.ts';
import { hardSpaceAroundColon, hardSpaceIndent, hardSpaceText } from './hard-spaces.ts';
import { hashInText } from './hash-in-text.ts';
import { deeperThanText, openingTooFarRight, unevenIndent } from './indentation.ts';
import { lostAnswers } from './lost-answers.ts';
import { lostIndentation } from './lost-indentation.ts';
import { lostNarratives } from './lost-narrative.ts';
import { misplacedNames } from './misplaced-names.ts';
import { itemOffLevel, missingDash, missingDashes, otherDash } from './missing-dashes.ts';
import { missingHash } from './missing-hash.ts';
import { outdentedText, textBelowBareName } from './outdented.ts';
import { pastedText } from './pasted-text.ts';
import { type Finder, passedOver, type Recogniser, type Repair, type Trouble } from './repair.ts';
import { missingColon, missingColonBefore, missingSpace, otherSign } from './stray-lines.ts';
import { strayText } from './stray-text.ts';
import { tabIndent } from './tabs.ts';
import {
  backslashInQuotes,
  colonInBraces,
  colonInText,
  colonInTextBelow,
  markupAsAlias,
  missingBar,
  signAlone,
  unclosedQuote,
} from './text-values.ts';

/** Mistakes that the parser may accept without a word; looked for in every text before it is read. */
export const silentMistakes: readonly Finder[] = [
  conflictMarkers,
  pastedText,
  lostAnswers,
  lostIndentation,
  hardSpaceIndent,
  hardSpaceAroundColon,
  misplacedNames,
  lostNarratives,
];

/** Mistakes behind a parser's error, the most specific first. */
const recognisers: readonly Recogniser[] = [
  tabIndent,
  openingTooFarRight,
  hardSpaceText,
  doubledComma,
  hashInText,
  otherDash,
  titleBesideQuestion,
  answerBesideQuestion,
  signAlone,
  backslashInQuotes,
  colonInBraces,
  colonInText,
  colonInTextBelow,
  missingBar,
  markupAsAlias,
  unclosedQuote,
  unclosedBracket,
  textBelowBareName,
  itemOffLevel,
  missingDash,
  missingDashes,
  missingColon,
  missingColonBefore,
  otherSign,
  missingSpace,
  missingHash,
  outdentedText,
  strayText,
  deeperThanText,
  unevenIndent,
  secondDocument,
];

/** The best explanation of `trouble`, with a change that lets reading go on; never without an answer. */
export function explain(trouble: Trouble): Repair {
  for (const recognise of recognisers) {
    const repair = recognise(trouble);
    if (repair) return repair;
  }
  return unreadableLine(trouble);
}

/** `[` or `{` without its end: the parser goes on by itself. */
function unclosedBracket({ text, code, message, offset }: Trouble): Repair | undefined {
  const closing = /end with an? ([\]}])/.exec(message)?.[1];
  if (!closing || (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR')) return undefined;
  const opening = closing === ']' ? '[' : '{';
  const start = Math.max(0, text.lastIndexOf(opening, offset - 1));
  const line = lineAt(text, start);
  const below = restOfList(text, line, closing);
  if (below.length > 0) return outdentedList(line, start, below);
  const end = endOfBracket(text, start, line.end);
  return {
    code: 'yaml-syntax',
    span: { start, end: Math.max(start + 1, line.end) },
    message: { text: 'openBracket', values: { opening, closing } },
    changes: [{ span: { start: end, end }, newText: closing }],
    fix: { text: 'fixBracket', values: { closing } },
    swallows: true,
  };
}

/** The lines below `line` that go on with its list, up to the one that closes it; none where no line does. */
function restOfList(text: string, line: Line, closing: string): Line[] {
  const lines: Line[] = [];
  for (let below = lineAfter(text, line); below && !opensEntry(below); below = lineAfter(text, below)) {
    lines.push(below);
    if (below.text.includes(closing)) return lines;
  }
  return [];
}

/** A list of which the second line starts no further right than its name. */
function outdentedList(line: Line, start: number, below: readonly Line[]): Repair | undefined {
  const indent = bodyIndent(line);
  const low = below.filter((each) => each.indent < indent.length);
  if (low.length === 0) return undefined;
  return {
    code: 'yaml-syntax',
    span: { start, end: line.end },
    message: { text: 'outdentedList' },
    changes: low.map((each) => ({ span: { start: each.start, end: each.start + each.indent }, newText: indent })),
    fix: { text: 'fixList' },
  };
}

/** Where a bracket that opens at `start` has to be closed: before one that closes what is around it, or at `end`. */
function endOfBracket(text: string, start: number, end: number): number {
  const open: string[] = [];
  for (let at = start; at < end; at++) {
    const sign = text[at] ?? '';
    if (sign === '[' || sign === '{') open.push(sign === '[' ? ']' : '}');
    else if (sign === ']' || sign === '}') {
      if (open.at(-1) === sign && open.length > 1) open.pop();
      else return start + text.slice(start, at).trimEnd().length;
    }
  }
  return end;
}

/** `[Europol, , Frontex]` */
function doubledComma({ text, code, offset }: Trouble): Repair | undefined {
  if (code !== 'UNEXPECTED_TOKEN' || text[offset] !== ',') return undefined;
  const before = /[,[{]([ \t]*)$/.exec(text.slice(lineAt(text, offset).start, offset));
  if (!before) return undefined;
  const end = offset + 1;
  return {
    code: 'yaml-syntax',
    span: { start: offset, end },
    message: { text: 'doubledComma' },
    changes: [{ span: { start: offset - (before[1] as string).length, end }, newText: '' }],
    fix: { text: 'fixComma' },
  };
}

/** `---` or `...` with more below it: only what stands above would be read. */
function secondDocument({ text, code, offset }: Trouble): Repair | undefined {
  if (code !== 'MULTIPLE_DOCS') return undefined;
  let line = lineAt(text, offset);
  while (line.start > 0 && !/^(?:---|\.\.\.)/.test(line.text)) line = lineAt(text, line.start - 1);
  return {
    code: 'yaml-syntax',
    span: { start: line.start, end: line.end },
    message: { text: 'secondDocument' },
    changes: [{ span: { start: line.start, end: line.end }, newText: '' }],
    fix: { text: 'fixDocument' },
    swallows: true,
  };
}

/** The last resort: the line is passed over as if it were a comment; nothing is done where it is one already. */
function unreadableLine({ text, offset }: Trouble): Repair {
  const at = lineAt(text, offset);
  const empty = /^\s*(?:#|$)/.test(at.text);
  const line = empty ? (lastLineWithText(text, at) ?? at) : at;
  const start = line.start + line.indent;
  return {
    code: 'yaml-syntax',
    span: { start, end: Math.max(start, line.end) },
    message: { text: 'unreadable' },
    changes: empty ? [] : [{ span: { start, end: start }, newText: passedOver }],
    swallows: true,
  };
}
