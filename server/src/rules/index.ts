import { answerNotExpected } from './answer-not-expected.ts';
import { bareNo } from './bare-no.ts';
import { duplicateKey } from './duplicate-key.ts';
import { missingAnswer } from './missing-answer.ts';
import { missingKey } from './missing-key.ts';
import { missingNarrative } from './missing-narrative.ts';
import { missingQuestion } from './missing-question.ts';
import { missingSummary } from './missing-summary.ts';
import { notYesNo } from './not-yes-no.ts';
import { placeholderText } from './placeholder-text.ts';
import { questionHasParts } from './question-has-parts.ts';
import { questionOrder } from './question-order.ts';
import type { Rule } from './rule.ts';
import { syntaxRules } from './syntax.ts';
import { unknownCountry } from './unknown-country.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownActor, unknownProgramme } from './unknown-name.ts';
import { unknownQuestion } from './unknown-question.ts';
import { unknownStudy } from './unknown-study.ts';
import { wrongType } from './wrong-type.ts';

/** Every rule there is. Settings, documentation and tests derive from this list. */
export const rules: readonly Rule[] = [
  ...syntaxRules,
  duplicateKey,
  unknownKey,
  wrongType,
  missingKey,
  unknownStudy,
  unknownCountry,
  unknownQuestion,
  questionHasParts,
  questionOrder,
  missingQuestion,
  missingAnswer,
  notYesNo,
  answerNotExpected,
  missingNarrative,
  bareNo,
  placeholderText,
  missingSummary,
  unknownActor,
  unknownProgramme,
];
