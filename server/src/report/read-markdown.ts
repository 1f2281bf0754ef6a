import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { pushAll } from '../long-lists.ts';
import { begunLists } from './begun-lists.ts';
import { footnoteTail } from './footnote-tail.ts';
import { isSafeLink } from './links.ts';
import { referencePlugin } from './markdown-references.ts';
import { Placing } from './place-lines.ts';
import type { Block, Footnote, List, ListItem, Row, Table } from './prose.ts';
import { InlineReader } from './read-inlines.ts';
import { noReferences, type References } from './references.ts';
import type { Typography } from './typography.ts';

/** What a text needs to know of the place where it stands. */
export interface MarkdownContext {
  /** Unique in the report and made of letters, digits and hyphens: keeps the ids of footnotes apart. */
  readonly id: string;
  /** Zero-based line of the file at which the text begins. */
  readonly line?: number;
  /** True where each line of the text is one line of the file; otherwise only the first one's place is known. */
  readonly lineByLine?: boolean;
  /** Number of the first footnote in it. */
  readonly firstFootnote?: number;
  readonly references?: References;
  readonly typography?: Typography;
}

/** A text in Markdown as blocks, with the footnotes that it marks. */
export interface ReadText {
  readonly blocks: readonly Block[];
  /** In the order of their numbers. */
  readonly footnotes: readonly Footnote[];
}

const md = new MarkdownIt({ html: false, linkify: false, typographer: false })
  .use(footnotes)
  .use(footnoteTail)
  .use(begunLists)
  .use(referencePlugin);

// A paragraph that happens to be indented is still a paragraph.
md.disable('code');
md.validateLink = isSafeLink;

/** Reads a text in Markdown. Elements of HTML in it are text, and no link or image leads anywhere but to the web or mail. */
export function readMarkdown(markdown: string, context: MarkdownContext): ReadText {
  const tokens = md.parse(markdown, {});
  const end = tokens.findIndex(({ type }) => type === 'footnote_block_open');
  const inlines = new InlineReader(context, context.references ?? noReferences);
  const placing = new Placing(context);
  const blocks = new BlockReader(end < 0 ? tokens : tokens.slice(0, end), inlines, placing).all();
  const written = end < 0 ? [] : footnoteTokens(tokens.slice(end));
  const texts: (readonly Block[])[] = [];
  // Reading a footnote may bring up others.
  for (let index = 0; index < inlines.marked.length; index++) {
    texts.push(new BlockReader(written[inlines.marked[index] ?? 0] ?? [], inlines, placing).all());
  }
  return { blocks, footnotes: texts.map((text, index) => inlines.footnote(index, text)) };
}

/** The footnotes of a text, as the report reads them. */
export interface FootnotesRead {
  /** The names of those that have a text, and whether a mark leads to it. */
  readonly texts: ReadonlyMap<string, boolean>;
  /** The names of those that have a mark, but nothing in their text. */
  readonly empty: ReadonlySet<string>;
  /** What looks like a mark, `[^1]`, but is printed as it stands. */
  readonly printed: ReadonlySet<string>;
}

export function footnotesIn(markdown: string): FootnotesRead {
  const env: { footnotes?: { refs?: Record<string, number> } } = {};
  const tokens = md.parse(markdown, env);
  const printed = new Set<string>();
  const empty = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'footnote_open' && tokens[at + 1]?.type === 'footnote_close')
      empty.add(String(token.meta?.label));
    for (const { type, content } of token.children ?? []) {
      if (type !== 'text' || !content.includes('[^')) continue;
      for (const [mark] of content.matchAll(/\[\^[^[\]]+\]/g)) printed.add(mark);
    }
  }
  const refs = Object.entries(env.footnotes?.refs ?? {});
  return { texts: new Map(refs.map(([name, number]) => [name.slice(1), number >= 0])), empty, printed };
}

/** The tokens of each footnote, by the number that the parser gave it. */
function footnoteTokens(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_open') found.push([]);
    else if (token.type !== 'footnote_close') found.at(-1)?.push(token);
  }
  return found;
}

/** Turns the flat list of tokens into blocks within blocks. */
class BlockReader {
  readonly #tokens: readonly Token[];
  readonly #inlines: InlineReader;
  readonly #placing: Placing;
  #at = 0;

  constructor(tokens: readonly Token[], inlines: InlineReader, placing: Placing) {
    this.#tokens = tokens;
    this.#inlines = inlines;
    this.#placing = placing;
  }

  all(): Block[] {
    const blocks: Block[] = [];
    while (this.#at < this.#tokens.length) pushAll(blocks, this.#until(undefined));
    return levelled(blocks);
  }

  /** Blocks up to the token that closes them, which is passed over. */
  #until(close: string | undefined): Block[] {
    const blocks: Block[] = [];
    for (;;) {
      const token = this.#tokens[this.#at++];
      if (!token || token.type === close) return blocks;
      const block = this.#block(token);
      if (block) blocks.push(block);
    }
  }

