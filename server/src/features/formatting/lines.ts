/** A line of a file as formatting takes it. */
export interface FileLine {
  /** Offset of its first character; that of the first line is behind a byte order mark. */
  readonly start: number;
  /** Without its line break. */
  readonly text: string;
  /** Its line break; empty for a last line that has none. */
  readonly eol: string;
  /** Number of blanks it starts with. */
  readonly indent: number;
  readonly blank: boolean;
  /** True where nothing but a comment stands on it; not to be asked inside texts. */
  readonly comment: boolean;
}

/** The lines of `text`; behind a last line break there is none. */
export function linesOf(text: string): FileLine[] {
  const lines: FileLine[] = [];
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    const eol = newline < 0 ? '' : text[newline - 1] === '\r' ? '\r\n' : '\n';
    const line = text.slice(start, next - eol.length);
    const indent = line.search(/[^ ]|$/);
    lines.push({ start, text: line, eol, indent, blank: line.trim() === '', comment: line[indent] === '#' });
    start = next;
  }
  return lines;
}

/** A line of the new text: one of the old ones, of which the first `cut` characters give way to `lead`. */
export interface PlacedLine {
  readonly line: number;
  readonly cut: number;
  readonly lead: string;
}
