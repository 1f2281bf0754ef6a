import type { Analysis } from '../analysis.ts';
import { type Figure, figuresIn } from '../model/figures.ts';
import type { Passage } from '../model/passages.ts';
import { fill, wording } from '../wording.ts';
import { changeIn, nameOf, spanIn } from './passage-places.ts';
import type { Rule } from './rule.ts';

const words = wording['mixed-numbers'];

export const mixedNumbers: Rule = {
  code: 'mixed-numbers',
  group: 'style',
  severity: 'hint',
  summary: words.summary,
  check({ study, passages }: Analysis, report) {
    if (!study) return;
    for (const passage of passages) {
      for (const [figure, other] of mixedIn(passage, figuresIn(passage, study.language).figures)) {
        const { start, end, value } = figure;
        const written = passage.text.slice(start, end);
        report({
          span: spanIn(passage, start, end),
          message: fill(words.message, {
            place: nameOf(passage),
            written,
            other: passage.text.slice(other.start, other.end),
            value,
          }),
          fixes: [{ title: fill(words.fix, { value }), changes: [changeIn(passage, start, end, String(value))] }],
        });
      }
    }
  },
};

/** Numbers in words that are compared or enumerated with one in figures, and that one. */
function mixedIn({ text }: Passage, figures: readonly Figure[]): [Figure, Figure][] {
  const found: [Figure, Figure][] = [];
  for (const run of runsOf(text, figures)) {
    const digits = run.find(({ inWords }) => !inWords);
    // A sentence doesn't begin with a figure.
    const inWords = run.filter((figure) => figure.inWords && figure.start > figure.sentence.start);
    if (digits) for (const figure of inWords) found.push([figure, digits]);
  }
  return found;
}

/** The numbers of one sentence that stand in a row of three or more, or of which the second counts what the first does. */
function runsOf(text: string, figures: readonly Figure[]): Figure[][] {
  const runs: Figure[][] = [];
  for (const figure of figures) {
    const before = runs.at(-1)?.at(-1);
    const sameSentence = before?.sentence === figure.sentence && !before.percent && !figure.percent;
    const between = sameSentence ? text.slice(before.end, figure.start) : '';
    if (sameSentence && (enumerated.test(between) || countsTheSame(text, figure))) runs.at(-1)?.push(figure);
    else runs.push([figure]);
  }
  return runs.filter((run) => run.length > 2 || (run[1] && countsTheSame(text, run[1])));
}

/** « conferences, », « other events, and » */
const enumerated = /^(?:\s+[^\s\d,.;:()]+){1,4},\s+(?:[^\s\d,.;:()]+\s+){0,2}$/;

/** «two in 2022»: what is counted has been named before. */
function countsTheSame(text: string, { end, year }: Figure): boolean {
  return year !== undefined && year.start > end && /^\s+\p{Ll}{2,4}\s+$/u.test(text.slice(end, year.start));
}
