import { type ChildNode, type Element, isComment, isTag, isText } from 'domhandler';
import { pushAll } from '../long-lists.ts';
import type { Block, ItemMark } from './blocks.ts';
import { bullets, cleanCharacters } from './characters.ts';
import { withoutHeaders } from './headers.ts';
import { inline, type Look, type Run, unmarked } from './inline.ts';
import { footnoteOf, linkAddress } from './links.ts';
import { staysWritten } from './list-sign.ts';
import { isNumber, lookOf } from './looks.ts';
import { formulaIn, nodesOf } from './nodes.ts';
import { isDropped, listMarker, type Styles, stylesOf } from './office.ts';
import { cellsOf, contentOf, tableBlocks } from './tables.ts';

/** The blocks of what a word processor or a browser puts on the clipboard as HTML. */
export function htmlBlocks(html: string, headers: readonly string[] = []): Block[] {
  const children = nodesOf(html);
  const reader = new Reader();
  reader.children(children, unmarked);
  const blocks = reader.finish();
  const kept = withoutHeaders(
    blocks.map((block) => (block.kind === 'paragraph' ? block.text : '–')),
    headers,
  );
  const texts = new Set(kept);
  return blocks.filter((block) => block.kind !== 'paragraph' || texts.has(block.text));
}

const blockTags = new Set(
  (
    'p div section article main header footer aside nav blockquote pre h1 h2 h3 h4 h5 h6 dl dt dd figure figcaption ' +
    'address details summary fieldset legend body html center form caption tr td th'
  ).split(' '),
);
/** Parts of formulas, on the web and in Word, with the sign that stands for their layout on one line. */
const formulas = new Map([
  ['mfrac', '/'],
  ['m:f', '/'],
  ['msup', '^'],
  ['m:ssup', '^'],
  ['msub', '_'],
  ['m:ssub', '_'],
]);

/** What an item begins with that is one by its looks only. */
const listed = new RegExp(`^\\s*[${bullets}-]\\s+(?=\\S)`, 'u');
const sign = new RegExp(`^[${bullets}]\\s*`, 'u');

class Reader {
  readonly #blocks: Block[] = [];
  readonly #lists: { readonly ordered: boolean; number: number }[] = [];
  #runs: Run[] = [];
  #item: ItemMark | undefined;
  #inItem = false;
  #note: string | undefined;
  #breaks = 0;

  children(nodes: readonly ChildNode[], style: Look): void {
    for (const node of nodes) {
      if (isText(node)) this.#text(node.data, style);
      else if (isTag(node)) this.#element(node, style);
      else if (isComment(node)) this.children(formulaIn(node.data), style);
    }
  }

  finish(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  #text(data: string, look: Look): void {
    const text = cleanCharacters(data).replace(/[^\S\u00a0]+/g, ' ');
    // A list whose items are lines of one paragraph.
    if (this.#breaks > 0 && listed.test(text)) this.#flush();
    if (text.trim()) this.#breaks = 0;
    if (text) this.#runs.push({ ...look, text });
  }

  #element(element: Element, outer: Look): void {
    const { name } = element;
    const styles = stylesOf(element);
    if (isDropped(element, styles)) return;
    const style = lookOf(element, styles, outer);
    if (name === 'br') this.#break();
    else if (name === 'hr') this.#flush();
    else if (formulas.has(name)) this.#formula(element, formulas.get(name) ?? '', style);
    else if (name === 'a') this.#anchor(element, style);
    else if (name === 'ul' || name === 'ol') this.#list(element, style);
    else if (name === 'li') this.#listItem(element, style);
    else if (name === 'table') this.#table(element, style);
    else if (blockTags.has(name)) this.#paragraph(element, styles, style);
    else this.children(element.children, style);
  }

