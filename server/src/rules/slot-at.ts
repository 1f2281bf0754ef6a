import type { Questionnaire } from '../model/questionnaire.ts';
import { lastAt } from '../syntax/last-at.ts';

/** The slot whose answer holds `offset`. */
export function slotAt(questionnaire: Questionnaire, offset: number): string | undefined {
  const answer = lastAt(questionnaire.answers, offset, ({ span }) => span.start);
  return answer && offset <= answer.span.end ? answer.slot : undefined;
}
