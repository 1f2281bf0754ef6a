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
  let open: { item?: { level: number; ordered: boolean }; text: string; last: string } | undefined;
  const close = () => {
    if (open?.text) {
      blocks.push(open.item ? { kind: 'item', ...open.item, text: open.text } : { kind: 'paragraph', text: open.text });
    }
    open = undefined;
  };
  for (const line of lines) {
    const item = itemOf(line, !!open?.item);
    if (line.trim() === '') {
      // A bullet alone on its line waits for its text.
      if (open?.text) close();
    } else if (item) {
      close();
      open = { item, text: item.text, last: line.trim() };
    } else if (open && (open.text === '' || goesOn(open.last, line.trim(), wrapped ? width : 0, !!open.item))) {
      open = { ...open, text: joinLines(open.text, collapse(line), text), last: line.trim() };
    } else {
      close();
      open = { text: collapse(line), last: line.trim() };
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

function joinLines(before: string, line: string, whole: string): string {
  const word = /(\p{L}+)-$/u.exec(before.slice(-40))?.[1];
  const rest = /^\p{Ll}+/u.exec(line)?.[0];
  if (!word || !rest) return before ? `${before} ${line}` : line;
  // «short- and long-term»
  if (/^(?:and|or|to|nor|but|as)$/.test(rest)) return `${before} ${line}`;
  const hyphenated = compounds.test(before.slice(-40)) || whole.slice(0, 50_000).includes(`${word}-${rest}`);
  return hyphenated ? before + line : before.slice(0, -1) + line;
}
