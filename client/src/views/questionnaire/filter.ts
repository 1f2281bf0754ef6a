import type { SlotOverview } from '../../../../server/src/protocol.ts';

/** Which questions the tree shows. */
export type Filter = 'all' | 'open' | 'findings' | 'unreviewed';

/** In the order in which they are offered. */
export const filters: readonly Filter[] = ['all', 'open', 'findings', 'unreviewed'];

/** True where `slot` is one of those that `filter` asks for. */
export function passes(filter: Filter, slot: SlotOverview): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return isOpen(slot);
    case 'findings':
      return slot.contradiction !== undefined || hasFindings(slot);
    case 'unreviewed':
      return !isReviewed(slot) && !isLeftOut(slot);
  }
}

/** Still to be answered; an optional question that was left out is not. */
export function isOpen(slot: SlotOverview): boolean {
  return slot.state !== 'answered' && !isLeftOut(slot);
}

/** True for an optional slot that is not in the file: nothing is missing. */
export function isLeftOut({ optional, state }: SlotOverview): boolean {
  return optional && state === 'missing';
}

/** Somebody has looked it through; what is agreed has been reviewed before. */
export function isReviewed({ status }: SlotOverview): boolean {
  return status === 'reviewed' || status === 'agreed';
}

function hasFindings({ findings: { errors, warnings, infos, hints } }: SlotOverview): boolean {
  return errors + warnings + infos + hints > 0;
}
