import { type Lack, slotState } from '../model/completeness.ts';
import type { Answer } from '../model/questionnaire.ts';
import type { Slot } from '../study/types.ts';

const lacking: Readonly<Record<Lack, string>> = {
  question: 'not in the file',
  answer: 'no yes or no yet',
  narrative: 'no text yet',
};

/** How an answer stands, for outlines and lenses: its yes or no, what it lacks, how far its writers say it has come. */
export function slotWords(slot: Slot | undefined, answer: Answer): string[] {
  const { lacks } = slot ? slotState(slot, answer) : { lacks: [] };
  const value = answer.answer?.value ?? answer.answer?.written.trim();
  const state = slot && lacks.length === 0 ? 'answered' : lacks.map((lack) => lacking[lack]).join(', ');
  return [value, state, answer.status?.value].filter((word): word is string => !!word);
}
