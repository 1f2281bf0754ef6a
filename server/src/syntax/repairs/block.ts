import { bodyIndent, type Line, lastLineWithText, lineAfter, lineAt, lineBreak, opensEntry } from '../lines.ts';
import type { TextChange } from '../tree.ts';

/**
 * The changes that turn the text that starts at `valueStart`, and the lines that go on with it, into a `|` block; the
 * first `drop` characters give way to the `|`.
 */
export function asBlock(text: string, valueStart: number, drop = 0): TextChange[] {
  const line = lineAt(text, valueStart);
  const before = text.slice(line.start, valueStart);
  if (before.trim() === '') return asBlockBelow(text, line);
  const indent = bodyIndent(line);
  const eol = lineBreak(text);
  const changes: TextChange[] = [{ span: { start: valueStart, end: valueStart + drop }, newText: `|${eol}${indent}` }];
  // In `- text` the dash itself is what the text must be indented further than.
  const parentIndent = /^\s*- +$/.test(before) ? line.indent : indent.length - 2;
  return [...changes, ...indented(linesOfText(text, line, parentIndent), indent)];
}

/** For a text that starts on the line below its entry: `|` goes to the end of the entry's line. */
function asBlockBelow(text: string, first: Line): TextChange[] {
  const entry = lastLineWithText(text, first);
  if (!entry) return [];
  const mark = { span: { start: entry.end, end: entry.end }, newText: /\s$/.test(entry.text) ? '|' : ' |' };
  const low = linesOfText(text, first, entry.indent).filter(({ indent }) => indent < first.indent);
  return [mark, ...indented(low, ' '.repeat(first.indent))];
}

function indented(lines: readonly Line[], newText: string): TextChange[] {
  return lines.map((line) => ({ span: { start: line.start, end: line.start + line.indent }, newText }));
}

/** The lines below `line` that are indented further than `indent`, up to the first that is not. */
function linesOfText(text: string, line: Line, indent: number): Line[] {
  const lines: Line[] = [];
  for (let next = lineAfter(text, line); next; next = lineAfter(text, next)) {
    if (next.text.trim() === '') continue;
    if (next.indent <= indent) break;
    lines.push(next);
  }
  return lines;
}

/** The indentation of the `|` or `>` text that ends just above `line`. */
export function indentOfTextAbove(text: string, line: Line): number | undefined {
  let above = lastLineWithText(text, line);
  let lowest: number | undefined;
  while (above) {
    if (opensEntry(above)) {
      if (!endsWithBar(above)) return undefined;
      return lowest ?? bodyIndent(above).length;
    }
    lowest = Math.min(lowest ?? above.indent, above.indent);
    above = lastLineWithText(text, above);
  }
  return undefined;
}

/** `narrative: |` */
export function endsWithBar(entry: Line): boolean {
  return /[|>][-+\d]*\s*(#[\s\S]*)?$/.test(entry.text);
}
