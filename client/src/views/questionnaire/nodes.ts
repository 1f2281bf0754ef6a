import { t } from '@vscode/l10n';
import type { Overview, SlotOverview } from '../../../../server/src/protocol.ts';
import { type Filter, isLeftOut, passes } from './filter.ts';
import { describe, icons, stateOf } from './state.ts';

/** A line of the tree. */
export interface Node {
  /** Stays the same while the tree is built anew, so that what is folded stays folded. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** For screen readers: everything that the line shows, in words. */
  readonly spoken: string;
  readonly icon?: { readonly icon: string; readonly color?: string };
  /** Present where the line is an answer. */
  readonly slot?: SlotOverview;
  readonly children: readonly Node[];
}

/** Sections, questions and their parts, as far as `filter` lets them through. */
export function nodesOf({ study, slots }: Overview, filter: Filter): Node[] {
  const shown = slots.filter((slot) => passes(filter, slot));
  return (study?.sections ?? []).flatMap(({ number, title }) => {
    const inSection = slots.filter(({ section }) => section === number);
    const children = questionNodes(
      shown.filter(({ section }) => section === number),
      slots,
      study?.parted ?? [],
    );
    return children.length > 0 ? [groupNode(`section ${number}`, `${number}. ${title}`, inSection, children)] : [];
  });
}

type Parted = NonNullable<Overview['study']>['parted'];

function questionNodes(shown: readonly SlotOverview[], all: readonly SlotOverview[], parted: Parted): Node[] {
  const nodes: Node[] = [];
  for (const slot of shown) {
    const whole = parted.find(({ question }) => question === slot.question);
    if (!whole) nodes.push(slotNode(slot));
    else if (!nodes.some(({ id }) => id === whole.question)) {
      const of = (list: readonly SlotOverview[]) => list.filter(({ question }) => question === slot.question);
      nodes.push(groupNode(whole.question, `${whole.question} ${whole.title}`, of(all), of(shown).map(slotNode)));
    }
  }
  return nodes;
}

function slotNode(slot: SlotOverview): Node {
  const label = `${slot.slot} ${slot.title}`;
  const description = describe(slot);
  return {
    id: slot.slot,
    label,
    description,
    tooltip: [`${label}: ${description}`, slot.contradiction].filter(Boolean).join('\n\n'),
    spoken: [`${label}: ${description}`, slot.contradiction].filter(Boolean).join('. '),
    icon: icons[stateOf(slot)],
    slot,
    children: [],
  };
}

function groupNode(id: string, label: string, slots: readonly SlotOverview[], children: readonly Node[]): Node {
  const due = slots.filter((slot) => !isLeftOut(slot));
  const answered = due.filter(({ state }) => state === 'answered').length;
  const contradictory = slots.filter(({ contradiction }) => contradiction).length;
  const description = [
    t('{0} of {1} answered', answered, due.length),
    contradictory > 0 && t('{0} contradictory', contradictory),
  ]
    .filter(Boolean)
    .join(' · ');
  return { id, label, description, tooltip: `${label}: ${description}`, spoken: `${label}: ${description}`, children };
}