  #block(token: Token): Block | undefined {
    const lines = this.#placing.linesOf(token);
    switch (token.type) {
      case 'paragraph_open':
        return { type: 'paragraph', ...lines, inlines: this.#inlinesUntil('paragraph_close') };
      case 'heading_open':
        return { type: 'heading', ...lines, level: levelOf(token), inlines: this.#inlinesUntil('heading_close') };
      case 'bullet_list_open':
        return { type: 'list', ...lines, ...this.#items('bullet_list_close') };
      case 'ordered_list_open': {
        const start = Number(token.attrGet('start') ?? 1);
        return { type: 'list', ...lines, start, ...this.#items('ordered_list_close') };
      }
      case 'blockquote_open':
        return { type: 'quote', ...lines, blocks: this.#until('blockquote_close') };
      case 'table_open':
        return { type: 'table', ...lines, ...this.#table() };
      case 'fence':
      case 'code_block':
        return { type: 'code-block', ...lines, text: token.content.replace(/\n$/, '') };
      case 'hr':
        return { type: 'rule', ...lines };
      default:
        return undefined;
    }
  }

  #inlinesUntil(close: string) {
    const tokens: Token[] = [];
    for (;;) {
      const token = this.#tokens[this.#at++];
      if (!token || token.type === close) return this.#inlines.read(tokens);
      for (const child of token.children ?? []) tokens.push(child);
    }
  }

  #items(close: string): Pick<List, 'tight' | 'items'> {
    const items: ListItem[] = [];
    let tight = false;
    for (;;) {
      const token = this.#tokens[this.#at++];
      if (!token || token.type === close) return withoutEmptyEnd({ tight, items });
      if (token.type !== 'list_item_open') continue;
      const next = this.#tokens[this.#at];
      if (next?.type === 'paragraph_open' && next.hidden) tight = true;
      items.push({ ...this.#placing.linesOf(token), blocks: this.#until('list_item_close') });
    }
  }

  #table(): Pick<Table, 'align' | 'header' | 'rows'> {
    const rows: Row[] = [];
    const align: Table['align'][number][] = [];
    for (;;) {
      const token = this.#tokens[this.#at++];
      if (!token || token.type === 'table_close') break;
      if (token.type !== 'tr_open') continue;
      rows.push({ ...this.#placing.linesOf(token), cells: this.#cells(rows.length === 0 ? align : undefined) });
    }
    const [header = { cells: [] }, ...others] = rows;
    return { align, header, rows: others };
  }

  #cells(align: Table['align'][number][] | undefined): Row['cells'] {
    const cells: Row['cells'][number][] = [];
    for (;;) {
      const token = this.#tokens[this.#at++];
      if (!token || token.type === 'tr_close') return cells;
      if (token.nesting <= 0) continue;
      align?.push(alignmentOf(token));
      cells.push(this.#inlinesUntil(token.type.replace('open', 'close')));
    }
  }
}

function alignmentOf(token: Token): Table['align'][number] {
  const [, align] = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? '')) ?? [];
  return align as Table['align'][number];
}

function levelOf({ tag }: Token): number {
  return Number(tag.slice(1)) || 1;
}

/** The levels in use, however they were chosen, become 1, 2, 3 …, and none is more than one below that before it. */
function levelled(blocks: Block[]): Block[] {
  const levels = new Set<number>();
  const collect = (block: Block): void => {
    if (block.type === 'heading') levels.add(block.level);
    for (const child of childrenOf(block)) collect(child);
  };
  blocks.forEach(collect);
  if (levels.size === 0) return blocks;
  const sorted = [...levels].sort((a, b) => a - b);
  let last = 0;
  const relevel = (block: Block): Block => {
    switch (block.type) {
      case 'heading':
        last = Math.min(sorted.indexOf(block.level) + 1, last + 1);
        return { ...block, level: last };
      case 'quote':
        return { ...block, blocks: block.blocks.map(relevel) };
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(relevel) })) };
      default:
        return block;
    }
  };
  return blocks.map(relevel);
}

function childrenOf(block: Block): readonly Block[] {
  if (block.type === 'quote') return block.blocks;
  return block.type === 'list' ? block.items.flatMap(({ blocks }) => blocks) : [];
}

/** A point that was begun and left empty at the end of a list is none; one that is left alone then is a tight list. */
function withoutEmptyEnd({ tight, items }: Pick<List, 'tight' | 'items'>): Pick<List, 'tight' | 'items'> {
  const count = Math.max(1, items.findLastIndex(({ blocks }) => blocks.length > 0) + 1);
  const [first] = items;
  const isAlone =
    count < items.length && count === 1 && first?.blocks.length === 1 && first.blocks[0]?.type === 'paragraph';
  return { tight: tight || isAlone, items: items.slice(0, count) };
}
