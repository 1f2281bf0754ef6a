import type { MapEntry, SyntaxNode } from './tree.ts';

/** True where both say the same: entries of maps in any order, items of lists in theirs. */
export function sameValues(one: SyntaxNode | undefined, other: SyntaxNode | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.type === 'scalar') return other.type === 'scalar' && one.value === other.value && one.kind === other.kind;
  if (one.type === 'list') {
    return (
      other.type === 'list' &&
      one.items.length === other.items.length &&
      one.items.every((item, index) => sameValues(item, other.items[index]))
    );
  }
  if (other.type !== 'map' || one.entries.length !== other.entries.length) return false;
  const found = inKeyOrder(other.entries);
  return inKeyOrder(one.entries).every(({ key, value }, index) => {
    const same = found[index];
    return same?.key.value === key.value && sameValues(value, same.value);
  });
}

/** Entries of one name stay in their order. */
function inKeyOrder(entries: readonly MapEntry[]): MapEntry[] {
  return entries.toSorted((a, b) => (a.key.value < b.key.value ? -1 : a.key.value > b.key.value ? 1 : 0));
}
