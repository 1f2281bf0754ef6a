import type { Analysis } from '../../analysis.ts';
import { format, type Place } from '../../model/format.ts';
import type { MapEntry } from '../../syntax/tree.ts';

/** The place of an entry in the order of its map; undefined where it has none of its own. */
export type Rank = (entry: MapEntry) => number | undefined;

/** The order of the file. */
export const asWritten: Rank = () => undefined;

/** The order in which the format lists the keys of a place. */
export function keyOrder(place: Place): Rank {
  return ({ key }) => {
    const rank = format[place].findIndex(({ name }) => name === key.value);
    return rank < 0 ? undefined : rank;
  };
}

/** The order of the study's questions. */
export function slotOrder({ study, questionnaire }: Analysis): Rank {
  const slots = new Map(study?.slots.map(({ id }, index) => [id, index]));
  const ranks = new Map(questionnaire.answers.map(({ key, slot = '' }) => [key.span.start, slots.get(slot)]));
  return ({ key }) => ranks.get(key.span.start);
}

/** The indices of the entries in order; what has no place of its own stays behind the entry that it follows. */
export function ordered(entries: readonly MapEntry[], rank: Rank): number[] {
  let last = -1;
  const ranks = entries.map((entry) => {
    last = rank(entry) ?? last;
    return last;
  });
  return ranks.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}
