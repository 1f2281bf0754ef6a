import type { Position } from 'vscode-languageserver-types';

/** The nearest place after `from` (or before it), and round the end; undefined where there is none at all. */
export function neighbour<T extends Position>(
  places: readonly T[],
  from: Position,
  direction: 'next' | 'previous',
): T | undefined {
  const inOrder = places.toSorted(compare);
  return direction === 'next'
    ? (inOrder.find((place) => compare(place, from) > 0) ?? inOrder[0])
    : (inOrder.findLast((place) => compare(place, from) < 0) ?? inOrder.at(-1));
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
