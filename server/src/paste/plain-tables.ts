import { bullets, collapse } from './characters.ts';

/** A table in a plain text. */
export interface PlainTable {
  readonly rows: readonly (readonly string[])[];
  /** How many lines it takes. */
  readonly length: number;
}

/** The table that begins with the line `from`: one of Markdown, or with tabs between its cells, as of Excel. */
export function tableAt(lines: readonly string[], from: number): PlainTable | undefined {
  return markdownTable(lines, from) ?? tabbedTable(lines, from);
}

const markdownRow = /^\s*\|[\s\S]*\|\s*$/;
const rule = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

function markdownTable(lines: readonly string[], from: number): PlainTable | undefined {
  if (!markdownRow.test(lines[from] ?? '') || !rule.test(lines[from + 1] ?? '')) return undefined;
  const [head, , ...body] = rowsFrom(lines, from, (line) => markdownRow.test(line));
  const rows = [head ?? '', ...body].map((line) =>
    line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => collapse(cell.replaceAll('\\|', '|'))),
  );
  return { rows, length: rows.length + 1 };
}

/** Word sets a tab behind the signs of its lists as well. */
const listed = new RegExp(`^\\s*(?:[${bullets}o§–—-]|\\(?\\w{1,3}[.)])\\t`, 'u');

function tabbedTable(lines: readonly string[], from: number): PlainTable | undefined {
  const found = rowsFrom(lines, from, (line) => line.trim().includes('\t') && !listed.test(line));
  if (found.length < 2) return undefined;
  return { rows: found.map((line) => line.trim().split('\t').map(collapse)), length: found.length };
}

function rowsFrom(lines: readonly string[], from: number, belongs: (line: string) => boolean): readonly string[] {
  let end = from;
  while (end < lines.length && belongs(lines[end] ?? '')) end++;
  return lines.slice(from, end);
}
