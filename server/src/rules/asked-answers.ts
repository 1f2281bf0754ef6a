import type { Analysis } from '../analysis.ts';
import type { Passage } from '../model/passages.ts';
import type { YesNo } from '../model/questionnaire.ts';
import type { Asked } from '../study/types.ts';

/** An answer with a text, and what its question asks whether there is any of. */
export interface AskedAnswer {
  readonly slot: string;
  readonly answer: YesNo;
  readonly passage: Passage;
  readonly asked: Asked;
}

/** The answers of `value` with a text, once for each thing that their question asks for. */
export function* askedAnswers(
  { study, questionnaire, passages }: Analysis,
  value: 'yes' | 'no',
): Generator<AskedAnswer> {
  const bySlot = new Map(passages.map((passage) => [passage.slot, passage]));
  for (const asked of study?.checks.asks ?? []) {
    for (const slot of asked.slots) {
      const { answer } = questionnaire.bySlot.get(slot) ?? {};
      const passage = bySlot.get(slot);
      if (answer?.value === value && passage) yield { slot, answer, passage, asked };
    }
  }
}
