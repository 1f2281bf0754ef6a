import { shortened } from '../../wording.ts';
import { type Line, lastLineWithText, lineAfter, lineAt, lineInTrouble, opensEntry } from '../lines.ts';
import type { Saying, Span } from '../tree.ts';
import { textValue } from '../write.ts';
import { asBlock } from './block.ts';
import { entryNamed } from './entry-names.ts';
import type { Recogniser, Repair } from './repair.ts';

/** An entry with its value on the line: before the value, the blanks, the value. */
export const entryWithText = /^(\s*(?:- +)?["']?[\p{L}\p{N}_.-]+["']?\s*:)([ \t]+)(\S.*)$/u;

/** Entries that take running text, and have none on their line: what stands there or below is neither remark nor entry. */
export const keyOfText = /^\s*(?:- +)?(?:narrative|summary|text|note|title)\s*:[ \t]*$/;

/** A text that begins on the line of its entry, with a colon there or below: `narrative: Note: the law …`. */
export const colonInText: Recogniser = ({ text, code, offset }) => {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const line = lineAt(text, offset);
  const value = entryWithText.exec(line.text)?.[3];
  if (!value) return undefined;
  const valueStart = line.end - value.length;
  const colon = value.search(/:(\s|$)/);
  const isText = /^\p{L}/u.test(value) && keyOfText.test(text.slice(line.start, valueStart));
  const end = colon >= 0 ? valueStart + colon + 1 : isText ? colonBelow(text, line, line) : undefined;
  if (end === undefined) return undefined;
  const at = lineAt(text, end);
  return {
    code: 'colon-in-text',
    span: { start: colon >= 0 ? valueStart : at.start + at.indent, end },
    changes: asBlock(text, valueStart),
    fix: { text: 'fix' },
  };
};

/** `{ title: Report: part one }`: a colon in a value between braces. */
export const colonInBraces: Recogniser = ({ text, code, offset }) => {
  if (code !== 'BLOCK_IN_FLOW') return undefined;
  const [value] =
    /^[^,}\]\r\n]*(?:,(?!\s*[\p{L}_-]+:\s)[^,}\]\r\n]*)*/u.exec(text.slice(offset, lineAt(text, offset).end)) ?? [];
  const words = value?.trim();
  if (!words?.includes(':')) return undefined;
  const span = { start: offset, end: offset + words.length };
  const values = { words: shortened(words) };
  return {
    code: 'colon-in-text',
    span,
    message: { text: 'inBraces', values },
    changes: [{ span, newText: textValue(words).flow }],
    fix: { text: 'fixBraces', values },
  };
};

/** `answer: ?`: the place is not to be filled yet, but the sign means something to YAML. */
export const signAlone: Recogniser = ({ text, offset }) => {
  const line = lineAt(text, offset);
  const [, before = '', name = '', sign = ''] =
    /^(\s*(?:- +)?([\p{L}\p{N}_-]+):[ \t]+)([-?])[ \t]*$/u.exec(line.text) ?? [];
  if (!sign) return undefined;
  const start = line.start + before.length;
  const span = { start, end: start + 1 };
  const values = { name, sign };
  return {
    code: 'yaml-syntax',
    span,
    message: { text: 'signAlone', values },
    changes: [{ span, newText: `"${sign}"` }],
    otherFixes: [{ title: { text: 'fixSign', values }, changes: [{ span, newText: '' }] }],
  };
};

