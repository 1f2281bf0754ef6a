import { largest } from '../long-lists.ts';
/** What was pasted, piece by piece; the texts are Markdown without line breaks. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** `level` counts from 0. */
  | { readonly kind: 'item'; readonly level: number; readonly ordered: boolean; readonly text: string }
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
    const inList = (block.kind === 'item' || block.kind === 'more') && before && inAList(before);
    if (!inList) place.reset();
    if (before) texts.push(block.kind === 'item' && inList ? '\n' : '\n\n');
    texts.push(rendered(block, place));
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
    case 'item':
      return place.item(block.level, block.ordered) + block.text;
    case 'more':
      return place.indent + block.text;
    case 'table':
      return table(block.rows);
    default:
      return block.text;
  }
}

/** Where the items of a list stand, and their numbers. */
class Columns {
  #open: { readonly width: number; count: number; readonly ordered: boolean }[] = [];

  reset(): void {
    this.#open = [];
  }

  /** Where the text of the last item stands. */
  get indent(): string {
    return ' '.repeat(this.#open.reduce((sum, { width }) => sum + width, 0));
  }

  item(wanted: number, ordered: boolean): string {
    const level = Math.min(wanted, this.#open.length);
    this.#open.length = Math.min(this.#open.length, level + 1);
    if (this.#open[level]?.ordered !== ordered) this.#open.length = level;
    const indent = this.indent;
    const own = this.#open[level];
    const outer = own ? indent.slice(own.width) : indent;
    const count = (own?.count ?? 0) + 1;
    const marker = ordered ? `${count}. ` : '- ';
    this.#open[level] = { width: marker.length, count, ordered };
    return outer + marker;
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
