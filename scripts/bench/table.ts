import { median, p95 } from './statistics.ts';

/** One line of the table. */
export interface Row {
  readonly what: string;
  /** `ms`, `MB`, `KB`, `×` */
  readonly unit: string;
  readonly ours: readonly number[];
  readonly peer?: readonly number[];
  /** At most this; compared with the 95th percentile, or with the only value. */
  readonly target?: number;
}

const number = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const both = (values: readonly number[] | undefined): string[] => {
  if (!values) return ['–', '–'];
  return [number(median(values)), values.length > 1 ? number(p95(values)) : '–'];
};

export const isMet = ({ ours, target }: Row): boolean => target === undefined || p95(ours) <= target;

/** The table as Markdown; `ratio` is the peer's median by ours. */
export function tableOf(rows: readonly Row[], peer: string): string {
  const head = ['measure', 'unit', 'ours: median', 'p95', `${peer}: median`, 'p95', 'ratio', 'target', ''];
  const lines = rows.map((row) => [
    row.what,
    row.unit,
    ...both(row.ours),
    ...both(row.peer),
    row.peer ? `${number(median(row.peer) / median(row.ours))} ×` : '–',
    row.target === undefined ? '–' : `≤ ${row.target}`,
    row.target === undefined ? '' : isMet(row) ? 'met' : '**missed**',
  ]);
  const all = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  return all.map(line).join('\n');
}
