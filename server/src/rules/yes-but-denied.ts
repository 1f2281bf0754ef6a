import type { Passage } from '../model/passages.ts';
import type { Language } from '../study/language.ts';
import type { Asked } from '../study/types.ts';
import { fill, wording } from '../wording.ts';
import { answerInstead } from './answer-instead.ts';
import { askedAnswers } from './asked-answers.ts';
import { denies, withoutHarmless } from './denial.ts';
import { spanIn } from './passage-places.ts';
import { isIn, phrases } from './phrases.ts';
import type { Rule } from './rule.ts';

const words = wording['yes-but-denied'];

export const yesButDenied: Rule = {
  code: 'yes-but-denied',
  group: 'consistency',
  severity: 'warning',
  summary: words.summary,
  check(analysis, report) {
    const told = new Set<string>();
    for (const { slot, answer, passage, asked } of askedAnswers(analysis, 'yes')) {
      if (!analysis.study || told.has(slot) || passage.prose.value.length > longest) continue;
      const [first] = passage.sentences;
      if (!first || !deniesOnly(passage, asked, analysis.study.language)) continue;
      told.add(slot);
      report({
        span: answer.span,
        slot,
        message: fill(words.message, { slot }),
        related: [{ span: spanIn(passage, first.start, first.end), message: fill(words.related, { slot }) }],
        fixes: [answerInstead(answer, 'no', fill(words.fix, { slot }))],
      });
    }
  },
};

/** A text of more characters is not all denial. */
const longest = 600;

/** True where every sentence denies, and the first denies the very thing that is asked for. */
function deniesOnly({ text, sentences }: Passage, { subject }: Asked, language: Language): boolean {
  const [first, ...others] = sentences.map(({ start, end }) => text.slice(start, end));
  return (
    first !== undefined && deniesSubject(first, subject, language) && others.every((each) => denies(each, language))
  );
}

/** A denial with what is asked for after it, a few words between at most: `no particular challenges`. */
function deniesSubject(sentence: string, subject: readonly string[], language: Language): boolean {
  const text = withoutHarmless(sentence, language.notDenials);
  const ends = [...text.matchAll(phrases(language.denials))].map(({ index, 0: found }) => index + found.length);
  return [...text.matchAll(phrases(subject))].some(({ index }) =>
    ends.some((end) => {
      const between = text.slice(end, index).trim();
      // «No answer to this problem» denies an answer.
      return end < index && /^(?:[\p{L}*_-]+(?:\s+|$)){0,3}$/u.test(between) && !isIn(between, language.prepositions);
    }),
  );
}
