import type { Question, Slot, Study } from './types.ts';

/** What a word under `answers:` stands for in a study. */
export interface SlotName {
  readonly slot?: Slot;
  /** The question, where it has parts and the word names none of them. */
  readonly question?: Question;
  /** True where the word is the slot's name to the letter. */
  readonly exact: boolean;
}

/** Finds the slot that `word` names: `Q3a`, but also `q3A`, `3a`, `Question 3 a)` or `Q03a`. */
export function findSlot(study: Study, word: string): SlotName {
  const exact = study.slots.find(({ id }) => id === word);
  if (exact) return { slot: exact, exact: true };
  const plain = simplify(word);
  const slot = study.slots.find(({ id }) => matches(id, plain));
  if (slot) return { slot, exact: false };
  const question = study.questions.find(({ id }) => matches(id, plain));
  return { question, exact: question?.id === word };
}

function matches(id: string, plain: string): boolean {
  const simple = simplify(id);
  return plain === simple || plain === simple.replace(/^\p{L}+/u, '');
}

function simplify(word: string): string {
  return word
    .toLowerCase()
    .replace(/question/g, 'q')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(\D|^)0+(?=\d)/g, '$1');
}
