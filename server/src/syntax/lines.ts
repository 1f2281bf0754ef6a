/** One line of a text, without its line break. */
export interface Line {
  /** Offset of the line's first character. */
  readonly start: number;
  /** Offset after its last character; the line break follows. */
  readonly end: number;
  readonly text: string;
  /** Number of blank characters at its start. */
  readonly indent: number;
}

/**
 * `text` with a line feed for each carriage return that stands alone. YAML, VS Code and the protocol count one as the end
 * of a line, as old Macintoshes wrote it; offsets stay the same.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** The line that holds `offset`. */
export function lineAt(text: string, offset: number): Line {
  const at = Math.max(0, Math.min(offset, text.length));
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', start);
  let end = newline < 0 ? text.length : newline;
  if (end > start && text[end - 1] === '\r') end--;
  const line = text.slice(start, end);
  return { start, end, text: line, indent: line.search(/\S|$/) };
}

/** The next line; undefined behind the last one. */
export function lineAfter(text: string, line: Line): Line | undefined {
  const newline = text.indexOf('\n', line.end);
  return newline < 0 || newline + 1 >= text.length ? undefined : lineAt(text, newline + 1);
}

/** The line above; undefined above the first one. */
export function lineBefore(text: string, line: Line): Line | undefined {
  return line.start === 0 ? undefined : lineAt(text, line.start - 1);
}

/** The line at `offset`; where that is the end of a line, the trouble is in the text below it. */
export function lineInTrouble(text: string, offset: number): Line | undefined {
  let line: Line | undefined = lineAt(text, offset);
  if (offset >= line.end) line = lineAfter(text, line);
  while (line && line.text.trim() === '') line = lineAfter(text, line);
  return line;
}

/** The nearest line above `line` that is not blank. */
export function lastLineWithText(text: string, line: Line): Line | undefined {
  let above = lineBefore(text, line);
  while (above && above.indent === above.text.length) above = lineBefore(text, above);
  return above;
}

/** What to write before a text for it to start below `offset`: blanks, and tabs where the line has tabs. */
export function indentAt(text: string, offset: number): string {
  const { start } = lineAt(text, offset);
  return text.slice(start, offset).replace(/[^\t]/g, ' ');
}

const keyLine = /^\s*(?:- +)?["']?[\p{L}\p{N}_.-]+["']?\s*:(?:\s|$)/u;

/** True where the line opens an entry: `narrative:`, `  Q2: …`, `- name: …`. */
export function opensEntry(line: Line): boolean {
  return keyLine.test(line.text);
}

/** The nearest line above `line` that opens an entry. */
export function entryAbove(text: string, line: Line): Line | undefined {
  let entry = lastLineWithText(text, line);
  while (entry && !opensEntry(entry)) entry = lastLineWithText(text, entry);
  return entry;
}

/** The indentation of the lines that belong to the entry on `line`. */
export function bodyIndent(line: Line): string {
  const dash = /^\s*- +/.exec(line.text);
  return ' '.repeat((dash ? dash[0].length : line.indent) + 2);
}

/** The line break that the text uses. */
export function lineBreak(text: string): '\n' | '\r\n' {
  const newline = text.indexOf('\n');
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}
