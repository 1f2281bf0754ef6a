import type { Block } from './blocks.ts';
import { bullets, cleanCharacters, collapse, innerBullets } from './characters.ts';
import { withoutHeaders } from './headers.ts';

/** From this width on lines are taken for full lines of a page; longer ones are paragraphs. */
const narrowest = 45;
const widest = 140;

/** The blocks of a plain text as a PDF file or a word processor gives it: lines joined, bullets made lists. */
export function plainBlocks(text: string, headers: readonly string[] = []): Block[] {
  const lines = withoutHeaders(cleanCharacters(text).split('\n'), headers).map((line) => line.trimEnd());
  const width = lines.reduce((widest, line) => Math.max(widest, line.trim().length), 0);
  const wrapped = width >= narrowest && width <= widest;
  const blocks: Block[] = [];
  let open: { item?: { level: number; ordered: boolean }; text: Joined; last: string } | undefined;
  const close = () => {
    const text = open?.text.whole();
    if (text) blocks.push(open?.item ? { kind: 'item', ...open.item, text } : { kind: 'paragraph', text });
    open = undefined;
  };
  for (const line of lines) {
    const item = itemOf(line, !!open?.item);
    if (line.trim() === '') {
      // A bullet alone on its line waits for its text.
      if (open && !open.text.isEmpty()) close();
    } else if (item) {
      close();
      open = { item, text: new Joined(text, item.text), last: line.trim() };
    } else if (open && (open.text.isEmpty() || goesOn(open.last, line.trim(), wrapped ? width : 0, !!open.item))) {
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

const bullet = new RegExp(`^\\s*([${bullets}])\\s*([\\s\\S]*)$`, 'u');

function itemOf(line: string, inList: boolean): { level: number; ordered: boolean; text: string } | undefined {
  const signs =
    bullet.exec(line) ??
    /^\s*(o|§)\t\s*([\s\S]*)$/.exec(line) ??
    (inList ? /^\s*(o|–|-)\s+([\s\S]*)$/.exec(line) : null);
  if (signs) {
    const [, sign = '', text = ''] = signs;
    return { level: innerBullets.includes(sign) || sign === 'o' ? 1 : 0, ordered: false, text: collapse(text) };
  }
  const dash = /^\s*[-–—*]\s+(\S.*)$/.exec(line);
  if (dash) return { level: /^\s{2,}/.test(line) ? 1 : 0, ordered: false, text: collapse(dash[1] ?? '') };
  const number = /^\s*\(?(?:\d{1,2}|[a-z])[.)]\s+(\S.*)$/.exec(line);
  return number ? { level: /^\s{2,}/.test(line) ? 1 : 0, ordered: true, text: collapse(number[1] ?? '') } : undefined;
}

/** True where `line` belongs to the same paragraph as the line before it. */
function goesOn(before: string, line: string, width: number, inItem: boolean): boolean {
  if (/^\p{Ll}/u.test(line) && !/[.!?]$/.test(before)) return true;
  if (width === 0) return false;
  const full = before.length >= width * 0.7;
  if (/[.!?:]["”’)]?$/.test(before) && before.length < width * 0.85) return false;
  return full || (inItem && /[,;]$|[\p{L}\p{N}]$/u.test(before) && before.length >= width * 0.6);
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
    if (this.#end === '') return '-';
    // «short- and long-term»
    if (!word || !rest || /^(?:and|or|to|nor|but|as)$/.test(rest)) return ' ';
    return compounds.test(this.#end) || this.#clip.includes(`${word}-${rest}`) ? '-' : 'none';
  }
}
