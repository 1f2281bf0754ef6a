import type { Lexicon, Names } from '../model/lexicon.ts';
import { foldName } from '../study/fold.ts';
import type { Named } from '../study/types.ts';
import type { AnnexTable, NamedUse, ReportAnswer } from './report.ts';

/** The actors and programmes that the answers list, each once and by its official name, in alphabetical order. */
export function buildAnnex(answers: readonly ReportAnswer[], { actors, programmes }: Lexicon): AnnexTable[] {
  const tables = [
    {
      id: 'annex-actors',
      title: 'Annex: actors',
      columns: ['Actor', 'Type', 'Questions'],
      uses: usesOf(answers, 'actors', actors, ({ type }) => [type]),
    },
    {
      id: 'annex-programmes',
      title: 'Annex: programmes and measures',
      columns: ['Programme or measure', 'Kind', 'Years', 'Responsible', 'Questions'],
      uses: usesOf(answers, 'programmes', programmes, ({ kind, years, owner }) => [kind, years, owner]),
    },
  ];
  return tables.filter(({ uses }) => uses.length > 0);
}

function usesOf<T extends Named>(
  answers: readonly ReportAnswer[],
  list: 'actors' | 'programmes',
  names: Names<T>,
  detailsOf: (entry: Partial<T>) => readonly (string | undefined)[],
): NamedUse[] {
  const uses = new Map<T | string, { name: string; entry?: T; answers: ReportAnswer[] }>();
  for (const answer of answers) {
    for (const name of answer[list]) {
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
      acronym: other(entry?.acronym, name),
      native: other(entry?.native, name),
      details: detailsOf(entry ?? {}).map((detail) => detail ?? ''),
      known: entry !== undefined,
      answers: answers.map(({ id, label }) => ({ id, label })),
    }));
}

function other(written: string | undefined, name: string): string | undefined {
  return written === name ? undefined : written || undefined;
}
