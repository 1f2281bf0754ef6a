import type { Analysis } from '../analysis.ts';
import { figuresIn } from '../model/figures.ts';
import { onceForWording } from '../model/passages.ts';
import type { Language } from '../study/language.ts';
import { fill, wording } from '../wording.ts';
import { denies } from './denial.ts';
import { isIn, phrases } from './phrases.ts';
import type { Rule } from './rule.ts';

const words = wording['no-figures'];

export const noFigures: Rule = {
  code: 'no-figures',
  group: 'completeness',
  severity: 'information',
  summary: words.summary,
  check({ study, questionnaire, passages }: Analysis, report) {
    for (const slot of study?.slots ?? []) {
      const passage = slot.figures && passages.find((each) => each.slot === slot.id);
      if (!study || !passage || tellsNumbers(passage, study.language)) continue;
      report({
        span: questionnaire.bySlot.get(slot.id)?.key.span ?? passage.prose.key,
        slot: slot.id,
        message: fill(words.message, { slot: slot.id, figures: slot.figures ?? '' }),
      });
    }
  },
};

const made = new WeakMap<Language, readonly string[]>();

function numberWords(language: Language): readonly string[] {
  const words = made.get(language) ?? language.numbers.map(({ word }) => word);
  made.set(language, words);
  return words;
}

/** True where the text counts something, refers to a fact, or says that there is nothing to count by. */
const tellsNumbers = onceForWording((wording, language: Language): boolean => {
  const { text, sentences } = wording;
  if (figuresIn({ wording }, language).figures.length > 0 || text.includes('{{')) return true;
  const inWords = [...text.toLowerCase().matchAll(phrases(numberWords(language)))];
  if (inWords.some(([word]) => language.numbers.some((each) => each.word === word && each.value > 1))) return true;
  return sentences.some(({ start, end }) => {
    const sentence = text.slice(start, end);
    return isIn(sentence, language.statistics) && denies(sentence, language);
  });
});
