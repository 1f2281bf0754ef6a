import { type ChildNode, DomHandler, type Element, isTag, isText } from 'domhandler';
import { Parser } from 'htmlparser2';
import { pushAll } from '../long-lists.ts';
import type { Block } from './blocks.ts';
import { bullets, cleanCharacters } from './characters.ts';
import { withoutHeaders } from './headers.ts';
import { inline, type Run } from './inline.ts';
import { footnoteOf, linkAddress } from './links.ts';
import { isDropped, listMarker, type Styles, stylesOf } from './office.ts';

/** Nobody nests more on purpose; such a clip is read from its plain text instead. */
const deepest = 300;

/** The blocks of what a word processor or a browser puts on the clipboard as HTML. */
export function htmlBlocks(html: string, headers: readonly string[] = []): Block[] {
  const children = nodesOf(html);
  const reader = new Reader();
  reader.children(children, { bold: false, italic: false });
  const blocks = reader.finish();
  const kept = withoutHeaders(
    blocks.map((block) => (block.kind === 'paragraph' ? block.text : '–')),
    headers,
  );
  const texts = new Set(kept);
  return blocks.filter((block) => block.kind !== 'paragraph' || texts.has(block.text));
}

/** What `html` consists of; nothing where it is nested too deeply, which it would take the parser long to read. */
function nodesOf(html: string): readonly ChildNode[] {
  const handler = new ShallowHandler();
  try {
    new Parser(handler).end(html);
  } catch (error) {
    if (error instanceof TooDeep) return [];
    throw error;
  }
  return handler.root.children;
}

class TooDeep extends Error {}

class ShallowHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    if (this.tagStack.length > deepest) throw new TooDeep();
  }
}

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
}

const blockTags = new Set(
  'p div section article main header footer aside blockquote pre h1 h2 h3 h4 h5 h6 dl dt dd figure figcaption address body html center form'.split(
    ' ',
  ),
);
const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const italic = new Set(['i', 'em', 'cite']);

class Reader {
  readonly #blocks: Block[] = [];
  readonly #lists: { ordered: boolean }[] = [];
  #runs: Run[] = [];
  #item: { level: number; ordered: boolean } | undefined;
  #inItem = false;
  #note: string | undefined;
  #breaks = 0;

  children(nodes: readonly ChildNode[], style: Style): void {
    for (const node of nodes) {
      if (isText(node)) this.#text(node.data, style);
      else if (isTag(node)) this.#element(node, style);
    }
  }

  finish(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  #text(data: string, { bold, italic }: Style): void {
    const text = cleanCharacters(data).replace(/[^\S\u00a0]+/g, ' ');
    if (text.trim()) this.#breaks = 0;
    if (text) this.#runs.push({ text, bold, italic });
  }

