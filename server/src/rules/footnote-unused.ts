import { fill, wording } from '../wording.ts';
import { beginningsIn, footnotesOf, hasMark } from './footnote-marks.ts';
import { nameOf, spanIn } from './passage-places.ts';
import type { Rule } from './rule.ts';

const words = wording['footnote-unused'];

/** Texts of footnotes that the report leaves out. */
export const footnoteUnused: Rule = {
  code: 'footnote-unused',
  group: 'references',
  severity: 'information',
  summary: words.summary,
  check({ tree, passages }, report) {
    // Where lines can't be read, the mark may be among them.
    if (tree.problems.length > 0) return;
    for (const passage of passages) {
      if (!hasMark(passage)) continue;
      const { texts } = footnotesOf(passage);
      const later = new Set<string>();
      for (const { start, end, label } of beginningsIn(passage).toReversed()) {
        const marked = texts.get(label);
        if (marked === undefined) continue;
        const message = later.has(label) ? words.twice : words.message;
        if (later.has(label) || !marked) {
          report({ span: spanIn(passage, start, end), message: fill(message, { place: nameOf(passage), label }) });
        }
        later.add(label);
      }
    }
  },
};
