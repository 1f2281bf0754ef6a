import type { Analysis } from '../analysis.ts';
import type { Passage } from '../model/passages.ts';
import { fill, wording } from '../wording.ts';
import { changeIn, nameOf, spanIn } from './passage-places.ts';
import type { Fault, Rule } from './rule.ts';
import { type TermPlace, termPlaces } from './term-places.ts';

const words = wording['term-consistency'];

export const termConsistency: Rule = {
  code: 'term-consistency',
  group: 'style',
  severity: 'hint',
  summary: words.summary,
  check({ study, passages }: Analysis, report) {
    if (!study) return;
    for (const places of termPlaces(study, passages)) report(fault(places));
  },
};

/** One finding for all places of a wording in one passage. */
function fault(places: readonly TermPlace[]): Fault {
  const [first, ...further] = places as readonly [TermPlace, ...TermPlace[]];
  const { passage, use, instead, common } = first;
  const values = { use, instead, place: nameOf(passage), count: places.length };
  const span = (place: TermPlace) => spanIn(place.passage, place.start, place.end);
  const title = places.length > 1 ? words.fixAll : words.fix;
  return {
    span: span(first),
    message: fill(common ? words.mixed : places.length > 1 ? words.several : words.message, values),
    fixes: [
      {
        title: fill(title, values),
        changes: places.map((each) => changeIn(passage, each.start, each.end, each.right)),
      },
    ],
    related: [
      ...further.map((each) => ({
        span: span(each),
        message: fill(words.further, { ...values, instead: text(each) }),
      })),
      ...(common
        ? [{ span: spanIn(common.passage, common.start, common.end), message: fill(words.other, values) }]
        : []),
    ],
  };
}

function text({ passage, start, end }: { passage: Passage; start: number; end: number }): string {
  return passage.text.slice(start, end);
}
