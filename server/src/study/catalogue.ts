import { foldName } from './fold.ts';
import { nameEntry } from './name-index.ts';
import type { Actor, Named, Programme, Study } from './types.ts';

/** What a contribution adds to the study's actors and programmes. */
export interface Additions {
  readonly actors: readonly Actor[];
  readonly programmes: readonly Programme[];
}

/** The actors and programmes that are offered to one contribution, the likeliest first. */
export interface Catalogue {
  readonly actors: readonly Actor[];
  readonly programmes: readonly Programme[];
  /**
   * True where `name` is a name or acronym of an offered entry, or a full name of an entry that is not offered
   * because it belongs to another EMN Member Country.
   */
  knows(name: string): boolean;
}

const noAdditions: Additions = { actors: [], programmes: [] };

/**
 * Own additions first, then the entries of the contribution's country, then EU and international ones, then those of
 * countries that are not EMN Member Countries. Entries of other EMN Member Countries are left out.
 */
export function catalogueFor(study: Study, country?: string, own: Additions = noAdditions): Catalogue {
  const members = membersOf(study);
  const offer = <T extends Named>(additions: readonly T[], entries: readonly T[]): T[] => [
    ...additions,
    ...(country ? entries.filter((entry) => entry.country === country) : []),
    ...entries.filter((entry) => !entry.country),
    ...entries.filter((entry) => entry.country && entry.country !== country && !members.has(entry.country)),
  ];
  const actors = offer(own.actors, study.actors);
  const programmes = offer(own.programmes, study.programmes);

  let known: Set<string> | undefined;
  const knows = (name: string): boolean => {
    known ??= new Set([
      ...[...actors, ...programmes].flatMap((entry) => [...nameEntry(entry).names, entry.acronym ?? '']).map(foldName),
      ...fullNames(study),
    ]);
    return name.trim() !== '' && known.has(foldName(name));
  };
  return { actors, programmes, knows };
}

const memberCache = new WeakMap<Study, ReadonlySet<string>>();

function membersOf(study: Study): ReadonlySet<string> {
  let members = memberCache.get(study);
  if (!members) {
    members = new Set(study.countries.filter(({ role }) => role === 'member').map(({ code }) => code));
    memberCache.set(study, members);
  }
  return members;
}

const nameCache = new WeakMap<Study, readonly string[]>();

/** Every name of every entry of the study, folded; without acronyms, which countries share. */
function fullNames(study: Study): readonly string[] {
  let names = nameCache.get(study);
  if (!names) {
    names = [...study.actors, ...study.programmes].flatMap((entry) => nameEntry(entry).names).map(foldName);
    nameCache.set(study, names);
  }
  return names;
}
