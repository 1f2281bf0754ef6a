import { abbreviationReintroduced } from './abbreviation-reintroduced.ts';
import { abbreviationUndefined } from './abbreviation-undefined.ts';
import { abbreviationUnused } from './abbreviation-unused.ts';
import { answerNotExpected } from './answer-not-expected.ts';
import { answersDisagree } from './answers-disagree.ts';
import { bareNo } from './bare-no.ts';
import { dateFormat } from './date-format.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateNarrative } from './duplicate-narrative.ts';
import { emptyLinkText } from './empty-link-text.ts';
import { factConflict } from './fact-conflict.ts';
import { factWithoutSource } from './fact-without-source.ts';
import { footnoteUnused } from './footnote-unused.ts';
import { footnoteWithoutText } from './footnote-without-text.ts';
import { ignoreUnused } from './ignore-unused.ts';
import { ignoreWithoutReason } from './ignore-without-reason.ts';
import { missingAnswer } from './missing-answer.ts';
import { missingKey } from './missing-key.ts';
import { missingNarrative } from './missing-narrative.ts';
import { missingQuestion } from './missing-question.ts';
import { missingSummary } from './missing-summary.ts';
import { mixedNumbers } from './mixed-numbers.ts';
import { nameVariant } from './name-variant.ts';
import { noButDescribed } from './no-but-described.ts';
import { noFigures } from './no-figures.ts';
import { notYesNo } from './not-yes-no.ts';
import { outsideReportingPeriod } from './outside-reporting-period.ts';
import { pasteResidue } from './paste-residue.ts';
import { placeholderText } from './placeholder-text.ts';
import { questionHasParts } from './question-has-parts.ts';
import { questionOrder } from './question-order.ts';
import { rangeDash } from './range-dash.ts';
import type { Rule } from './rule.ts';
import { sourceYear } from './source-year.ts';
import { spellingIse } from './spelling-ise.ts';
import { summaryOnlyFigure } from './summary-only-figure.ts';
import { syntaxRules } from './syntax.ts';
import { termConsistency } from './term-consistency.ts';
import { thousandsSeparator } from './thousands-separator.ts';
import { unknownCountry } from './unknown-country.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownActor, unknownProgramme } from './unknown-name.ts';
import { unknownQuestion } from './unknown-question.ts';
import { unknownFact, unknownSource } from './unknown-reference.ts';
import { unknownStudy } from './unknown-study.ts';
import { unusedFact, unusedSource } from './unused-reference.ts';
import { wrongType } from './wrong-type.ts';
import { yesButDenied } from './yes-but-denied.ts';

const checks: readonly Rule[] = [
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
  noFigures,
  missingSummary,
  noButDescribed,
  yesButDenied,
  answersDisagree,
  duplicateNarrative,
  factConflict,
  summaryOnlyFigure,
  outsideReportingPeriod,
  sourceYear,
  unknownActor,
  unknownProgramme,
  nameVariant,
  abbreviationUndefined,
  abbreviationUnused,
  abbreviationReintroduced,
  unknownFact,
  unusedFact,
  factWithoutSource,
  unknownSource,
  unusedSource,
  footnoteWithoutText,
  footnoteUnused,
  emptyLinkText,
  thousandsSeparator,
  dateFormat,
  rangeDash,
  spellingIse,
  mixedNumbers,
  termConsistency,
  pasteResidue,
  ignoreWithoutReason,
];

/** Every rule there is; the last one looks at what all others find. Settings, documentation and tests derive from it. */
export const rules: readonly Rule[] = [...checks, ignoreUnused(checks)];