  #paragraph(element: Element, styles: Styles, style: Look): void {
    this.#flush();
    const marker = listMarker(element, styles);
    // The number of a heading, or of a point that is referred to by it, is part of the text.
    if (marker && (/^h\d$/.test(element.name) || staysWritten(marker.sign))) this.#text(`${marker.sign} `, style);
    else this.#item = marker ?? this.#item;
    this.children(element.children, style);
    this.#flush();
    if (marker) this.#item = undefined;
    // The text of a footnote has a part of the page for itself.
    if (element.name === 'div') this.#note = undefined;
  }

  /** One break is blank space, two end a paragraph. */
  #break(): void {
    this.#breaks++;
    if (this.#breaks > 1) this.#flush();
    else this.#runs.push({ ...unmarked, text: ' ' });
  }

  /** What stands above and below a line, or a sign and its small one. */
  #formula({ children }: Element, sign: string, style: Look): void {
    const [first, second] = children.filter(isTag).filter((part) => !part.name.endsWith('pr'));
    if (first) this.#element(first, style);
    if (!second) return;
    const small = sign === '/' || !isNumber(second) ? undefined : sign === '^' ? 'above' : 'below';
    if (!small) this.#text(sign, style);
    this.#element(second, { ...style, raised: small });
  }

  /** A footnote, or a link, or else nothing but words. */
  #anchor(element: Element, style: Look): void {
    const href = element.attribs.href ?? '';
    const note = footnoteOf(href);
    if (note?.back) {
      this.#flush();
      this.#note = note.label;
    } else if (note) this.#runs.push({ ...unmarked, text: `[^${note.label}]`, ready: true });
    else this.#link(element, linkAddress(href), style);
  }

  #link(element: Element, address: string | undefined, style: Look): void {
    // No link goes over several paragraphs.
    if (!address || hasBlocks(element)) {
      this.children(element.children, style);
      return;
    }
    const before = this.#runs;
    this.#runs = [];
    this.children(element.children, { ...style, bold: false, italic: false, struck: false });
    const words = inline(this.#runs);
    this.#runs = before;
    const plain = words.replaceAll('\\', '');
    const same = plain === address || `mailto:${plain}` === address;
    if (words) this.#runs.push({ ...style, text: same ? plain : `[${words}](${address})`, ready: true });
  }

  #list(element: Element, style: Look): void {
    this.#flush();
    this.#lists.push({ ordered: element.name === 'ol', number: numberOf(element.attribs.start) ?? 1 });
    this.children(element.children, style);
    this.#flush();
    this.#lists.pop();
    if (this.#lists.length === 0) this.#inItem = false;
  }

  #listItem(element: Element, style: Look): void {
    this.#flush();
    const told = Number(element.attribs['aria-level']);
    const level = Math.max(0, (told || this.#lists.length) - 1);
    const list = this.#lists.at(-1);
    const number = numberOf(element.attribs.value) ?? list?.number;
    if (list) list.number = (number ?? 0) + 1;
    this.#item = { level, ordered: list?.ordered ?? false, number };
    this.#inItem = false;
    this.children(element.children, style);
    this.#flush();
    this.#item = undefined;
    this.#inItem = false;
  }

  #table(element: Element, style: Look): void {
    this.#flush();
    const { rows, others } = contentOf(element);
    // The title of a table, and what else stands between its rows.
    this.children(others, style);
    this.#flush();
    pushAll(this.#blocks, tableBlocks(cellsOf(rows).map((row) => row.map((cell) => this.#cell(cell, style)))));
  }

  /** What stands in a cell; the texts of its footnotes stand below everything, as all others do. */
  #cell(cell: Element | undefined, style: Look): Block[] {
    if (!cell) return [];
    const reader = new Reader();
    reader.children(cell.children, cell.name === 'th' ? { ...style, bold: false } : style);
    const blocks = reader.finish();
    pushAll(
      this.#blocks,
      blocks.filter(({ kind }) => kind === 'note'),
    );
    return blocks.filter(({ kind }) => kind !== 'note');
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
    if (item) {
      const words = text.replace(item === this.#item ? sign : listed, '');
      this.#blocks.push({ kind: 'item', ...item, text: words });
      this.#inItem = this.#lists.length > 0;
    } else this.#blocks.push({ kind: this.#inItem ? 'more' : 'paragraph', text });
    this.#item = undefined;
  }

  #addToNote(label: string, text: string): void {
    const last = this.#blocks.at(-1);
    if (last?.kind === 'note' && last.label === label) this.#blocks.pop();
    const before = last?.kind === 'note' && last.label === label ? `${last.text} ` : '';
    this.#blocks.push({ kind: 'note', label, text: before + text });
  }
}

function hasBlocks({ children }: Element): boolean {
  return children.filter(isTag).some((child) => blockTags.has(child.name) || hasBlocks(child));
}

function itemBySign(text: string): ItemMark | undefined {
  return listed.test(text) ? { level: 0, ordered: false } : undefined;
}

/** A number of a list, where `attribute` gives one. */
function numberOf(attribute: string | undefined): number | undefined {
  return attribute !== undefined && /^\d{1,3}$/.test(attribute) ? Number(attribute) : undefined;
}
