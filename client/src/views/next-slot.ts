import type { Position } from 'vscode-languageserver-types';
import type { SlotOverview } from '../../../server/src/protocol.ts';

/**
 * The place to go to from `from`: the nearest one after it (or before it), and round the end of the file.
 * Undefined where there is no place at all.
 */
export function nextSlot(
  slots: readonly SlotOverview[],
  from: Position,
  direction: 'next' | 'previous',
): SlotOverview | undefined {
  const inOrder = slots.toSorted((a, b) => compare(a.range.start, b.range.start));
  return direction === 'next'
    ? (inOrder.find((slot) => compare(slot.range.start, from) > 0) ?? inOrder[0])
    : (inOrder.findLast((slot) => compare(slot.range.start, from) < 0) ?? inOrder.at(-1));
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
