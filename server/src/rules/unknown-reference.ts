import type { Analysis } from '../analysis.ts';
import type { Text } from '../model/questionnaire.ts';
import { referencesIn } from '../model/references.ts';
import { closestOf } from '../study/closest.ts';
import { fill, wording } from '../wording.ts';
import { freeId, newEntry } from './new-entry.ts';
import type { Fix, Rule } from './rule.ts';

export const unknownFact = unknownReference('unknown-fact', 'facts', () => []);
export const unknownSource = unknownReference('unknown-source', 'sources', ({ questionnaire }) =>
  questionnaire.facts.flatMap(({ id, source }) => (source ? [{ id: source, fact: id.value }] : [])),
);

/** A name that a text, or a fact, refers to. */
interface Referring {
  readonly id: Text;
  readonly slot?: string;
  /** The fact that names it; absent where a text does. */
  readonly fact?: string;
}

/** References to entries of `list` that are not there. `further` are those outside of texts. */
function unknownReference(
  code: 'unknown-fact' | 'unknown-source',
  list: 'facts' | 'sources',
  further: (analysis: Analysis) => readonly Referring[],
): Rule {
  const words = wording[code];
  const kind = list === 'facts' ? 'fact' : 'source';
  return {
    code,
    group: 'references',
    severity: 'warning',
    finalSeverity: 'error',
    summary: words.summary,
    check(analysis, report) {
      const { questionnaire, passages } = analysis;
      const known = questionnaire[list].map(({ id }) => id.value);
      const names = new Set(known);
      const meantBy = closestOf(known);
      const inTexts = referencesIn(passages).filter((reference) => reference.kind === kind);
      for (const { id, slot, fact } of [...inTexts, ...further(analysis)] as readonly Referring[]) {
        if (names.has(id.value)) continue;
        const meant = meantBy(id.value);
        const place = fact === undefined ? (slot ?? words.summaryPlace) : fill(words.factPlace, { fact });
        report({
          span: id.span,
          message: fill(meant ? words.meant : words.message, { place, id: id.value, meant: meant ?? '' }),
          fixes: meant
            ? [{ title: fill(words.fix, { meant }), changes: [{ span: id.span, newText: meant }] }]
            : asSource(analysis, id, fact),
        });
      }
    },
  };
}

/** A publication that a fact names in words: it becomes an entry under `sources:` that the fact refers to. */
function asSource(analysis: Analysis, { value, span }: Text, fact: string | undefined): Fix[] {
  if (fact === undefined || !/\p{L}\s+\S/u.test(value)) return [];
  const id = freeId(analysis, 'sources', value.match(/\p{L}{4,}/gu)?.slice(0, wordsOfName) ?? []);
  const entry = newEntry(analysis, 'sources', id, [['title', value]]);
  if (!entry || entry.span.start < span.end) return [];
  return [{ title: wording['unknown-source'].fixAdd, changes: [{ span, newText: id }, entry] }];
}

/** How many of the longer words of its title the name of a source has. */
const wordsOfName = 4;