  #element(element: Element, outer: Style): void {
    const { name } = element;
    const styles = stylesOf(element);
    if (isDropped(element, styles)) return;
    const style = styleOf(name, styles, outer);
    if (name === 'br') this.#break();
    else if (name === 'a') this.#anchor(element, style);
    else if (name === 'ul' || name === 'ol') this.#list(element, style);
    else if (name === 'li') this.#listItem(element, style);
    else if (name === 'table') this.#table(element, style);
    else if (blockTags.has(name)) this.#paragraph(element, styles, style);
    else this.children(element.children, style);
  }

  #paragraph(element: Element, styles: Styles, style: Style): void {
    this.#flush();
    const marker = listMarker(element, styles);
    if (marker) this.#item = marker;
    this.children(element.children, style);
    this.#flush();
    // The text of a footnote has a part of the page for itself.
    if (element.name === 'div') this.#note = undefined;
  }

  /** One break is blank space, two end a paragraph. */
  #break(): void {
    this.#breaks++;
    if (this.#breaks > 1) this.#flush();
    else this.#runs.push({ text: ' ', bold: false, italic: false });
  }

  /** A footnote, or a link, or else nothing but words. */
  #anchor(element: Element, style: Style): void {
    const href = element.attribs.href ?? '';
    const note = footnoteOf(href);
    if (note?.back) {
      this.#flush();
      this.#note = note.label;
    } else if (note) this.#runs.push({ text: `[^${note.label}]`, ready: true, bold: false, italic: false });
    else this.#link(element, linkAddress(href), style);
  }

  #link(element: Element, address: string | undefined, style: Style): void {
    if (!address) {
      this.children(element.children, style);
      return;
    }
    const before = this.#runs;
    this.#runs = [];
    this.children(element.children, { bold: false, italic: false });
    const words = inline(this.#runs);
    this.#runs = before;
    const plain = words.replaceAll('\\', '');
    const same = plain === address || `mailto:${plain}` === address;
    if (words) this.#runs.push({ text: same ? plain : `[${words}](${address})`, ready: true, ...style });
  }

  #list(element: Element, style: Style): void {
    this.#flush();
    this.#lists.push({ ordered: element.name === 'ol' });
    this.children(element.children, style);
    this.#flush();
    this.#lists.pop();
    if (this.#lists.length === 0) this.#inItem = false;
  }

  #listItem(element: Element, style: Style): void {
    this.#flush();
    const told = Number(element.attribs['aria-level']);
    const level = Math.max(0, (told || this.#lists.length) - 1);
    this.#item = { level, ordered: this.#lists.at(-1)?.ordered ?? false };
    this.#inItem = false;
    this.children(element.children, style);
    this.#flush();
    this.#inItem = false;
  }

  #table(element: Element, style: Style): void {
    this.#flush();
    const rows = rowsOf(element).map((row) =>
      row.children
        .filter(isTag)
        .filter(isCell)
        .map((cell) => this.#cell(cell, style)),
    );
    const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
    // A table of one column is layout.
    if (filled.every((row) => row.length < 2)) pushAll(this.#blocks, filled.flat(2));
    else if (filled.length > 0) {
      const text = (cell: readonly Block[]) => cell.map((block) => ('text' in block ? block.text : '')).join(' ');
      this.#blocks.push({ kind: 'table', rows: filled.map((row) => row.map(text)) });
    }
  }

  #cell(cell: Element, style: Style): Block[] {
    const reader = new Reader();
    reader.children(cell.children, cell.name === 'th' ? { bold: false, italic: style.italic } : style);
    return reader.finish();
  }

  #flush(): void {
    const text = inline(this.#runs);
    this.#runs = [];
    this.#breaks = 0;
    if (!text) return;
    if (this.#note) {
      this.#addToNote(this.#note, text);
      return;
    }
    const item = this.#item ?? itemBySign(text);
    this.#item = undefined;
    if (item) {
      const words = text.replace(new RegExp(`^[${bullets}]\\s*`, 'u'), '');
      this.#blocks.push({ kind: 'item', ...item, text: words });
      this.#inItem = this.#lists.length > 0;
    } else this.#blocks.push({ kind: this.#inItem ? 'more' : 'paragraph', text });
  }

  #addToNote(label: string, text: string): void {
    const last = this.#blocks.at(-1);
    if (last?.kind === 'note' && last.label === label) this.#blocks.pop();
    const before = last?.kind === 'note' && last.label === label ? `${last.text} ` : '';
    this.#blocks.push({ kind: 'note', label, text: before + text });
  }
}

function itemBySign(text: string): { level: number; ordered: boolean } | undefined {
  return new RegExp(`^[${bullets}]\\s+\\S`, 'u').test(text) ? { level: 0, ordered: false } : undefined;
}

function styleOf(name: string, styles: Styles, outer: Style): Style {
  const weight = styles.get('font-weight');
  const slant = styles.get('font-style');
  const heavy = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return {
    bold: weight ? heavy : outer.bold || bold.has(name),
    italic: slant ? slant === 'italic' || slant === 'oblique' : outer.italic || italic.has(name),
  };
}

function rowsOf(table: Element): Element[] {
  return table.children.filter(isTag).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.name) ? rowsOf(child) : [];
  });
}

function isCell({ name }: Element): boolean {
  return name === 'td' || name === 'th';
}
