import { type Line, lineAfter, lineAt, opensEntry } from '../lines.ts';
import type { TextChange } from '../tree.ts';
import type { Finder, Repair } from './repair.ts';

/** One passage in two versions: the lines of its marks, and those between them. */
interface Conflict {
  readonly marks: readonly Line[];
  readonly first: readonly Line[];
  /** What both started from; only some tools leave it. */
  readonly before: readonly Line[];
  readonly second: readonly Line[];
}

/**
 * The marks that version control leaves where two people changed one passage: the first version is read. Marks that were
 * indented with the text around them count where all of them are there: seven `=` alone may underline a heading.
 */
export const conflictMarkers: Finder = (text) => {
  if (!/^[ \t]*(?:<{7}|={7}|>{7})/m.test(text)) return [];
  const repairs: Repair[] = [];
  let line: Line | undefined = lineAt(text, 0);
  while (line) {
    let last = line;
    const conflict = opensConflict(line) ? conflictFrom(text, line) : undefined;
    if (conflict && (line.indent === 0 || isWhole(conflict))) {
      repairs.push(conflictRepair(text, conflict));
      last = [...conflict.marks, ...conflict.second].reduce((a, b) => (a.start > b.start ? a : b));
    } else if (/^(?:={7}$|\|{7} |>{7}(?: |$))/.test(line.text)) repairs.push(leftMark(text, line));
    line = lineAfter(text, last);
  }
  return repairs;
};

const opensConflict = (line: Line): boolean => /^[ \t]*<{7}(?: |$)/.test(line.text);

const isWhole = ({ marks }: Conflict): boolean => marks.at(-1)?.text.trimStart().startsWith('>') === true;

/** The conflict that opens on `opening`. One that is never closed has no second version. */
function conflictFrom(text: string, opening: Line): Conflict {
  const marks = [opening];
  const parts: Line[][] = [[]];
  let before: Line[] = [];
  for (let line = lineAfter(text, opening); line; line = lineAfter(text, line)) {
    if (opensConflict(line)) break;
    const mark = line.indent === opening.indent ? line.text.trim() : '';
    if (!/^(?:={7}$|\|{7}(?: |$)|>{7}(?: |$))/.test(mark)) {
      parts.at(-1)?.push(line);
      continue;
    }
    marks.push(line);
    if (mark.startsWith('>')) return { marks, first: parts[0] ?? [], before, second: parts[1] ?? [] };
    if (mark.startsWith('=') && marks.some(({ text: above }) => /^\s*\|/.test(above))) before = parts.pop() ?? [];
    parts.push([]);
  }
  // Without its end, nobody knows how far the second version reaches: the marks alone are taken away.
  return { marks, first: [], before: [], second: [] };
}

function conflictRepair(text: string, { marks, first, before, second }: Conflict): Repair {
  const [opening] = marks as [Line];
  const without = (...dropped: readonly (readonly Line[])[]) => removals(text, [...marks, ...dropped.flat()]);
  const span = { start: opening.start + opening.indent, end: opening.end };
  if (first.length + second.length === 0) {
    return { code: 'conflict-marker', span, changes: without(before), fix: { text: 'fixMarks' } };
  }
  return {
    code: 'conflict-marker',
    span,
    changes: without(before, second),
    fix: { text: 'fixFirst' },
    otherFixes: [
      { title: { text: 'fixSecond' }, changes: without(first, before) },
      ...(canStandTogether(first, second) ? [{ title: { text: 'fixBoth' }, changes: without(before) }] : []),
    ],
  };
}

/** False where both versions have an entry of the same name, of which there can be only one. */
function canStandTogether(first: readonly Line[], second: readonly Line[]): boolean {
  const nameOf = (line: Line) => line.text.slice(0, line.text.indexOf(':'));
  const names = new Set(first.filter(opensEntry).map(nameOf));
  return !second.some((line) => opensEntry(line) && names.has(nameOf(line)));
}

/** A mark that was left when the others were deleted by hand. */
function leftMark(text: string, line: Line): Repair {
  const span = { start: line.start, end: line.end };
  const changes = removals(text, [line]);
  return { code: 'conflict-marker', span, message: { text: 'left' }, changes, fix: { text: 'fixMark' } };
}

/** The changes that take `lines` out, those that follow each other in one. */
function removals(text: string, lines: readonly Line[]): TextChange[] {
  const changes: TextChange[] = [];
  for (const line of lines.toSorted((a, b) => a.start - b.start)) {
    const next = text.indexOf('\n', line.end);
    const end = next < 0 ? text.length : next + 1;
    const last = changes.at(-1);
    if (last?.span.end === line.start)
      changes[changes.length - 1] = { span: { start: last.span.start, end }, newText: '' };
    else changes.push({ span: { start: line.start, end }, newText: '' });
  }
  return changes;
}
