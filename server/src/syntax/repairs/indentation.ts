import { type Line, lastLineWithText, lineAfter, lineAt, opensEntry } from '../lines.ts';
import type { Saying } from '../tree.ts';
import { opensQuestion } from './question-name.ts';
import type { Recogniser, Repair } from './repair.ts';

/** An entry whose indentation fits none of the entries above it: moved to the nearest one. */
export const unevenIndent: Recogniser = ({ text, code, offset }) => {
  if (code !== 'BAD_INDENT') return undefined;
  const line = entryInTrouble(text, offset);
  if (!line) return undefined;
  const levels = entryIndents(text, line.start);
  const distance = (level: number) => Math.abs(level - line.indent);
  const alike = levels.find((level) => distance(level) <= 2 && isQuestionLikeAt(text, line, level));
  const deeper = levels.includes(line.indent) ? undefined : levels.findLast((level) => level > line.indent);
  const other = alike ?? deeper;
  const lone = other !== undefined && hasSibling(text, line) ? loneEntryAbove(text, line, other) : undefined;
  if (lone) return indentRepair(thatMove(lone, line.indent), line.indent);
  const nearest = alike ?? levels.toSorted((a, b) => distance(a) - distance(b))[0];
  if (nearest === undefined || nearest === line.indent) return undefined;
  return indentRepair(thatMove(withLinesBelow(text, line), nearest), nearest);
};

/** Of an entry with its lines, what must move for it to start at `indent`: the lines below may stand right already. */
export function thatMove(lines: readonly Line[], indent: number): readonly Line[] {
  return lines[1]?.indent === indent + 2 ? lines.slice(0, 1) : lines;
}

/** True where `line` opens a question, and so does the nearest entry above that starts at `indent`. */
function isQuestionLikeAt(text: string, line: Line, indent: number): boolean {
  let entry = lastLineWithText(text, line);
  while (entry && !(opensEntry(entry) && entry.indent <= indent)) entry = lastLineWithText(text, entry);
  return entry?.indent === indent && opensQuestion(entry) && opensQuestion(line);
}

/** The entry at `offset`; where that is the end of a line, the one below it. */
function entryInTrouble(text: string, offset: number): Line | undefined {
  let line: Line | undefined = lineAt(text, offset);
  if (offset >= line.end) line = lineAfter(text, line);
  while (line && /^\s*(?:#|$)/.test(line.text)) line = lineAfter(text, line);
  return line && opensEntry(line) ? line : undefined;
}

/** True where another entry follows `line` at the same indentation. */
function hasSibling(text: string, line: Line): boolean {
  const last = withLinesBelow(text, line).at(-1) ?? line;
  let next = lineAfter(text, last);
  while (next && next.text.trim() === '') next = lineAfter(text, next);
  return next?.indent === line.indent && opensEntry(next);
}

/**
 * The lines of the only entry above `line` that starts at `indent`: it is that one, rather than `line` and all that
 * follow, which starts too far right.
 */
function loneEntryAbove(text: string, line: Line, indent: number): Line[] | undefined {
  let entry = lastLineWithText(text, line);
  while (entry && (entry.indent > indent || !opensEntry(entry))) entry = lastLineWithText(text, entry);
  const above = entry && lastLineWithText(text, entry);
  return entry?.indent === indent && above && above.indent < indent ? withLinesBelow(text, entry) : undefined;
}

/** `line` and the lines of its own below it: those that start as far right as the first of them. */
export function withLinesBelow(text: string, line: Line): Line[] {
  const lines = [line];
  // What stands on the line is all that the entry holds.
  if (/:[ \t]+[^|>&#\s]/.test(line.text)) return lines;
  let start = line.indent + 1;
  for (let below = lineAfter(text, line); below; below = lineAfter(text, below)) {
    if (below.text.trim() === '') continue;
    if (below.indent < start) break;
    if (lines.length === 1) start = below.indent;
    lines.push(below);
  }
  return lines;
}

/** The first entries of a file start further right than the next one, which is at the margin like all others. */
export const openingTooFarRight: Recogniser = ({ text, message, offset }) => {
  const line = lineAt(text, offset);
  if (!message.includes('at node end') || line.indent > 0 || !opensEntry(line)) return undefined;
  const lines: Line[] = [];
  for (let above = lastLineWithText(text, line); above && above.indent > 0; above = lastLineWithText(text, above)) {
    lines.unshift(above);
  }
  const [first] = lines;
  const before = first && lastLineWithText(text, first);
  const isFirst = first && opensEntry(first) && (!before || before.text.startsWith('#'));
  const repair = isFirst ? indentRepair(lines, 0) : undefined;
  return repair && { ...repair, swallows: true };
};

/** An entry that starts further right than the one above it, which has its text already. */
export const deeperThanText: Recogniser = ({ text, code, offset }) => {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const above = lineAt(text, offset);
  const first = lineAfter(text, above);
  if (!opensEntry(above) || !first || !opensEntry(first) || first.indent <= above.indent) return undefined;
  const lines = [];
  for (
    let line: Line | undefined = first;
    line && (line.indent >= first.indent || line.text.trim() === '');
    line = lineAfter(text, line)
  ) {
    if (line.text.trim() !== '') lines.push(line);
  }
  return indentRepair(lines, above.indent);
};

/** Moves `lines` together, so that the first starts at `indent`. */
export function indentRepair(lines: readonly Line[], indent: number): Repair | undefined {
  const [first] = lines;
  if (!first) return undefined;
  return {
    code: 'yaml-syntax',
    span: { start: first.start + first.indent, end: lineWordEnd(first.text, first.start) },
    message: { text: 'uneven', values: { here: columns(first.indent), there: columns(indent) } },
    changes: lines.map((line) => ({
      span: { start: line.start, end: line.start + line.indent },
      newText: ' '.repeat(indent + line.indent - first.indent),
    })),
    fix: { text: 'fixUneven', values: { there: columns(indent) } },
  };
}

/** The indentations that are open above `offset`: of the entry before it and of everything that holds that entry. */
function entryIndents(text: string, offset: number): number[] {
  const levels: number[] = [];
  let line = lastLineWithText(text, lineAt(text, offset));
  while (line) {
    if (opensEntry(line) && line.indent < (levels.at(-1) ?? Number.POSITIVE_INFINITY)) levels.push(line.indent);
    if (line.indent === 0 && levels.length > 0) break;
    line = lastLineWithText(text, line);
  }
  return levels;
}

function lineWordEnd(text: string, start: number): number {
  const colon = text.indexOf(':');
  return start + (colon < 0 ? text.trimEnd().length : colon);
}

/** `2 spaces in`, or `at the left margin`. */
export function columns(indent: number): Saying {
  if (indent === 0) return { text: 'atMargin' };
  return indent === 1 ? { text: 'oneSpaceIn' } : { text: 'spacesIn', values: { indent } };
}
