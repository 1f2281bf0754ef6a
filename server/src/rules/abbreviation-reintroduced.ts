import { type Abbreviation, abbreviationsIn, type Introduction } from '../model/abbreviations.ts';
import { pluralOf } from '../model/plural.ts';
import { foldName } from '../study/fold.ts';
import { nameEntry } from '../study/name-index.ts';
import { capital, fill, wording } from '../wording.ts';
import { abbreviated } from './abbreviation-edits.ts';
import { nameOf } from './passage-places.ts';
import type { Rule } from './rule.ts';

const words = wording['abbreviation-reintroduced'];

export const abbreviationReintroduced: Rule = {
  code: 'abbreviation-reintroduced',
  group: 'names',
  severity: 'hint',
  summary: words.summary,
  check({ study, passages, lexicon }, report) {
    if (!study) return;
    for (const abbreviation of abbreviationsIn(passages, lexicon, study)) {
      const [first, ...further] = abbreviation.introductions.filter(({ certain, fullName }) => certain && fullName);
      if (!first) continue;
      for (const again of further) {
        if (again.form !== 'alone') continue;
        const values = {
          text: again.written,
          place: nameOf(again.passage),
          first: nameOf(first.passage),
          name: first.fullName ?? '',
        };
        const same = isSame(abbreviation, first, again);
        const within = first.passage === again.passage;
        report({
          span: again.whole,
          message: capital(fill(same ? (within ? words.within : words.message) : words.other, values)),
          fixes: same ? [{ title: fill(words.fix, values), changes: [abbreviated(abbreviation, again)] }] : [],
          related: [{ span: first.whole, message: fill(words.first, values) }],
        });
      }
    }
  },
};

/** True where both introduce the same name, perhaps once in the singular, or are names of the same body. */
function isSame({ entry }: Abbreviation, first: Introduction, again: Introduction): boolean {
  const [a, b] = [first, again].map(({ fullName = '' }) => foldName(pluralOf(fullName))) as [string, string];
  if (a === b) return true;
  const names = new Set((entry ? nameEntry(entry).names : []).map((name) => foldName(pluralOf(name))));
  return names.has(a) && names.has(b);
}
