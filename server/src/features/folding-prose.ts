import type { Fold } from './folding.ts';

/** Headings and lists of a text in Markdown, given by its lines, of which the first is the line `first` of the file. */
export function proseFolds(lines: readonly string[], first: number): Fold[] {
  const folds: Fold[] = [];
  const indents = lines.map((line) => line.search(/\S|$/));
  const written = lines.flatMap((line, index) => (line.trim() === '' ? [] : [indents[index] ?? 0]));
  const base = written.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const headings: { level: number; line: number }[] = [];
  const items: { indent: number; line: number }[] = [];
  let lastText = -1;
  let fence: string | undefined;

  const close = (line: number) => {
    if (lastText > line) folds.push({ start: first + line, end: first + lastText });
  };
  const closeItems = (indent: number) => {
    while ((items.at(-1)?.indent ?? -1) >= indent) close(items.pop()?.line ?? 0);
  };

  lines.forEach((line, index) => {
    const indent = (indents[index] ?? 0) - base;
    if (line.trim() === '') return;
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
    } else if (mark) {
      fence = mark;
    } else {
      const level = indent < 4 ? /^\s*(#{1,6})\s/.exec(line)?.[1]?.length : undefined;
      const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line);
      // A list ends where a line stands as far left as its items and is none; an item where the next one begins.
      if (level !== undefined) closeItems(0);
      else if (!item || (items.at(-1)?.indent ?? indent) > indent) closeItems(item ? indent + 1 : indent);
      if (level !== undefined) {
        while ((headings.at(-1)?.level ?? 0) >= level) close(headings.pop()?.line ?? 0);
        headings.push({ level, line: index });
      } else if (item && items.at(-1)?.indent !== indent) {
        items.push({ indent, line: index });
      }
    }
    lastText = index;
  });
  closeItems(0);
  for (const { line } of headings) close(line);
  return folds;
}
