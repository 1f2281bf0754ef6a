import { type Document, isMap, isScalar } from 'yaml';
import { entryAbove, type Line, lastLineWithText, lineAfter, lineAt, lineInTrouble, opensEntry } from '../lines.ts';
import { indentOfTextAbove } from './block.ts';
import { entryNamed } from './entry-names.ts';
import { isQuestionName } from './question-name.ts';
import type { Recogniser, Repair } from './repair.ts';

const codes = new Set(['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'BAD_INDENT', 'UNEXPECTED_TOKEN']);

/** A line among the entries of a list that lacks its dash. */
export const missingDash: Recogniser = ({ text, code, offset }) => {
  const line = codes.has(code) && lineInTrouble(text, offset - 1);
  if (!line || opensEntry(line)) return undefined;
  const words = line.text.trim();
  const above = lastLineWithText(text, line);
  const isBelowItem = above?.indent === line.indent && /^\s*- +[^\s:]+(?:[ \t]+[^\s:]+)*\s*$/.test(above.text);
  if (!isBelowItem || words.startsWith('-') || indentOfTextAbove(text, line) !== undefined) return undefined;
  const start = line.start + line.indent;
  return {
    code: 'yaml-syntax',
    span: { start, end: start + words.length },
    message: { text: 'noDash', values: { words } },
    changes: [{ span: { start, end: start }, newText: '- ' }],
    fix: { text: 'fixDash' },
  };
};

/** Names below `actors:`, none of which has its dash, where the names of entries belong. */
export const missingDashes: Recogniser = ({ text, code, offset }) => {
  const line = codes.has(code) && lineInTrouble(text, offset - 1);
  const entry = line && !opensEntry(line) && entryAbove(text, line);
  return entry ? dashesBelow(text, entry) : undefined;
};

/** The same where they are indented, so that they are one text of several lines to the parser. */
export function namesWithoutDashes(document: Document.Parsed, text: string): Repair[] {
  const repairs: Repair[] = [];
  const visit = (node: unknown): void => {
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      const isText = isScalar(key) && isScalar(value) && value.type === 'PLAIN';
      const hasLines = isText && value.range && text.slice(value.range[0], value.range[1]).includes('\n');
      const repair = hasLines && key.range ? dashesBelow(text, lineAt(text, key.range[0])) : undefined;
      if (repair) repairs.push(repair);
      visit(value);
    }
  };
  visit(document.contents);
  return repairs;
}

/** The repair for the names below `entry`, where it takes a list of them. */
function dashesBelow(text: string, entry: Line): Repair | undefined {
  const [, name = ''] = /^\s*(\p{L}+):\s*$/u.exec(entry.text) ?? [];
  const takes = entryNamed(name)?.value.type;
  if (entry.indent === 0 || (takes !== 'names' && takes !== 'texts')) return undefined;
  const names = namesBelow(text, entry);
  const [first] = names[0] ?? [];
  if (!first) return undefined;
  const indent = ' '.repeat(first.indent > entry.indent ? first.indent : entry.indent + 2);
  return {
    code: 'yaml-syntax',
    span: { start: first.start + first.indent, end: (names.flat().at(-1) as Line).end },
    message: { text: 'noDashes', values: { name: (names[0] ?? []).map(({ text: words }) => words.trim()).join(' ') } },
    changes: names.flatMap((lines) =>
      lines.map((line, index) => ({
        span: { start: line.start, end: line.start + line.indent },
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
    const words = line.text.trim();
    if (isQuestionName(words)) break;
    if (words === '') continue;
    if (!/^\p{L}[^:#,;[\]{}|]*[^.!?:#,;[\]{}|]$/u.test(words)) return [];
    const name = names.at(-1);
    if (name && goesOn(line, name.at(-1) as Line)) name.push(line);
    else if (/^\p{Lu}/u.test(words)) names.push([line]);
    else return [];
  }
  return names;
}

/** True for the second line of a long name: `of the Interior`, or `Interior` below `Ministry of the`. */
function goesOn(line: Line, above: Line): boolean {
  return /^\s*\p{Ll}/u.test(line.text) || /\s\p{Ll}{1,3}\s*$/u.test(above.text);
}
