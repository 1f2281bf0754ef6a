/**
 * The indices of a longest run of rising numbers, each greater than the one before: what can stay where it is. Of runs of
 * one length it is the one whose numbers come first.
 */
export function longestRising(numbers: readonly number[]): Set<number> {
  /** For each length the index of the greatest number that a run of this length can begin with. */
  const starts: number[] = [];
  const after: (number | undefined)[] = [];
  for (let index = numbers.length - 1; index >= 0; index--) {
    const number = numbers[index] as number;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[starts[middle] as number] as number) > number) low = middle + 1;
      else high = middle;
    }
    after[index] = starts[low - 1];
    starts[low] = index;
  }
  const run = new Set<number>();
  for (let index = starts.at(-1); index !== undefined; index = after[index]) run.add(index);
  return run;
}
