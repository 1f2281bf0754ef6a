import type { ActorsFileContent, ProgrammesFileContent } from './file-shapes.ts';
import { foldName } from './fold.ts';
import type { Source } from './source.ts';

type Entry = ActorsFileContent['actors'][number] | ProgrammesFileContent['programmes'][number];

/** Entries of one file, in the order in which a study offers them. */
export interface NamedList {
  readonly kind: 'actor' | 'programme';
  readonly entries: readonly Entry[];
  readonly source: Source;
}

interface Claim {
  readonly entry: Entry;
  readonly list: NamedList;
}

/**
 * No two entries share a name, be they actors or programmes; an acronym may be shared by an actor and a programme
 * (CEDAW is a committee and a convention). Entries of two different countries may share both: each country has its
 * Ministry of the Interior. The problem is noted at the later entry; where `at` is given, only in those files.
 */
export function checkNames(lists: readonly NamedList[], at?: readonly Source[]): void {
  const claims = new Map<string, Claim[]>();
  const concerned = ({ source }: NamedList): boolean => !at || at.includes(source);
  const claim = (key: string, own: Claim, field: string, written: string): void => {
    const others = claims.get(key) ?? [];
    const other = others.find(({ entry }) => entry !== own.entry && meet(entry, own.entry));
    if (other && concerned(own.list)) reportShared(own, other, field, written);
    if (!others.some(({ entry }) => entry === own.entry)) claims.set(key, [...others, own]);
  };
  for (const list of lists) {
    for (const entry of list.entries) {
      const own = { entry, list };
      const { name, native, acronym, short, variants, former } = entry;
      const all = { name: [name], native: native ? [native] : [], short, variants, former };
      for (const [field, names] of Object.entries(all)) {
        for (const each of names) claim(foldName(each), own, field, each);
        const repeated = names.find((each, index) => names.indexOf(each) < index);
        if (repeated && concerned(list)) {
          list.source.reportAt(entry, field, `«${repeated}» stands twice among the ${field} of «${name}».`);
        }
      }
      if (acronym) claim(`${list.kind} ${foldName(acronym)}`, own, 'acronym', acronym);
    }
  }
}

function meet(a: Entry, b: Entry): boolean {
  return !a.country || !b.country || a.country === b.country;
}

function reportShared({ entry, list }: Claim, other: Claim, field: string, written: string): void {
  const { path } = other.list.source;
  const place = `${path}, line ${other.list.source.lineOf(other.entry)}`;
  list.source.reportAt(entry, field, `«${written}» also stands for «${other.entry.name}» (${place}).`);
}
