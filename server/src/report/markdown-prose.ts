import { largest } from '../long-lists.ts';
import { type Block, type Inline, type List, plainInlines, type Table } from './prose.ts';

/** A text as one line of Markdown, so that none of it is taken for markup. */
export function escapeMarkdown(text: string): string {
  return atLineStart(escapeInline(text));
}

function escapeInline(text: string): string {
  return onOneLine(text)
    .replace(/&(?=#?\w{1,32};)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[^ ]+/g, (word) =>
      /:\/\/|www\./i.test(word) ? word.replace(special, numbered) : word.replace(special, '\\$&'),
    )
    .replace(/!$/, '\\!');
}

function onOneLine(text: string): string {
  return text.includes('\n')
    ? text
        .split('\n')
        .map((line) => line.trim())
        .join(' ')
    : text;
}

const special = /[\\`*[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** In an address, which many programs make a link of, a backslash would be taken for a part of it. */
function numbered(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** No line begins like a heading, an item, a quotation, a line below a heading or the head of a table, or a footnote. */
function atLineStart(written: string): string {
  return written
    .replace(/^([ \t]*)([#+=>-]|[|:](?=[|: \t]*-))/gm, '$1\\$2')
    .replace(/^([ \t]*(?:\d{1,9}(?=[.)](?:\s|$))|\[\^\d+\](?=:)))/gm, '$1\\');
}

/** Words as one line of Markdown. */
export function inlineMarkdown(inlines: readonly Inline[]): string {
  return atLineStart(inlinesOf(inlines));
}

function inlinesOf(inlines: readonly Inline[]): string {
  const parts: string[] = [];
  inlines.forEach((inline, index) => {
    const part =
      inline.type === 'emphasis' ? emphasis(inline.inlines, parts.at(-1), inlines[index + 1]) : inlineOf(inline);
    if (part) parts.push(part);
  });
  return parts.join('');
}

/** Underscores where they can stand, for asterisks would run into those of bold. */
function emphasis(inlines: readonly Inline[], before = '', next?: Inline): string {
  const inWord = /[\p{L}\p{N}]$/u.test(before.slice(-2)) || (next && /^[\p{L}\p{N}]/u.test(plainInlines([next])));
  return wrapped(inWord ? '*' : '_', inlinesOf(inlines));
}

function inlineOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'fact':
      return escapeInline(inline.text);
    case 'strong':
      return wrapped('**', inlinesOf(inline.inlines));
    case 'emphasis':
      return wrapped('_', inlinesOf(inline.inlines));
    case 'deleted':
      return wrapped('~~', inlinesOf(inline.inlines));
    case 'code':
      return code(inline.text);
    case 'line-break':
      return '\\\n';
    case 'link':
      return `[${inlinesOf(inline.inlines)}](<${inline.address.replace(/[<>\\]/g, encodeURIComponent)}>${title(inline.title)})`;
    case 'image':
      return imageOf(inline.description, inline.address);
    case 'citation':
      return escapeInline(`(${inline.text})`);
    case 'unknown-reference':
      return escapeInline(inline.written);
    case 'footnote':
      return `[^${inline.number}]`;
  }
}

/** Blanks at the edges stand outside the marks: inside them they would be no marks. */
function wrapped(mark: string, content: string): string {
  const text = content.trim();
  if (text === '') return content;
  const start = content.indexOf(text);
  return content.slice(0, start) + mark + text + mark + content.slice(start + text.length);
}

function title(text: string | undefined): string {
  return text ? ` "${onOneLine(text).replace(/["\\&]/g, '\\$&')}"` : '';
}

function imageOf(description: string, address: string | undefined): string {
  if (!address) return escapeInline(description);
  const link = inlineOf({ type: 'link', address, inlines: [{ type: 'text', text: address }] });
  return description ? `${escapeInline(description)} (${link})` : link;
}

function code(text: string): string {
  const longest = Math.max(0, largest([...text.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ (?=.*[^ ]).* $/.test(text) ? ' ' : '';
  return fence + space + text + space + fence;
}

/** Writes the texts of a contribution, with headings below `headingLevel`. */
export class MarkdownWriter {
  readonly #headingLevel: number;

  constructor(headingLevel: number) {
    this.#headingLevel = headingLevel;
  }

  blocks(blocks: readonly Block[]): string {
    return this.#all(blocks).join('\n\n');
  }

  /** A footnote; what follows its first line is indented. */
  footnote(number: number, blocks: readonly Block[]): string {
    return `[^${number}]: ${indented(this.blocks(blocks), '    ').trimStart()}`;
  }

  #all(blocks: readonly Block[]): string[] {
    let lists = 0;
    return blocks.map((block, index) => {
      // Lists side by side would be one: every second one has other marks.
      lists = block.type === 'list' && blocks[index - 1]?.type === 'list' ? lists + 1 : 0;
      return this.#block(block, lists % 2 === 1);
    });
  }

  #block(block: Block, otherMarks: boolean): string {
    switch (block.type) {
      case 'paragraph':
        return inlineMarkdown(block.inlines);
      case 'heading':
        return `${'#'.repeat(Math.min(this.#headingLevel + block.level, 6))} ${headingText(block.inlines)}`;
      case 'list':
        return this.#list(block, otherMarks);
      case 'quote':
        return indented(this.blocks(block.blocks), '> ', true);
      case 'table':
        return tableOf(block);
      case 'code-block': {
        const longest = Math.max(2, largest([...block.text.matchAll(/`+/g)].map(([run]) => run.length)));
        const fence = '`'.repeat(longest + 1);
        return `${fence}\n${block.text}\n${fence}`;
      }
      case 'rule':
        // Hyphens would make a heading of the line above, and be one with the mark of an item.
        return '***';
    }
  }

  #list({ start, tight, items }: List, otherMarks: boolean): string {
    const written = items.map(({ blocks }, index) => {
      const sign = start === undefined ? '-+' : '.)';
      const mark = `${start === undefined ? '' : start + index}${sign[otherMarks ? 1 : 0]} `;
      const content = this.#all(blocks).join(tight ? '\n' : '\n\n');
      return mark + indented(content, ' '.repeat(mark.length)).trimStart();
    });
    return written.join(tight ? '\n' : '\n\n');
  }
}

function indented(text: string, by: string, emptyToo = false): string {
  return text
    .split('\n')
    .map((line) => (line === '' && !emptyToo ? '' : by + line))
    .join('\n');
}

/** On one line, and no signs at its end that close a heading. */
function headingText(inlines: readonly Inline[]): string {
  return inlineMarkdown(inlines)
    .replaceAll('\\\n', ' ')
    .replace(/(?<= )#+$/, '\\$&');
}

function tableOf({ align, header, rows }: Table): string {
  const rules = { left: ':---', center: ':---:', right: '---:' };
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cellsOf = (cells: Table['header']['cells']) => cells.map((cell) => cellOf(inlineMarkdown(cell)));
  return [
    line(cellsOf(header.cells)),
    line(
      header.cells.map((_, column) => rules[align[column] ?? 'left'].replace(/^:(?=---$)/, align[column] ? ':' : '')),
    ),
    ...rows.map(({ cells }) => line(cellsOf(cells))),
  ].join('\n');
}

/** What is written in a cell: on one line, and no border in it. */
export function cellOf(written: string): string {
  return written.replaceAll('\\\n', ' ').replaceAll('|', '\\|');
}
