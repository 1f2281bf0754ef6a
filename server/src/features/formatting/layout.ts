import type { Analysis } from '../../analysis.ts';
import { pushAll } from '../../long-lists.ts';
import type { ListNode, MapEntry, MapNode, ScalarNode, SyntaxNode } from '../../syntax/tree.ts';
import { type Block, cutIntoBlocks, type LineRange } from './blocks.ts';
import type { FileLine, PlacedLine } from './lines.ts';
import { asWritten, keyOrder, ordered, type Rank, slotOrder } from './order.ts';

/** How far what stands below a key, or behind a dash, is indented. */
const step = 2;

/** Where every line goes, and how it begins: of the whole file, or of the entries that `range` touches. */
export function layOut(analysis: Analysis, lines: readonly FileLine[], range?: LineRange): PlacedLine[] {
  const { tree, document, text } = analysis;
  const lineOf = (offset: number) => document.positionAt(offset).line;
  const columnOf = (offset: number) => offset - (lines[lineOf(offset)]?.start ?? 0);
  const at = (line: number) => lines[line] as FileLine;

  const as = (line: number): PlacedLine => ({ line, cut: 0, lead: '' });
  const indented = (line: number, column: number): PlacedLine =>
    at(line).blank ? as(line) : { line, cut: at(line).indent, lead: ' '.repeat(column) };
  const each = (from: number, to: number, place: (line: number) => PlacedLine) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => place(from + index));
  const verbatim = (from: number, to: number) => each(from, to, as);
  /** All lines moved by `by`, but not further left than `least`. */
  const shifted = (from: number, to: number, by: number, least = 0) =>
    each(from, to, (line) => indented(line, Math.max(least, at(line).indent + by)));

  /** The last line of an entry or item that ends at `end`; the blank lines below a `|+` are part of its text. */
  const lastLineOf = (node: SyntaxNode | undefined, end: number): number => {
    let line = Math.min(lineOf(endOf(node, end)), lines.length - 1);
    if (!keepsBlankLines(node)) return line;
    while (lines[line + 1]?.blank) line++;
    return line;
  };

  /** A text below a `|+` takes the blank lines that follow it for its own: where there is one nothing is moved. */
  const keepsBlankLines = (node: SyntaxNode | undefined): boolean => {
    if (!node) return false;
    if (node.type === 'map') return keepsBlankLines(node.entries.at(-1)?.value);
    if (node.type === 'list') return keepsBlankLines(node.items.at(-1));
    return isBlock(node) && /^[|>]\d*\+/.test(text.slice(node.span.start, node.span.start + 4));
  };

  /** The map on the lines `[from, to)`, its keys in `column`; the line of the first one begins with `lead`. */
  const layMap = (map: MapNode, from: number, to: number, column: number, rank: Rank, lead?: string): PlacedLine[] => {
    const keyLines = map.entries.map(({ key }) => lineOf(key.span.start));
    const [first] = keyLines;
    const old = columnOf(map.span.start);
    const onLinesOfTheirOwn = map.entries.every(
      ({ key }, index) =>
        columnOf(key.span.start) === old &&
        (index === 0
          ? lead !== undefined || at(keyLines[0] as number).indent === old
          : at(keyLines[index] as number).indent === old) &&
        (index === 0 || (keyLines[index] as number) > (keyLines[index - 1] as number)),
    );
    if (first === undefined || !onLinesOfTheirOwn) return opaque(from, to, column - old, lead, old);
    const contentEnds = map.entries.map(({ value, span }) => lastLineOf(value, span.end));
    const { header, blocks, tail } = cutIntoBlocks(lines, keyLines, contentEnds, { first: from, last: to - 1 }, old);
    const moves = lead === undefined && !map.entries.some(({ value }) => keepsBlankLines(value));
    const order = ordered(map.entries, moves ? rank : asWritten);
    const comments = ({ first: start, last: end }: LineRange) => each(start, end + 1, (line) => indented(line, column));
    return [
      ...comments(header),
      ...order.flatMap((index, position) => {
        const { lead: above, own } = blocks[index] as Block;
        const { gap } = blocks[position] as Block;
        return [
          ...verbatim(gap.first, gap.last + 1),
          ...comments(above),
          ...layEntry(map.entries[index] as MapEntry, own.first, own.last + 1, column, index === 0 ? lead : undefined),
        ];
      }),
      ...comments(tail),
    ];
  };

  /** An entry that fills the lines `[from, to)`, comments that belong to it included. */
  const layEntry = (entry: MapEntry, from: number, to: number, column: number, lead?: string): PlacedLine[] => {
    const { key, value } = entry;
    const old = columnOf(key.span.start);
    const firstLine = { line: from, cut: old, lead: lead ?? ' '.repeat(column) };
    return [firstLine, ...layValue(value, entry.span.end, from, to, old, column, entry)];
  };

  /** What follows a key or a dash on the line `from`; `old` and `column` are where its owner stands and will stand. */
  const layValue = (
    value: SyntaxNode | undefined,
    endOffset: number,
    from: number,
    to: number,
    old: number,
    column: number,
    owner?: MapEntry,
  ): PlacedLine[] => {
    const by = column - old;
    if (!value) return shifted(from + 1, to, by, column);
    const startsBelow = lineOf(value.span.start) > from;
    const end = lastLineOf(value, endOffset) + 1;
    if (value.type === 'scalar' && isBlock(value)) {
      if (startsBelow) return shifted(from + 1, to, by);
      return [...layBlockText(value, from + 1, end, old, column), ...commentsBelowText(end, to, by, column)];
    }
    const below = value.type !== 'scalar' && !value.flow;
    if (below && startsBelow && value.type === 'map') {
      return layMap(value, from + 1, to, column + step, rankBelow(owner));
    }
    if (below && startsBelow && value.type === 'list') return layList(value, from + 1, to, column + step);
    return [...shifted(from + 1, end, by, column + step), ...shifted(end, to, by, column)];
  };

  const rankBelow = (owner: MapEntry | undefined): Rank => {
    if (tree.root?.type !== 'map' || !owner) return asWritten;
    const answers = tree.root.entries.find((each) => each.key.value === 'answers');
    if (owner === answers) return slotOrder(analysis);
    return answers?.value?.type === 'map' && answers.value.entries.includes(owner) ? keyOrder('answer') : asWritten;
  };

  /** The lines of a text below a `|`: their indentation changes, nothing else. */
  const layBlockText = (node: ScalarNode, from: number, to: number, old: number, column: number): PlacedLine[] => {
    const fixed = /^[|>][+-]?(\d)/.exec(text.slice(node.span.start, node.span.start + 4))?.[1];
    const firstText = lines.slice(from, to).find(({ blank }) => !blank);
    const base = fixed ? old + Number(fixed) : (firstText?.indent ?? 0);
    const newBase = fixed ? column + Number(fixed) : column + step;
    return each(from, to, (line) => {
      const { length } = at(line).text;
      // A line of a few blanks is an empty one, and stays so.
      if (at(line).blank && length <= base) return { line, cut: length, lead: at(line).text.slice(0, newBase) };
      return { line, cut: base, lead: ' '.repeat(newBase) };
    });
  };

  /** Comments that end a text: further right they would become part of it. */
  const commentsBelowText = (from: number, to: number, by: number, column: number) =>
    each(from, to, (line) => indented(line, Math.min(column + step - 1, Math.max(column, at(line).indent + by))));

  const layList = (list: ListNode, from: number, to: number, column: number): PlacedLine[] => {
    const items = list.items.filter((item) => item !== undefined);
    const starts = items.map(({ span }) => lineOf(span.start));
    const old = at(starts[0] ?? from).indent;
    const dashed = items.every(({ span }, index) => {
      const { text: line, indent } = at(starts[index] as number);
      return indent === old && /^ *- +$/.test(line.slice(0, columnOf(span.start)));
    });
    const [first] = starts;
    if (first === undefined || items.length < list.items.length || !dashed) return opaque(from, to, column - old);
    const aligned = (line: number) => indented(line, at(line).indent > old ? at(line).indent + column - old : column);
    return [
      ...each(from, first, aligned),
      ...items.flatMap((item, index) => {
        const start = starts[index] as number;
        const next = starts[index + 1] ?? to;
        const end = Math.min(next, lastLineOf(item, item.span.end) + 1);
        return [...layItem(item, start, end, column), ...each(end, next, aligned)];
      }),
    ];
  };

  const layItem = (item: SyntaxNode, from: number, to: number, column: number): PlacedLine[] => {
    const old = columnOf(item.span.start);
    const lead = `${' '.repeat(column)}- `;
    if (item.type === 'map' && !item.flow) return layMap(item, from, to, column + step, asWritten, lead);
    const firstLine = { line: from, cut: old, lead };
    if (item.type === 'list' && !item.flow) return [firstLine, ...shifted(from + 1, to, column + step - old)];
    const outer = at(from).indent;
    if (item.type === 'scalar' && isBlock(item)) return [firstLine, ...layBlockText(item, from + 1, to, outer, column)];
    return [firstLine, ...shifted(from + 1, to, column + step - old, column + step)];
  };

  /** Lines whose inner order is not understood: they move together. */
  const opaque = (from: number, to: number, by: number, lead?: string, old = 0): PlacedLine[] => {
    if (lead === undefined) return shifted(from, to, by);
    return [{ line: from, cut: old, lead }, ...shifted(from + 1, to, by)];
  };

  /** What `range` touches, each entry in the column where it is. */
  const layPart = (map: MapNode, from: number, to: number, { first, last }: LineRange, depth: number): PlacedLine[] => {
    const placed: PlacedLine[] = [];
    let reached = from;
    for (const entry of map.entries) {
      const start = lineOf(entry.key.span.start);
      const end = lastLineOf(entry.value, entry.span.end);
      const column = columnOf(entry.key.span.start);
      if (end < first || start > last || start < reached || at(start).indent !== column) continue;
      pushAll(placed, verbatim(reached, start));
      const inner = depth === 0 && entry.key.value === 'answers' ? entry.value : undefined;
      if (inner?.type === 'map' && !inner.flow && lineOf(inner.span.start) > start) {
        placed.push(as(start));
        pushAll(placed, layPart(inner, start + 1, end + 1, { first, last }, depth + 1));
      } else pushAll(placed, layEntry(entry, start, end + 1, column));
      reached = end + 1;
    }
    return [...placed, ...verbatim(reached, to)];
  };

  const { root } = tree;
  if (root?.type !== 'map') return verbatim(0, lines.length);
  return range ? layPart(root, 0, lines.length, range, 0) : layMap(root, 0, lines.length, 0, keyOrder('contribution'));
}

/** Where a node ends; a map or list with its last value or key, since comments below an empty value are not part of it. */
function endOf(node: SyntaxNode | undefined, end: number): number {
  if (node?.type === 'map' && !node.flow) {
    const last = node.entries.at(-1);
    return last ? endOf(last.value, last.value ? last.span.end : last.key.span.end) : end;
  }
  const item = node?.type === 'list' && !node.flow ? node.items.at(-1) : undefined;
  return item ? endOf(item, item.span.end) : end;
}

function isBlock({ style }: ScalarNode): boolean {
  return style === 'literal' || style === 'folded';
}
