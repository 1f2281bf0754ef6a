/** The first character of a text that is on the screen. */
export interface Top {
  readonly line: number;
  readonly character: number;
  /** True where an edit may have changed how the line is wrapped, so that the character tells nothing. */
  readonly loose?: boolean;
}

/** What is needed of a `TextDocumentContentChangeEvent`. */
export interface TextChange {
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  readonly text: string;
}

/** Where the same place stands after an edit, if nobody scrolls. */
export function shifted(top: Top, { range: { start, end }, text }: TextChange): Top {
  if (start.line > top.line) return top;
  const added = text.split('\n').length - 1;
  if (end.line < top.line) return { ...top, line: top.line + added - (end.line - start.line) };
  return { line: Math.min(top.line, start.line + added), character: top.character, loose: true };
}

/** True where the text was scrolled from `before` to `now`, and not only edited. */
export function isScrolled(before: Top | undefined, now: Top): boolean {
  if (!before) return true;
  return before.line !== now.line || (!before.loose && before.character !== now.character);
}

/** The line with how much of it (0 to 1) is above the screen. */
export function lineOfTop({ line, character }: Top, length: number): number {
  return line + (length > 0 ? Math.min(character / length, 0.99) : 0);
}

/** The place of a line with a fraction. */
export function topOfLine(line: number, lengthOf: (line: number) => number): Top {
  const whole = Math.floor(line);
  return { line: whole, character: Math.floor((line - whole) * lengthOf(whole)) };
}

/**
 * True where the text, with `line` at its top, is not where the page is, `pageLine`, though it was before a reload. As
 * far apart as a large screen: the two never agree to the line, and at the end of the file the page can't follow.
 */
export function isLost(line: number, pageLine: number): boolean {
  return Math.abs(line - pageLine) > 30;
}
