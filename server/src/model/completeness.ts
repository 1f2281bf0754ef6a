import type { Slot, Study } from '../study/types.ts';
import type { Answer, Prose, Questionnaire } from './questionnaire.ts';

/** What an answer can lack: all of it, its yes or no, or its text. */
export type Lack = 'question' | 'answer' | 'narrative';

/** How a slot stands, and what it lacks. */
export interface SlotState {
  /** `answered`: complete. `incomplete`: there, but something is missing. `missing`: not in the file. */
  readonly state: 'answered' | 'incomplete' | 'missing';
  readonly lacks: readonly Lack[];
}

const missing: SlotState = { state: 'missing', lacks: ['question'] };
const answered: SlotState = { state: 'answered', lacks: [] };
const lacksAnswer: SlotState = { state: 'incomplete', lacks: ['answer'] };
const lacksNarrative: SlotState = { state: 'incomplete', lacks: ['narrative'] };

/**
 * How complete the answer to `slot` is. A yes-no question needs a readable yes or no first of all; text is due for
 * a Yes and for an open question, not for a No.
 */
export function slotState(slot: Slot, answer: Answer | undefined): SlotState {
  if (!answer) return missing;
  if (slot.kind === 'yes-no') {
    const value = answer.answer?.value;
    if (!value) return lacksAnswer;
    if (value === 'no') return answered;
  }
  return hasWords(answer.narrative) ? answered : lacksNarrative;
}

/** True where there is more than blank space. */
export function hasText(prose: Prose | undefined): prose is Prose {
  return !!prose && prose.value.trim() !== '';
}

/** True where there is a word or a number: a dash or dots alone answer nothing. */
export function hasWords(prose: Prose | undefined): boolean {
  return !!prose && /[\p{L}\p{N}]/u.test(prose.value);
}

/** How many answers are complete, out of those that are due; optional ones are due only where they are there. */
export function progress(study: Study, questionnaire: Questionnaire): { answered: number; expected: number } {
  let answered = 0;
  let expected = 0;
  for (const slot of study.slots) {
    const { state } = slotState(slot, questionnaire.bySlot.get(slot.id));
    if (state === 'missing' && slot.optional) continue;
    expected++;
    if (state === 'answered') answered++;
  }
  return { answered, expected };
}

/** True where a question that is not optional, or its text, is still to be written. */
export function textIsDue(study: Study, questionnaire: Questionnaire): boolean {
  return study.slots.some((slot) => {
    const { lacks } = slotState(slot, questionnaire.bySlot.get(slot.id));
    return !slot.optional && (lacks.includes('question') || lacks.includes('narrative'));
  });
}
