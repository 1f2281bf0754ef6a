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