/** `"C:\Reports"`: between quotation marks, a backslash says what the letter behind it stands for. */
export const backslashInQuotes: Recogniser = ({ text, code, offset }) => {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  const { end } = lineAt(text, offset);
  const changes = [...text.slice(offset, end).matchAll(/\\(?![\\"/])/g)].map(({ index }) => {
    const at = offset + index;
    return { span: { start: at, end: at }, newText: '\\' };
  });
  return {
    code: 'yaml-syntax',
    span: { start: offset, end: offset + 1 },
    message: { text: 'backslash' },
    changes,
    fix: { text: 'fixBackslash' },
  };
};

/** How many lines above a colon belong to its text at most. */
const longestText = 200;

/** A text below its entry without the `|`: the colon of a sentence makes an entry of it, and the next sentence none. */
export const colonInTextBelow: Recogniser = ({ text, code, offset }) => {
  if (!['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'UNEXPECTED_TOKEN', 'BLOCK_AS_IMPLICIT_KEY'].includes(code))
    return undefined;
  const line = lineAt(text, offset);
  let entry = lastLineWithText(text, line);
  let first = line;
  for (let lines = 0; entry && entry.indent >= line.indent; lines++) {
    if (lines === longestText) return undefined;
    first = entry;
    entry = lastLineWithText(text, entry);
  }
  if (!entry || !/^\s*[\p{L}\p{N}_.-]+:[ \t]*$/u.test(entry.text)) return undefined;
  const start = first.start + first.indent;
  const end =
    endOfColon(first) ??
    (keyOfText.test(entry.text) && !opensEntry(first) ? colonBelow(text, first, entry) : undefined);
  if (end === undefined) return undefined;
  const at = lineAt(text, end);
  return {
    code: 'colon-in-text',
    span: { start: at.start + at.indent, end },
    changes: asBlock(text, start),
    fix: { text: 'fix' },
  };
};

/** Where the colon of a sentence stands, which begins the line. */
function endOfColon(line: Line): number | undefined {
  const [sentence] = /^\s*\p{L}[^:\s]*[ \t][^:]*:(?=\s|$)/u.exec(line.text) ?? [];
  return sentence === undefined ? undefined : line.start + sentence.length;
}

/** Where a colon stands in one of the lines that go on with the text of `entry`. */
function colonBelow(text: string, first: Line, entry: Line): number | undefined {
  for (let line = lineAfter(text, first); line; line = lineAfter(text, line)) {
    if (line.text.trim() === '') continue;
    if (line.indent <= entry.indent) return undefined;
    const colon = line.text.search(/:(?=\s|$)/);
    if (colon >= 0) return entryNamed(line.text.slice(0, colon).trim()) ? undefined : line.start + colon + 1;
  }
  return undefined;
}

/** Any other text below its entry without the `|`. */
export const missingBar: Recogniser = ({ text, offset }) => {
  const at = lineAt(text, offset);
  const line = at.text.trim() === '' ? lineInTrouble(text, offset) : at;
  if (!line) return undefined;
  let first = line;
  let entry = lastLineWithText(text, line);
  for (let lines = 0; entry && !keyOfText.test(entry.text) && entry.indent > 0; lines++) {
    if (lines === longestText) return undefined;
    first = entry;
    entry = lastLineWithText(text, entry);
  }
  if (!entry || !keyOfText.test(entry.text) || Math.min(line.indent, first.indent) <= entry.indent) return undefined;
  const start = entry.start + entry.indent;
  const name = /\p{L}+/u.exec(entry.text)?.[0] ?? '';
  return {
    code: 'yaml-syntax',
    span: { start, end: entry.start + entry.text.trimEnd().length },
    message: { text: 'noBar', values: { name } },
    changes: asBlock(text, first.start + first.indent),
    fix: { text: 'fixBar', values: { name } },
  };
};

const markupCodes = new Set([
  'UNEXPECTED_TOKEN',
  'BAD_ALIAS',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'TAG_RESOLVE_FAILED',
]);

/** How a text can start that YAML reads as something else: `**bold**`, `{{fact}} …`, `[link](…) …`, `"Quote" …`. */
const keptForYaml =
  /^(?:[*&!%@`,\]}]|\{\{|[-?]\s|[|>](?![-+\d]*\s*(?:#|$))|\[[@^]|\[[^\]]*\]\s*[^\s,#]|(["'])(?:(?!\1).)*\1\s*[^\s#])/;

/** A text that starts with `*`, `&` or another mark that YAML keeps for itself: `narrative: **Important** …`. */
export const markupAsAlias: Recogniser = ({ text, code, offset }) => {
  if (markupCodes.has(code)) return textBelow(text, lineAt(text, offset), keptForYaml);
  // Markup behind a `|`.
  return code === 'MISSING_CHAR' ? textBelow(text, lineAt(text, offset), /^\|\s*[*&]/) : undefined;
};

/** The repair for a text on the line of its entry that starts with one of `marks`. */
export function textBelow(text: string, line: Line, marks: RegExp): Repair | undefined {
  const value = entryWithText.exec(line.text)?.[3];
  if (!value || !marks.test(value)) return undefined;
  const valueStart = line.end - value.length;
  const mark = /^([*&!%@`{])\1*/.exec(value)?.[0] ?? value.slice(0, 1);
  return {
    code: 'markup-as-alias',
    span: { start: valueStart, end: valueStart + mark.length },
    message: messageFor(mark),
    changes: asBlock(text, valueStart, mark === '|' && !isRow(value) ? /^\|\s*/.exec(value)?.[0].length : 0),
    fix: { text: 'fix' },
  };
}

/** `| Area | Since |`: the first row of a table, whose bar is one of its own. */
const isRow = (value: string): boolean => /^\|[^|]+\|/.test(value);

function messageFor(mark: string): Saying {
  if (mark === '|') return { text: 'afterBar' };
  return /["']/.test(mark) ? { text: 'quotation' } : { text: 'message', values: { mark } };
}

/** A quotation mark that opens a text and is never closed: closed again at the end of its line. */
export const unclosedQuote: Recogniser = ({ text, code, message, offset }) => {
  if (code !== 'MISSING_CHAR' || !/closing ["']/.test(message)) return undefined;
  const quote = message.includes('"quote') ? '"' : "'";
  const open = openingLine(text, offset, quote);
  if (!open) return undefined;
  const { start, end } = open;
  return {
    code: 'unclosed-quote',
    span: { start, end: start + 1 },
    message: { text: 'message', values: { quote } },
    changes: [{ span: { start: end, end }, newText: quote }],
    fix: { text: 'fix', values: { quote } },
    swallows: true,
  };
};

/** The last text before `offset` that opens with `quote` and does not close on its line: from the mark to its end. */
function openingLine(text: string, offset: number, quote: string): Span | undefined {
  for (let line = lineAt(text, offset); ; line = lineAt(text, line.start - 1)) {
    const value = entryWithText.exec(line.text)?.[3] ?? /^(\s*- +)(\S.*)$/.exec(line.text)?.[2];
    if (value && value.split(quote).length % 2 === 0) {
      const opening = [...value.matchAll(/(?:^|[[{,:]\s*)(["'])/g)].findLast(([, mark]) => mark === quote);
      const closing = /^[[{]/.test(value) ? (/(?:(?<!\s)\s+|(?<![\s\]}]))[\]}]+\s*$/.exec(value)?.[0].length ?? 0) : 0;
      const valueStart = line.end - value.length;
      if (opening) return { start: valueStart + opening.index + opening[0].length - 1, end: line.end - closing };
    }
    if (line.start === 0) return undefined;
  }
}
