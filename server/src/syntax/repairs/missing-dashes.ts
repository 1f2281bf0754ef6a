import { type Document, isMap, isScalar } from 'yaml';
import { keyFormat, type ValueFormat } from '../../model/format.ts';
import { bullets } from '../../paste/characters.ts';
import { shortened } from '../../wording.ts';
import { type Line, lastLineWithText, lineAfter, lineAt, lineInTrouble, opensEntry } from '../lines.ts';
import type { Span } from '../tree.ts';
import { indentOfTextAbove } from './block.ts';
import { entryNamed } from './entry-names.ts';
import { indentRepair } from './indentation.ts';
import { isQuestionName } from './question-name.ts';
import type { Recogniser, Repair } from './repair.ts';

const codes = new Set([
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
  'BAD_INDENT',
  'UNEXPECTED_TOKEN',
  'BAD_ALIAS',
  'BLOCK_AS_IMPLICIT_KEY',
]);

/** What stands for a dash: bullets and longer dashes from Word, a number, or a dash without an ordinary space. */
const bullet = new RegExp(`^(?:[${bullets}–—*]|-(?! )|\\d{1,2}[.)])[ \\t\\u00a0]*`, 'u');

/** A name, or an entry between braces, with its dash. */
const item = /^\s*- +(?:[^\s:{]+(?:[ \t]+[^\s:]+)*|\{[^{}]*\})\s*$/;

/** An item of a list that starts further left or right than the one above it. */
export const itemOffLevel: Recogniser = ({ text, code, offset }) => {
  if (!codes.has(code)) return undefined;
  const line = [lineAt(text, offset), lineInTrouble(text, offset)].find((each) => each && item.test(each.text));
  const above = line && lastLineWithText(text, line);
  const isOff = above && item.test(above.text) && above.indent !== line.indent;
  if (!isOff || indentOfTextAbove(text, line) !== undefined) return undefined;
  return indentRepair([line], above.indent);
};

/** A line among the entries of a list that lacks its dash. */
export const missingDash: Recogniser = ({ text, code, offset }) => {
  const line = codes.has(code) && lineInTrouble(text, offset - 1);
  if (!line || opensEntry(line)) return undefined;
  const words = line.text.trim();
  const above = lastLineWithText(text, line);
  // In braces it may stand where the words of the other entries do.
  const isLevel = above?.indent === line.indent || (words.startsWith('{') && above?.indent === line.indent - 2);
  const isBelowItem = above !== undefined && isLevel && item.test(above.text);
  if (!isBelowItem || words.startsWith('-') || indentOfTextAbove(text, line) !== undefined) return undefined;
  const start = line.start + line.indent;
  return {
    code: 'yaml-syntax',
    span: { start, end: start + words.length },
    message: { text: 'noDash', values: { words: shortened(words) } },
    changes: [{ span: { start: line.start, end: start }, newText: `${' '.repeat(above.indent)}- ` }],
    fix: { text: 'fixDash' },
  };
};

/** `– by: Police`, or another sign from Word where an entry of a list begins. */
export const otherDash: Recogniser = ({ text, code, offset }) => {
  if (!codes.has(code)) return undefined;
  const line = [lineAt(text, offset), lineInTrouble(text, offset)].find((each) => each && opensBullet(each));
  const entry = line && nearEntry(text, line);
  return entry ? otherDashesBelow(text, entry) : undefined;
};

/** The repair for all signs below `entry` that stand for dashes, where it takes a list of entries. */
function otherDashesBelow(text: string, entry: Line): Repair | undefined {
  if (takenBy(entry) !== 'list') return undefined;
  const spans: Span[] = [];
  let indent: number | undefined;
  for (let line = lineAfter(text, entry); line; line = lineAfter(text, line)) {
    if (line.text.trim() !== '' && line.indent <= entry.indent && !opensBullet(line)) break;
    const [sign] = bullet.exec(line.text.trim()) ?? [];
    // What stands further right may be a list within a text.
    indent ??= line.indent;
    const start = line.start + line.indent;
    if (sign && line.indent === indent) spans.push({ start, end: start + sign.length });
  }
  const [span] = spans;
  if (!span) return undefined;
  return {
    code: 'yaml-syntax',
    span,
    message: { text: 'otherDash', values: { sign: text.slice(span.start, span.end).trim() } },
    changes: spans.map((each) => ({ span: each, newText: '- ' })),
    fix: { text: 'fixOtherDash' },
  };
}

function opensBullet({ text }: Line): boolean {
  return bullet.test(text.trim());
}

/** The entry that a list without dashes belongs to: some dozens of lines above at most. */
function nearEntry(text: string, line: Line): Line | undefined {
  let entry = lastLineWithText(text, line);
  for (let lines = 0; entry && !opensEntry(entry) && lines < longestList; lines++)
    entry = lastLineWithText(text, entry);
  return entry && opensEntry(entry) ? entry : undefined;
}

const longestList = 50;

/** What an entry takes that has nothing behind its colon. */
function takenBy(entry: Line): ValueFormat['type'] | undefined {
  const [, name = ''] = /^\s*(\p{L}+):\s*$/u.exec(entry.text) ?? [];
  return (entry.indent === 0 ? keyFormat('contribution', name) : entryNamed(name))?.value.type;
}

/** Names below `actors:`, none of which has its dash, where the names of entries belong. */
export const missingDashes: Recogniser = ({ text, code, offset }) => {
  const line = codes.has(code) && lineInTrouble(text, offset - 1);
  const entry = line && !opensEntry(line) && nearEntry(text, line);
  return entry ? dashesBelow(text, entry) : undefined;
};

/** The same where they are indented, so that they are one text of several lines to the parser. */
export function namesWithoutDashes(document: Document.Parsed, text: string): Repair[] {
  const repairs: Repair[] = [];
  const visit = (node: unknown): void => {
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      // A sign and a name are a name of their own to the parser.
      const [first] = isMap(value) ? value.items : [];
      if (isScalar(key) && key.range && isScalar(first?.key) && bullet.test(String(first.key.value))) {
        const repair = otherDashesBelow(text, lineAt(text, key.range[0]));
        if (repair) repairs.push(repair);
      }
      if (isScalar(key) && key.range && isScalar(value) && value.type === 'PLAIN' && value.range) {
        const written = text.slice(value.range[0], value.range[1]);
        const isList = written.includes('\n') || bullet.test(written);
        const entry = lineAt(text, key.range[0]);
        const repair = isList && (dashesBelow(text, entry) ?? otherDashesBelow(text, entry));
        if (repair) repairs.push(repair);
      }
      visit(value);
    }
  };
  visit(document.contents);
  return repairs;
}

