import type { SlotOverview } from '../../../server/src/protocol.ts';

/** The answer that a line belongs to, counted from 0; undefined between answers. */
export function slotAt(slots: readonly SlotOverview[], line: number): SlotOverview | undefined {
  return slots.findLast(({ extent }) => extent && extent.start.line <= line && line <= extent.end.line);
}
