import { smallest } from '../../long-lists.ts';
import { type Line, lineAfter, lineAt } from '../lines.ts';
import type { TextChange } from '../tree.ts';
import { asBlock } from './block.ts';
import type { Repair } from './repair.ts';

/** How a text can be written whose line breaks don't count. */
type FoldedStyle = 'BLOCK_FOLDED' | 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | string;

const bullet = /^\s*(?:[-*+•●▪◦‣–·]|\d{1,2}[.)])[ \t]/;

/** The beginning of the text of a footnote. */
const footnote = /^\s*\[\^[^[\]\s]+\]:/;

/** A list or paragraphs in `[start, end)`, where line breaks don't count: `|` keeps them. */
export function foldedText(text: string, start: number, end: number, style: FoldedStyle): Repair | undefined {
  const lines = linesWithin(text, start, end, style === 'BLOCK_FOLDED');
  const found = mergedBullet(lines) ?? mergedParagraph(lines);
  if (!found) return undefined;
  const { line, message } = found;
  return {
    code: 'bullets-folded',
    span: { start: line.start + line.indent, end: line.start + line.text.trimEnd().length },
    message: { text: message },
    changes: asLiteral(text, start, end, style),
    fix: { text: 'fix' },
  };
}

/** The lines of the text; the one of the `>` is left out. */
function linesWithin(text: string, start: number, end: number, isBlock: boolean): Line[] {
  const lines: Line[] = [];
  const first = lineAt(text, start);
  if (!isBlock) lines.push({ ...first, text: text.slice(start, first.end), start, indent: 0 });
  for (let line = lineAfter(text, first); line && line.start < end; line = lineAfter(text, line)) lines.push(line);
  while (lines.at(-1)?.text.trim() === '') lines.pop();
  return lines;
}

interface Merged {
  readonly line: Line;
  readonly message: 'list' | 'paragraphs';
}

/** The first entry of a list that is joined to the line above it. One line alone may be a dash that begins a line. */
function mergedBullet(lines: readonly Line[]): Merged | undefined {
  const bullets = lines.filter(({ text }) => bullet.test(text));
  if (bullets.length < 2) return undefined;
  const base = smallest(lines.slice(1).flatMap(({ text, indent }) => (text.trim() ? [indent] : [])));
  const line = lines.find((each, index) => {
    const above = lines[index - 1];
    // What is indented further keeps its lines, even there.
    return above?.text.trim() && bullet.test(each.text) && (each.indent <= base || above.indent <= base);
  });
  return line && { line, message: 'list' };
}

/** The second of several paragraphs that have a line each. */
function mergedParagraph(lines: readonly Line[]): Merged | undefined {
  const written = lines.filter(({ text }) => text.trim() !== '');
  if (written.length < 2) return undefined;
  const blank = lines.findIndex(({ text }) => text.trim() === '');
  const afterBlank = lines.slice(blank + 1).find(({ text }) => text.trim() !== '');
  if (blank > 0 && afterBlank) return { line: afterBlank, message: 'paragraphs' };
  const note = lines.find(({ text }, index) => index > 0 && footnote.test(text));
  if (note) return { line: note, message: 'paragraphs' };
  // Lines of about one length are wrapped; lines that all end with their sentence, long and short, are paragraphs.
  const widest = written.reduce((width, { text }) => Math.max(width, text.trim().length), 0);
  const areParagraphs = written.every(({ text }, index) => {
    const next = written[index + 1]?.text.trim();
    if (!/[.!?:;]["”’)\]]*\s*$/.test(text)) return false;
    const fits = text.trim().length + 1 + (next?.split(/\s/)[0]?.length ?? 0) <= Math.min(widest, 120);
    return next === undefined || (/^[\p{Lu}\d"“‘*]/u.test(next) && (widest > 120 || fits));
  });
  return areParagraphs ? { line: written[1] as Line, message: 'paragraphs' } : undefined;
}

/** The changes that turn the text into a `|` block, every character kept. */
function asLiteral(text: string, start: number, end: number, style: FoldedStyle): TextChange[] {
  if (style === 'BLOCK_FOLDED') return [{ span: { start, end: start + 1 }, newText: '|' }];
  if (style === 'PLAIN') return asBlock(text, start);
  const close = text.lastIndexOf(text[start] as string, end - 1);
  const doubled = style === 'QUOTE_SINGLE' ? /''/g : /\\"/g;
  const quotes = [...text.slice(start + 1, close).matchAll(doubled)].map(({ index }) => ({
    span: { start: start + 1 + index, end: start + 2 + index },
    newText: '',
  }));
  const changes = [...asBlock(text, start, 1), ...quotes, { span: { start: close, end: close + 1 }, newText: '' }];
  return changes.sort((a, b) => a.span.start - b.span.start);
}
