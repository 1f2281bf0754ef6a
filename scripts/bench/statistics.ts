/** The value below which `share` of `values` lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

/** Calls `work` until it is warm, then `times` times more. @returns how long each took, in milliseconds */
export function timed(times: number, work: (round: number) => void): number[] {
  const all = Array.from({ length: times * 2 }, (_, round) => {
    const start = performance.now();
    work(round);
    return performance.now() - start;
  });
  return all.slice(times);
}
