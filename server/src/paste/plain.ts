import type { Block, ItemMark } from './blocks.ts';
import { bullets, cleanCharacters, collapse, innerBullets } from './characters.ts';
import { withoutHeaders } from './headers.ts';
import { tableAt } from './plain-tables.ts';

/** From this width on lines are taken for full lines of a page; longer ones are paragraphs. */
const narrowest = 45;
const widest = 140;

/** The blocks of a plain text as a PDF file or a word processor gives it: lines joined, bullets made lists. */
export function plainBlocks(text: string, headers: readonly string[] = []): Block[] {
  const lines = withoutHeaders(cleanCharacters(text).split('\n'), headers).map((line) => line.trimEnd());
  const width = lines.reduce((widest, line) => Math.max(widest, line.trim().length), 0);
  const full = width >= narrowest && width <= widest ? width : 0;
  const counted = countedLines(lines);
  const blocks: Block[] = [];
  let open: Open | undefined;
  const close = () => {
    const text = open?.text.whole();
    if (text) blocks.push(open?.item ? { kind: 'item', ...open.item, text } : { kind: 'paragraph', text });
    open = undefined;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const table = /[|\t]/.test(line) ? tableAt(lines, index) : undefined;
    if (table) {
      close();
      blocks.push({ kind: 'table', rows: table.rows });
      index += table.length - 1;
      continue;
    }
    const item = itemOf(line, open, full, counted.has(index));
    if (line.trim() === '') {
      // A bullet alone on its line waits for its text.
      if (open && !open.text.isEmpty()) close();
    } else if (item) {
      close();
      open = { item, text: new Joined(text, item.text), last: line.trim() };
    } else if (open && (open.text.isEmpty() || goesOn(open, line.trim(), full))) {
      open.text.add(collapse(line));
      open.last = line.trim();
    } else {
      close();
      open = { text: new Joined(text, collapse(line)), last: line.trim() };
    }
  }
  close();
  return blocks;
}

/** A paragraph that goes on as long as lines belong to it. */
interface Open {
  readonly item?: ItemMark;
  readonly text: Joined;
  /** The line before. */
  last: string;
}

interface Item extends ItemMark {
  readonly text: string;
}

const bullet = new RegExp(`^\\s*([${bullets}])\\s*([\\s\\S]*)$`, 'u');

/** The item that begins with `line`; `open`: what it would end. */
function itemOf(line: string, open: Open | undefined, width: number, counted: boolean): Item | undefined {
  const inList = !!open?.item;
  const signs =
    bullet.exec(line) ??
    /^\s*(o|§)\t\s*([\s\S]*)$/.exec(line) ??
    (inList ? /^\s*(o|–|-)\s+([\s\S]*)$/.exec(line) : null);
  if (signs) {
    const [, sign = '', text = ''] = signs;
    return { level: innerBullets.includes(sign) || sign === 'o' ? 1 : 0, ordered: false, text: collapse(text) };
  }
  const level = /^\s{2,}/.test(line) ? 1 : 0;
  const broken = open !== undefined && isBroken(open.last, width);
  const [, dash, point] = /^\s*([-–—*])\s+(\S.*)$/.exec(line) ?? [];
  if (dash && point) return broken && /[–—]/.test(dash) ? undefined : { level, ordered: false, text: collapse(point) };
  const [, digits, text = ''] = /^\s*\(?(?:(\d{1,2})|[a-z])[.)]\s+(\S.*)$/.exec(line) ?? [];
  const number = digits === undefined ? undefined : Number(digits);
  // «on the / 15. of March»: a number within a sentence.
  if (!counted && (number === undefined || broken)) return undefined;
  return { level, ordered: true, number, text: collapse(text) };
}

/** True for a line as long as its page that ends within a sentence. */
function isBroken(line: string, width: number): boolean {
  return width > 0 && line.length >= width * 0.7 && !/[.!?:;]["”’)]?$/.test(line);
}

/** `(b)`, `b)`, `iv)` at the start of a line: what texts refer to as a point. */
const point = /^(?:\((?:[a-z]|[ivx]+)\)|(?:[a-z]|[ivx]{2,5})\))\s+\S/;

/**
 * The lines with which lists begin and go on that count: in numbers, or in letters from `a.` or `a)` on. Otherwise a letter
 * with a stop is an abbreviation, as in «z. B.» or «2023 m.», and a point keeps its letter.
 */
function countedLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let before: { index: number; value: number; form: string } | undefined;
  for (const [index, line] of lines.entries()) {
    const [, number, letter = '', stop = ''] = /^\s*(?:(\d{1,2})|([a-z]))([.)])\s+\S/.exec(line) ?? [];
    if (!stop) continue;
    const value = number ? Number(number) : letter.charCodeAt(0);
    const form = `${number ? 1 : 'a'}${stop}`;
    const follows = before?.form === form && before.value === value - 1;
    if (follows && before && (number || letter === 'b' || found.has(before.index))) found.add(before.index).add(index);
    before = { index, value, form };
  }
  return found;
}

/** True where `line` belongs to the same paragraph as the line before it. */
function goesOn({ last: before, item }: Open, line: string, width: number): boolean {
  if (point.test(line) && !isBroken(before, width)) return false;
  if (/^\p{Ll}/u.test(line) && !/[.!?]$/.test(before)) return true;
  if (width === 0) return false;
  const full = before.length >= width * 0.7;
  if (/[.!?:]["”’)]?$/.test(before) && before.length < width * 0.85) return false;
  return full || (!!item && /[,;]$|[\p{L}\p{N}]$/u.test(before) && before.length >= width * 0.6);
}

/** Words after which a hyphen at the end of a line is more likely one of the word itself. */
const compounds = /(?:^|[^\p{L}])(?:anti|cross|high|long|low|mid|multi|non|one|second|self|short|third|two|well)-$/iu;

/** As much of what is joined already as has a say in how the next line is. */
const tail = 40;

/** As much of the clip as is searched for a word with its hyphen. */
const searched = 50_000;

/** Lines that are joined, word for word, in the time that their letters take. */
class Joined {
  readonly #clip: string;
  readonly #parts: string[];
  #end: string;

  /** `clip`: the whole that the lines are from. */
  constructor(clip: string, first: string) {
    this.#clip = clip.slice(0, searched);
    this.#parts = [first];
    this.#end = first.slice(-tail);
  }

  isEmpty(): boolean {
    return this.#end === '';
  }

  whole(): string {
    return this.#parts.join('');
  }

  add(line: string): void {
    const between = this.#between(line);
    if (between === 'none') {
      this.#parts.push(this.#parts.pop()?.slice(0, -1) ?? '');
      this.#end = this.#end.slice(0, -1);
    } else if (between === ' ') this.#parts.push(' ');
    this.#parts.push(line);
    this.#end = `${this.#end}${between === ' ' ? ' ' : ''}${line}`.slice(-tail);
  }

  /** What stands between the lines: a blank, the hyphen of the line before, or not even that. */
  #between(line: string): ' ' | '-' | 'none' {
    const word = /(\p{L}+)-$/u.exec(this.#end)?.[1];
    const rest = /^\p{Ll}+/u.exec(line)?.[0];
    // An address of the web goes on, with its hyphen.
    const last = this.#end.slice(this.#end.lastIndexOf(' ') + 1);
    if (last === '' || (last.includes('/') && last.endsWith('-'))) return '-';
    // «short- and long-term»
    if (!word || !rest || /^(?:and|or|to|nor|but|as)$/.test(rest)) return ' ';
    return compounds.test(this.#end) || this.#clip.includes(`${word}-${rest}`) ? '-' : 'none';
  }
}
