import { foldName } from '../../study/fold.ts';
import type { Named } from '../../study/types.ts';

/** One name of an entry, as it is shown and in the form in which it is compared. */
export interface Label {
  readonly text: string;
  readonly folded: string;
}

/** All the names of an entry. */
export interface Labels {
  /** Its name, and its acronym. */
  readonly own: readonly [Label, ...Label[]];
  /** Native, former and other names. */
  readonly others: readonly Label[];
}

/** Entries of a study stay the same from letter to letter. */
const labelCache = new WeakMap<Named, Labels>();

/** What can be typed to find a name. */
export function labelsOf(entry: Named): Labels {
  const known = labelCache.get(entry);
  if (known) return known;
  const { name, acronym, native, former, short, variants } = entry;
  const label = (text: string): Label => ({ text, folded: foldName(text) });
  const labels: Labels = {
    own: [label(name), ...(acronym ? [label(acronym)] : [])],
    others: [...(native ? [native] : []), ...former, ...short, ...variants].map(label),
  };
  labelCache.set(entry, labels);
  return labels;
}
