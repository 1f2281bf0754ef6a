import { distance } from 'fastest-levenshtein';
import { foldGap, foldName } from '../study/fold.ts';
import type { Named } from '../study/types.ts';

/** A form of a name that is not to be written. */
export interface WrongName {
  readonly entry: Named;
  /** A former name; another variant; the right name in capitals, or without the marks on its letters. */
  readonly kind: 'former' | 'variant' | 'capitals' | 'marks';
  /** What to write instead, the likeliest first. */
  readonly right: readonly string[];
}

interface Forms {
  readonly exact: ReadonlySet<string>;
  /** Folded, as each is to be written. */
  readonly good: ReadonlyMap<string, string>;
  readonly variants: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
}

const made = new WeakMap<Named, Forms>();

function formsOf(entry: Named): Forms {
  const known = made.get(entry);
  if (known) return known;
  const { name, acronym, native, short, variants, former } = entry;
  const good = [name, ...(acronym ? [acronym] : []), ...(native ? [native] : []), ...short];
  const forms = {
    exact: new Set(good),
    good: new Map(good.map((each) => [foldName(each), each])),
    variants: new Set(variants.map(foldName)),
    former: new Set(former.map(foldName)),
  };
  made.set(entry, forms);
  return forms;
}

/** What is wrong with `written`, by which `entry` was found; undefined where it is as good as the official name. */
export function wrongName(entry: Named, written: string): WrongName | undefined {
  const { exact, good, variants, former } = formsOf(entry);
  if (exact.has(written)) return undefined;
  const folded = foldName(written);
  const same = good.get(folded);
  if (same !== undefined) {
    if (marksOf(written) !== marksOf(same)) return { entry, kind: 'marks', right: [same] };
    return entry.variants.includes(written) ? { entry, kind: 'capitals', right: [same] } : undefined;
  }
  const { name, acronym, short } = entry;
  if (former.has(folded)) {
    const isAcronym = acronym !== undefined && !/\s/.test(written);
    return { entry, kind: 'former', right: isAcronym ? [acronym] : [name, ...(acronym ? [acronym] : [])] };
  }
  if (!variants.has(folded)) return undefined;
  const away = (form: string) => distance(form, written);
  const [nearest = name] = [name, ...short].toSorted((a, b) => away(a) - away(b));
  return { entry, kind: 'variant', right: [nearest] };
}

/** In small letters, marks on letters kept: what folding a name takes away, and no more. */
function marksOf(name: string): string {
  return foldGap(name.normalize('NFC').toLowerCase()).replace(/^the /, '');
}
