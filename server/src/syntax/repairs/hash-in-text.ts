import { shortened } from '../../wording.ts';
import { type Line, lineAfter, lineAt } from '../lines.ts';
import type { Span, TextChange } from '../tree.ts';
import { asBlock } from './block.ts';
import type { Recogniser, Repair } from './repair.ts';
import { entryWithText, keyOfText } from './text-values.ts';

/** Words that open a remark, even without a space after the #. */
const remark = /^(?:[\w-]+:|(?:TODO|FIXME|XXX|NOTE|TBC|TBD)\b)/;

/**
 * What of a text is lost behind ` #`, from the sign to the end of its line: `The report #12 …`. A remark behind a value
 * is none: it follows the sign after a space, and what stands before it is complete.
 */
export function lostBehindHash(text: string, valueStart: number, hash: number): Span | undefined {
  const line = lineAt(text, hash);
  const before = text.slice(Math.max(valueStart, line.start), hash).trim();
  const behind = line.text.slice(hash - line.start + 1).trimEnd();
  const opening = text.slice(line.start, hash);
  const lost = before === '' ? keyOfText.test(opening) && isWord(behind) && /\s/.test(behind) : goesOn(before, behind);
  return lost ? { start: hash, end: hash + 1 + behind.length } : undefined;
}

function goesOn(before: string, behind: string): boolean {
  if (!/\p{L}{3}/u.test(before) || /^(?:yes|no|true|false|null|draft|final|todo|reviewed|agreed)$/i.test(before)) {
    return false;
  }
  if (isWord(behind)) return /\s/.test(before) || /^\d/.test(behind);
  if (!/\s/.test(before) || /[.!?:;]["”’)]*$/.test(before)) return false;
  return /^ \d/.test(behind) || /^ \p{Ll}\S* .*[.!?]$/u.test(behind);
}

/** `#12`, `#StopTrafficking` */
function isWord(behind: string): boolean {
  return /^[\p{L}\d]/u.test(behind) && !remark.test(behind);
}

/** The repair for a text whose rest behind a # is lost. */
export function hashRepair(text: string, valueStart: number, lost: Span): Repair {
  return {
    code: 'hash-cuts-text',
    span: lost,
    message: { text: 'message', values: { lost: shortened(text.slice(lost.start, lost.end)) } },
    changes: asWritten(text, valueStart, lost.end),
    fix: { text: 'fix' },
  };
}

/** The changes that keep a text as it stands: quotation marks where it is short, or lines of its own. */
function asWritten(text: string, start: number, end: number): TextChange[] {
  const value = text.slice(start, end);
  const quote = ['"', "'"].find((mark) => !value.includes(mark));
  const line = lineAt(text, end);
  const before = text.slice(line.start, start).trim();
  const below = lineAfter(text, line);
  const goesOnBelow = below && below.text.trim() !== '' && below.indent >= (before ? line.indent + 1 : line.indent);
  const isOneLine = line.start <= start && line.start + line.text.trimEnd().length <= end && !goesOnBelow;
  if (!isOneLine || !quote || value.length > 60 || value.includes('\\')) return asBlock(text, start);
  return [
    { span: { start, end: start }, newText: quote },
    { span: { start: end, end }, newText: quote },
  ];
}

/** Behind an error: the text goes on below the line whose rest is lost, or the sign stands between brackets. */
export const hashInText: Recogniser = ({ text, code, message, offset }) => {
  if (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR' && code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const at = lineAt(text, offset);
  const inBrackets = /end with an? [\]}]/.test(message);
  for (const line of [at, at.start > 0 ? lineAt(text, at.start - 1) : undefined]) {
    const found = line && (inBrackets ? inList(line) : inLongText(text, line));
    if (found) return found;
  }
  return undefined;
};

/** `actors: [Police unit #2, Europol]`: quotation marks keep the word together. */
function inList(line: Line): Repair | undefined {
  const hash = line.text.indexOf('#');
  const before = line.text.slice(0, Math.max(0, hash));
  const [, words] = /(?:[[{]\s*|[,:]\s+)([^\s,:"'[\]{}][^,:"'[\]{}]*)$/.exec(before) ?? [];
  const [behind] = /^#[\p{L}\d][^,\]}]*(?=[,\]}])/u.exec(line.text.slice(Math.max(0, hash))) ?? [];
  if (!words || !/\s$/.test(words) || !/[[{]/.test(before) || !behind || !/[\]}]\s*$/.test(line.text)) return undefined;
  const item = words + behind.trimEnd();
  const start = line.start + hash - words.length;
  const end = start + item.length;
  return {
    code: 'hash-cuts-text',
    span: { start: start + item.indexOf('#'), end: line.start + line.text.trimEnd().length },
    message: { text: 'inList', values: { item } },
    changes: [
      { span: { start, end: start }, newText: '"' },
      { span: { start: end, end }, newText: '"' },
    ],
    fix: { text: 'fixList', values: { item } },
  };
}

/** A text of several lines, one of them with a # that ends it. */
function inLongText(text: string, line: Line): Repair | undefined {
  const hash = / #[\p{L}\d ]/u.exec(line.text);
  if (!hash) return undefined;
  const valueStart = startOfText(text, line);
  if (valueStart === undefined || /[|>"'[{]/.test(text[valueStart] ?? '')) return undefined;
  const lost = lostBehindHash(text, valueStart, line.start + hash.index + 1);
  return lost && hashRepair(text, valueStart, lost);
}

/** Where the text starts that goes on through `line`: on its entry's line, or on the line below that. */
function startOfText(text: string, line: Line): number | undefined {
  let below = line;
  for (let at = line; ; at = lineAt(text, at.start - 1)) {
    const value = entryWithText.exec(at.text)?.[3] ?? /^\s*- +(\S.*)$/.exec(at.text)?.[1];
    if (value) return at.end - value.length;
    if (/:\s*$/.test(at.text)) return below === at ? undefined : below.start + below.indent;
    if (at.text.trim() === '' || at.start === 0) return undefined;
    below = at;
  }
}
