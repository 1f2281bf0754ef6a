import { catalogueFor } from '../study/catalogue.ts';
import { createNameIndex, type Mention, type NameIndex, nameEntry } from '../study/name-index.ts';
import type { Actor, Named, Programme, Study, Term } from '../study/types.ts';
import type { Words } from '../study/words.ts';
import type { OwnEntry, Questionnaire } from './questionnaire.ts';

/** The names that a contribution may use: the catalogue of its study and country, and its own additions. */
export interface Lexicon {
  readonly actors: Names<Actor>;
  readonly programmes: Names<Programme>;
  readonly terms: NameIndex<Term>;
  /** The contribution's own additions, written out; absent where there are none. */
  readonly own?: string;
  /** The lexicon without them. */
  readonly base?: Lexicon;
}

/** The actors, or the programmes, that a contribution can name. */
export interface Names<T> {
  /** The likeliest first: own additions, the country's, EU and international ones, others. */
  readonly offered: readonly T[];
  /** What `name` stands for; of countries that are not offered only full names count. */
  lookup(name: string): readonly T[];
  /** The names in a text; own additions first where two start at one word. */
  find(words: Words): Mention<T>[];
}

/** Where the contribution's own additions are said to come from. */
export const ownOrigin = 'This contribution';

/** `known`: the lexicon of an earlier version of the file, which is given back where nothing of it has changed. */
export function createLexicon(study: Study | undefined, questionnaire: Questionnaire, known?: Lexicon): Lexicon {
  const base = study ? baseFor(study, questionnaire.country?.value) : nothing;
  const actors = questionnaire.actors.flatMap((own) => toNamed(own, (named, type): Actor => ({ ...named, type })));
  const programmes = questionnaire.programmes.flatMap((own) =>
    toNamed(own, (named, kind): Programme => ({ ...named, kind })),
  );
  if (actors.length + programmes.length === 0) return base;
  const own = JSON.stringify([actors, programmes]);
  if (known?.base === base && known.own === own) return known;
  return {
    actors: withOwn(base.actors, actors),
    programmes: withOwn(base.programmes, programmes),
    terms: base.terms,
    own,
    base,
  };
}

const nothing: Lexicon = { actors: names([], []), programmes: names([], []), terms: createNameIndex<Term>([]) };

const bases = new WeakMap<Study, Map<string, Lexicon>>();

/** The lexicon of a study and a country without additions: the same for every version of every contribution. */
function baseFor(study: Study, country = ''): Lexicon {
  const byCountry = bases.get(study) ?? new Map<string, Lexicon>();
  bases.set(study, byCountry);
  const made = byCountry.get(country);
  if (made) return made;
  const { actors, programmes } = catalogueFor(study, country);
  const lexicon: Lexicon = {
    actors: names(actors, study.actors),
    programmes: names(programmes, study.programmes),
    terms: termsOf(study),
  };
  byCountry.set(country, lexicon);
  return lexicon;
}

/** Terms stand for themselves: «policy» is not meant by «policy-makers». */
function termsOf(study: Study): NameIndex<Term> {
  const index = createNameIndex(study.terms.map((entry) => ({ names: entry.forms, acronyms: [], entry })));
  const alone =
    ({ text }: Words) =>
    (mention: Mention<Term>) =>
      !/^[-‐‑]\p{L}/u.test(text.slice(mention.end, mention.end + 2)) &&
      !/\p{L}[-‐‑]$/u.test(text.slice(Math.max(0, mention.start - 2), mention.start));
  return { ...index, find: (words) => index.find(words).filter(alone(words)) };
}

/** Names of `offered`, and by their full names those of `all`. */
function names<T extends Named>(offered: readonly T[], all: readonly T[]): Names<T> {
  const index = createNameIndex(offered.map(nameEntry));
  let others: NameIndex<T> | undefined;
  const lookupOthers = (name: string) => {
    others ??= createNameIndex(all.map((entry) => ({ ...nameEntry(entry), acronyms: [] })));
    return others.lookup(name);
  };
  return {
    offered,
    lookup(name) {
      const found = index.lookup(name);
      return found.length > 0 ? found : lookupOthers(name);
    },
    find: index.find,
  };
}

function withOwn<T extends Named>(base: Names<T>, own: readonly T[]): Names<T> {
  if (own.length === 0) return base;
  const index = createNameIndex(own.map(nameEntry));
  return {
    offered: [...own, ...base.offered],
    lookup(name) {
      const found = index.lookup(name);
      return found.length > 0 ? found : base.lookup(name);
    },
    find(words) {
      const found = index.find(words);
      const free = ({ start: from, end: to }: Mention<T>) => !found.some((own) => from < own.end && own.start < to);
      return [...found, ...base.find(words).filter(free)].sort((a, b) => a.start - b.start);
    },
  };
}

function toNamed<T>(own: OwnEntry, make: (named: Named, sort: string) => T): T[] {
  if (!own.name) return [];
  const named: Named = {
    name: own.name.value,
    acronym: own.acronym?.value,
    native: own.native?.value,
    short: own.short.map(({ value }) => value),
    variants: own.variants.map(({ value }) => value),
    former: own.former.map(({ value }) => value),
    country: own.country?.value,
    years: own.years?.value,
    owner: own.owner?.value,
    note: own.note?.value,
    origin: ownOrigin,
  };
  return [make(named, own.sort?.value ?? '')];
}
