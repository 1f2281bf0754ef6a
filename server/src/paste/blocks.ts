import { largest } from '../long-lists.ts';

/** What makes a paragraph an item of a list. */
export interface ItemMark {
  /** Counts from 0. */
  readonly level: number;
  readonly ordered: boolean;
  /** With which number it stood in its list. */
  readonly number?: number;
}

/** What was pasted, piece by piece; the texts are Markdown without line breaks. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | (ItemMark & { readonly kind: 'item'; readonly text: string })
  /** A further paragraph of the item before it. */
  | { readonly kind: 'more'; readonly text: string }
  /** The first row is the head. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'note'; readonly label: string; readonly text: string };

/** The blocks as Markdown. `taken`: labels of footnotes that the text has already; those of the blocks make way. */
export function render(blocks: readonly Block[], taken: ReadonlySet<string> = new Set()): string {
  const texts: string[] = [];
  const place = new Columns();
  let before: Block | undefined;
  for (const block of blocks.filter(({ kind }) => kind !== 'note')) {
    if (!place.isOpen || !inAList(block)) place.reset();
    const item = block.kind === 'item' ? place.item(block) : undefined;
    if (before) texts.push(item?.follows ? '\n' : '\n\n');
    texts.push(item ? item.marker : '', rendered(block, place));
    before = block;
  }
  for (const block of blocks) if (block.kind === 'note') texts.push(`\n\n[^${block.label}]: ${block.text}`);
  return relabelled(texts.join('').trim(), taken);
}

function inAList({ kind }: Block): boolean {
  return kind === 'item' || kind === 'more';
}

function rendered(block: Block, place: Columns): string {
  switch (block.kind) {
    case 'more':
      return place.indent + block.text;
    case 'table':
      return table(block.rows);
    default:
      return block.text;
  }
}

interface OpenList {
  readonly width: number;
  readonly ordered: boolean;
  readonly stop: '.' | ')';
  readonly count: number;
  /** The number that the last item had where it comes from. */
  readonly number: number | undefined;
}

/** Where the items of a list stand, and their numbers. */
class Columns {
  #open: OpenList[] = [];

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  reset(): void {
    this.#open = [];
  }

  /** Where the text of the last item stands. */
  get indent(): string {
    return ' '.repeat(this.#open.reduce((sum, { width }) => sum + width, 0));
  }

  /**
   * A list begins with the number that its first item had, and counts on. With another number than the next one a list of
   * its own begins, which Markdown knows by another sign behind the number.
   * @returns what the item begins with; `follows` is false where a blank line has to be above it
   */
  item({ level: wanted, ordered, number }: ItemMark): { marker: string; follows: boolean } {
    const level = Math.min(wanted, this.#open.length);
    const inList = this.isOpen;
    this.#open.length = Math.min(this.#open.length, level + 1);
    if (this.#open[level]?.ordered !== ordered) this.#open.length = level;
    const indent = this.indent;
    const own = this.#open[level];
    const outer = own ? indent.slice(own.width) : indent;
    const next = (own?.count ?? 0) + 1;
    const jumps = own !== undefined && number !== undefined && number !== next && number !== own.number;
    const count = own && !jumps ? next : (number ?? 1);
    const stop = jumps !== (own?.stop === ')') ? ')' : '.';
    const marker = ordered ? `${count}${stop} ` : '- ';
    this.#open[level] = { width: marker.length, count, ordered, stop, number };
    return { marker: outer + marker, follows: inList && !jumps && (!!own || !ordered || count === 1) };
  }
}

function table(rows: readonly (readonly string[])[]): string {
  const width = largest(rows.map((row) => row.length));
  const line = (cells: readonly string[]) => {
    const padded = Array.from({ length: width }, (_, index) => (cells[index] ?? '').replaceAll('|', '\\|'));
    return `| ${padded.join(' | ')} |`;
  };
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}

/** Gives footnotes whose label is taken the next free number. */
function relabelled(text: string, taken: ReadonlySet<string>): string {
  const labels = new Map<string, string>();
  let next = 1;
  return text.replace(/\[\^([^\][\s]+)\]/g, (_, label: string) => {
    let now = labels.get(label);
    if (!now) {
      now = label;
      while (taken.has(now) || [...labels.values()].includes(now)) now = String(next++);
      labels.set(label, now);
    }
    return `[^${now}]`;
  });
}
