import type { Analysis } from '../analysis.ts';
import { textIsDue } from '../model/completeness.ts';
import { referencesIn } from '../model/references.ts';
import { fill, wording } from '../wording.ts';
import { removeEntry } from './edits.ts';
import type { Rule } from './rule.ts';

export const unusedFact = unusedReference('unused-fact', 'facts', () => []);
export const unusedSource = unusedReference('unused-source', 'sources', ({ questionnaire }) =>
  questionnaire.facts.flatMap(({ source }) => source?.value ?? []),
);

/** Entries of `list` that no text refers to. `further` are the names that are used outside of texts. */
function unusedReference(
  code: 'unused-fact' | 'unused-source',
  list: 'facts' | 'sources',
  further: (analysis: Analysis) => readonly string[],
): Rule {
  const words = wording[code];
  return {
    code,
    group: 'references',
    severity: 'hint',
    summary: words.summary,
    check(analysis, report) {
      const { text, tree, study, questionnaire, passages } = analysis;
      if (questionnaire[list].length === 0) return;
      // Where lines can't be read, or a text is still to be written, the reference may be among them.
      if (tree.problems.length > 0 || (study && textIsDue(study, questionnaire))) return;
      const used = new Set([...referencesIn(passages).map(({ id }) => id.value), ...further(analysis)]);
      for (const { id, span } of questionnaire[list]) {
        if (used.has(id.value)) continue;
        report({
          span: id.span,
          message: fill(words.message, { id: id.value }),
          fixes: [
            {
              title: fill(words.fix, { id: id.value }),
              preferred: false,
              changes: [removeEntry(text, span)],
            },
          ],
        });
      }
    },
  };
}
