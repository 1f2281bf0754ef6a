import type { Span } from './tree.ts';

/** The last of `items`, which are in order of their `start`, that starts at `offset` or before it. */
export function lastAt<T>(items: readonly T[], offset: number, start: (item: T) => number): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(items[middle] as T) <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

/** `spans`, which are in order of their starts, each reaching as far as the furthest up to it. */
export function reaching(spans: readonly Span[]): Span[] {
  let furthest = 0;
  return spans.map(({ start, end }) => {
    furthest = Math.max(furthest, end);
    return { start, end: furthest };
  });
}
