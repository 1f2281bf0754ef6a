import type { Analysis } from '../analysis.ts';
import { type Abbreviation, abbreviationsIn } from '../model/abbreviations.ts';
import { progress } from '../model/completeness.ts';
import { ownOrigin } from '../model/lexicon.ts';
import { namesInFull } from '../model/names-in-full.ts';
import { capital, fill, wording } from '../wording.ts';
import { nameOf } from './passage-places.ts';
import type { Fix, Rule } from './rule.ts';

const words = wording['abbreviation-unused'];

export const abbreviationUnused: Rule = {
  code: 'abbreviation-unused',
  group: 'names',
  severity: 'hint',
  summary: words.summary,
  check(analysis, report) {
    const { study, passages, lexicon } = analysis;
    if (!study || !isWritten(analysis)) return;
    const abbreviations = abbreviationsIn(passages, lexicon, study);
    for (const abbreviation of abbreviations) {
      const { introductions, uses, text } = abbreviation;
      const [introduction, again] = introductions;
      if (!introduction || again || uses.length > 0 || isKnown(abbreviation)) continue;
      const { certain, form, brackets, span, passage, order } = introduction;
      if (!certain || form !== 'alone') continue;
      const values = { text, place: nameOf(passage) };
      const following = (namesInFull(passages, abbreviations).get(abbreviation) ?? []).filter(
        (name) => name.order > order,
      );
      const fixes: Fix[] = [
        { title: fill(words.fix, values), changes: [{ span: brackets, newText: '' }] },
        ...(following.length > 0
          ? [
              {
                title: fill(following.length > 1 ? words.fixUseMany : words.fixUse, {
                  ...values,
                  count: following.length,
                }),
                changes: following
                  .map((name) => ({ span: name.span, newText: text }))
                  .sort((a, b) => a.span.start - b.span.start),
              },
            ]
          : []),
      ];
      report({ span, message: capital(fill(following.length > 0 ? words.instead : words.message, values)), fixes });
    }
  },
};

/** In an unfinished draft the uses may still have to be written. */
function isWritten({ study, questionnaire, settings }: Analysis): boolean {
  if (!study || settings.final || questionnaire.status === 'final') return true;
  const { answered, expected } = progress(study, questionnaire);
  return answered === expected;
}

/** Readers know EU and international bodies by their abbreviations, which helps even beside the full name. */
function isKnown({ known, entry }: Abbreviation): boolean {
  return entry ? !entry.country && entry.origin !== ownOrigin : known;
}