/** The repair for the names below `entry`, where it takes a list of them. */
function dashesBelow(text: string, entry: Line): Repair | undefined {
  const takes = takenBy(entry);
  if (takes !== 'names' && takes !== 'texts') return undefined;
  const names = namesBelow(text, entry);
  const [first] = names[0] ?? [];
  if (!first) return undefined;
  const indent = ' '.repeat(first.indent > entry.indent ? first.indent : entry.indent + 2);
  return {
    code: 'yaml-syntax',
    span: { start: first.start + first.indent, end: (names.flat().at(-1) as Line).end },
    message: { text: 'noDashes', values: { name: (names[0] ?? []).map(wordsOf).join(' ') } },
    changes: names.flatMap((lines) =>
      lines.map((line, index) => ({
        span: { start: line.start, end: line.end - wordsOf(line).length },
        newText: `${indent}${index === 0 ? '- ' : '  '}`,
      })),
    ),
    fix: { text: 'fixDashes' },
  };
}

/** The lines of each name below `entry`, up to the next entry; none where anything but names stands there. */
function namesBelow(text: string, entry: Line): Line[][] {
  const names: Line[][] = [];
  for (let line = lineAfter(text, entry); line && !opensEntry(line); line = lineAfter(text, line)) {
    const words = wordsOf(line).trimEnd();
    if (isQuestionName(words)) break;
    if (line.text.trim() === '') continue;
    if (!/^\p{L}[^:#,;[\]{}|]*[^.!?:#,;[\]{}|]$/u.test(words)) return [];
    const name = names.at(-1);
    if (name && goesOn(line, name.at(-1) as Line)) name.push(line);
    else if (/^\p{Lu}/u.test(words)) names.push([line]);
    else return [];
  }
  return names;
}

/** The line from its first word on. */
function wordsOf({ text }: Line): string {
  return text.trimStart().replace(bullet, '');
}

const endsWithin = /\s(?:\p{Ll}{1,3}|against|between|from|into|towards|under|with|within)\s*$/u;

/** True for the second line of a long name: `of the Interior`, or `Interior` below `Ministry of the`. */
function goesOn(line: Line, above: Line): boolean {
  return /^\s*\p{Ll}/u.test(line.text) || endsWithin.test(above.text);
}
