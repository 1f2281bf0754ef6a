import type { Lexicon, Names } from '../model/lexicon.ts';
import { foldName } from '../study/fold.ts';
import type { Actor, Named, Programme } from '../study/types.ts';
import type { Annex, NamedUse, ReportAnswer } from './report.ts';

/** The actors and programmes that the answers list, each once and by its official name, in alphabetical order. */
export function buildAnnex(answers: readonly ReportAnswer[], lexicon: Lexicon): Annex {
  return {
    actors: usesOf(
      answers,
      ({ actors }) => actors,
      lexicon.actors,
      (actor: Actor) => actor.type,
    ),
    programmes: usesOf(
      answers,
      ({ programmes }) => programmes,
      lexicon.programmes,
      (each: Programme) => each.kind,
    ),
  };
}

function usesOf<T extends Named>(
  answers: readonly ReportAnswer[],
  namesOf: (answer: ReportAnswer) => readonly string[],
  names: Names<T>,
  sortOf: (entry: T) => string,
): NamedUse[] {
  const uses = new Map<T | string, { name: string; entry?: T; answers: ReportAnswer[] }>();
  for (const answer of answers) {
    for (const name of namesOf(answer)) {
      if (name.trim() === '') continue;
      const [entry] = names.lookup(name);
      const key = entry ?? foldName(name);
      const use = uses.get(key) ?? { name: entry?.name ?? name.trim(), entry, answers: [] };
      uses.set(key, use);
      if (!use.answers.includes(answer)) use.answers.push(answer);
    }
  }
  return [...uses.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ name, entry, answers }) => ({
      name,
      acronym: entry?.acronym,
      native: entry?.native,
      sort: (entry && sortOf(entry)) || undefined,
      years: entry?.years,
      owner: entry?.owner,
      known: entry !== undefined,
      answers: answers.map(({ id, label }) => ({ id, label })),
    }));
}
