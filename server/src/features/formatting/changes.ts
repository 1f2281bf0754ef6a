import { longestRising } from '../../longest-rising.ts';
import type { TextChange } from '../../syntax/tree.ts';
import type { FileLine, PlacedLine } from './lines.ts';

/** The least changes that make the placed lines of the lines as they are: what can stay stays. */
export function changesFor(text: string, lines: readonly FileLine[], placed: readonly PlacedLine[]): TextChange[] {
  const stays = longestRising(placed.map(({ line }) => line));
  const eol = lines[0]?.eol || '\n';
  const changes: TextChange[] = [];
  let moved = '';
  let reached = 0;
  /** Changes that touch are one: not every editor keeps the order of those that start at one place. */
  const add = (start: number, end: number, newText: string) => {
    const last = changes.at(-1);
    if (last?.span.end !== start) changes.push({ span: { start, end }, newText });
    else changes[changes.length - 1] = { span: { start: last.span.start, end }, newText: last.newText + newText };
  };
  /** Writes what has moved to before line `next`, in place of what has moved away from there. */
  const flush = (next: number) => {
    const start = startOf(reached);
    const end = startOf(next);
    const opening = moved && start === text.length && lines.at(-1)?.eol === '' ? eol : '';
    if (moved || end > start) add(start, end, opening + moved);
    moved = '';
  };
  const startOf = (line: number) => lines[line]?.start ?? text.length;

  placed.forEach(({ line, cut, lead }, index) => {
    const { start, text: old, eol: end } = lines[line] as FileLine;
    if (!stays.has(index)) {
      moved += lead + old.slice(cut) + (end || eol);
      return;
    }
    flush(line);
    reached = line + 1;
    if (old.slice(0, cut) !== lead) add(start, start + cut, lead);
  });
  flush(lines.length);
  return changes;
}
