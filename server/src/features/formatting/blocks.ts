import type { FileLine } from './lines.ts';

/** Lines of the file, both included, from zero. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** An entry with what belongs to it. */
export interface Block {
  /** The blank lines above it, which stay where they are. */
  readonly gap: LineRange;
  /** The comments above it. */
  readonly lead: LineRange;
  /** From its key to its last line. */
  readonly own: LineRange;
}

/** The lines of a map, given to its entries. */
export interface Blocks {
  /** What stands above the first entry and apart from it. */
  readonly header: LineRange;
  readonly blocks: readonly Block[];
  /** What stands below the last entry, as far left as its key. */
  readonly tail: LineRange;
}

const none: LineRange = { first: 0, last: -1 };

/**
 * Gives the lines of a map, `whole`, to its entries, whose keys stand on `keyLines` in `column` and whose values end on
 * `ends`: a comment belongs to the entry below it, one further right to the entry above.
 */
export function cutIntoBlocks(
  lines: readonly FileLine[],
  keyLines: readonly number[],
  ends: readonly number[],
  whole: LineRange,
  column: number,
): Blocks {
  const endsEntry = (line: number) => !!lines[line]?.comment && (lines[line]?.indent ?? 0) <= column;
  const first = keyLines[0] as number;
  let above = first;
  while (above > whole.first && lines[above - 1]?.comment) above--;
  const blocks: Block[] = [];
  let gap = none;
  let lead: LineRange = { first: above, last: first - 1 };
  let tail = none;
  keyLines.forEach((start, index) => {
    const next = keyLines[index + 1] ?? whole.last + 1;
    const content = Math.min(ends[index] as number, next - 1);
    let outer = content + 1;
    while (outer < next && !endsEntry(outer)) outer++;
    let last = outer - 1;
    while (last > content && lines[last]?.blank) last--;
    blocks.push({ gap, lead, own: { first: start, last } });
    if (index === keyLines.length - 1) tail = { first: last + 1, last: whole.last };
    gap = { first: last + 1, last: outer - 1 };
    lead = { first: outer, last: next - 1 };
  });
  return { header: { first: whole.first, last: above - 1 }, blocks, tail };
}
