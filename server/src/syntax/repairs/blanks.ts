import type { TextChange } from '../tree.ts';

/**
 * The changes that write `replace(blank)` for what the second group of `pattern`, a global one, finds behind its first
 * group.
 */
export function otherBlanks(text: string, pattern: RegExp, replace: (blank: string) => string): TextChange[] {
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index + (match[1] as string).length;
    const blank = match[2] as string;
    return { span: { start, end: start + blank.length }, newText: replace(blank) };
  });
}
