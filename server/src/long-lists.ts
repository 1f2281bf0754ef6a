/*
 * A call takes some hundred thousand arguments at most, and a file may have more lines: `push(...lines)` would throw.
 */

/** Puts `more` at the end of `list`. */
export function pushAll<T>(list: T[], more: Iterable<T>): void {
  for (const item of more) list.push(item);
}

/** Infinity where there are none. */
export function smallest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** Minus infinity where there are none. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
