import type { Passage } from '../model/passages.ts';
import type { Language } from '../study/language.ts';
import type { Asked } from '../study/types.ts';
import type { Span } from '../syntax/tree.ts';
import { fill, shortened, wording } from '../wording.ts';
import { answerInstead } from './answer-instead.ts';
import { askedAnswers } from './asked-answers.ts';
import { denies, opensWithDenial } from './denial.ts';
import { spanIn } from './passage-places.ts';
import { firstIn, isIn } from './phrases.ts';
import type { Rule } from './rule.ts';

const words = wording['no-but-described'];

export const noButDescribed: Rule = {
  code: 'no-but-described',
  group: 'consistency',
  severity: 'warning',
  summary: words.summary,
  check(analysis, report) {
    for (const { slot, answer, passage, asked } of askedAnswers(analysis, 'no')) {
      const cue = analysis.study && describing(passage, asked, analysis.study.language);
      if (!cue) continue;
      report({
        span: answer.span,
        slot,
        message: fill(words.message, { slot, phrase: quoted(passage.text.slice(cue.start, cue.end)) }),
        related: [{ span: spanIn(passage, cue.start, cue.end), message: fill(words.related, { slot }) }],
        fixes: [answerInstead(answer, 'yes', fill(words.fix, { slot }))],
      });
    }
  },
};

/** A sentence about another question tells nothing of this one. */
const otherQuestion = /\b(?:Q|Questions?\s+)\d/;

/** The first words that describe what is asked for; undefined where the text explains its No. */
function describing(passage: Passage, { cues, evenAfterDenial }: Asked, language: Language): Span | undefined {
  const { text, sentences } = passage;
  if (!isIn(text, cues) || (!evenAfterDenial && opensWithDenial(passage, language))) return undefined;
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    const cue = firstIn(sentence, cues);
    if (!cue || otherQuestion.test(sentence) || isIn(sentence, language.tentative)) continue;
    if (!denies(sentence, language)) return { start: start + cue.start, end: start + cue.end };
  }
  return undefined;
}

/** A phrase for a message, without emphasis and not too long. */
function quoted(written: string): string {
  return shortened(written.replace(/[\s*_]+/g, ' ').trim(), 70);
}
