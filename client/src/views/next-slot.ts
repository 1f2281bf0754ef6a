import type { Position } from 'vscode-languageserver-types';
import type { SlotOverview } from '../../../server/src/protocol.ts';
import { neighbour } from './neighbour.ts';

/**
 * The place to go to from `from`: the nearest one after it (or before it), and round the end of the file.
 * Undefined where there is no place at all.
 */
export function nextSlot(
  slots: readonly SlotOverview[],
  from: Position,
  direction: 'next' | 'previous',
): SlotOverview | undefined {
  const place = neighbour(
    slots.map(({ range }) => range.start),
    from,
    direction,
  );
  return place && slots.find(({ range }) => range.start === place);
}
