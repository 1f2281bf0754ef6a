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
  const { exact, slots, questions } = namesFor(study);
  const named = exact.get(word);
  if (named) return { slot: named, exact: true };
  const plain = simplify(word);
  const slot = slots.get(plain);
  if (slot) return { slot, exact: false };
  const question = questions.get(plain);
  return { question, exact: question?.id === word };
}

interface Names {
  readonly exact: ReadonlyMap<string, Slot>;
  /** By all that may be written for them, made plain. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly questions: ReadonlyMap<string, Question>;
}

const made = new WeakMap<Study, Names>();

function namesFor(study: Study): Names {
  const { slots, questions } = study;
  const names = made.get(study) ?? {
    exact: firstOfEach(slots, (id) => [id]),
    slots: firstOfEach(slots, written),
    questions: firstOfEach(questions, written),
  };
  made.set(study, names);
  return names;
}

function firstOfEach<T extends { readonly id: string }>(all: readonly T[], namesOf: (id: string) => string[]) {
  return new Map(all.toReversed().flatMap((each) => namesOf(each.id).map((name) => [name, each] as const)));
}

/** With its letter and without: `q3a`, `3a`. */
function written(id: string): string[] {
  const simple = simplify(id);
  return [simple, simple.replace(/^\p{L}+/u, '')];
}

/** Two numbers are not one: `Q2.1` is not `Q21`. */
const apart = /\d[^\p{L}\p{N}]+\d/u;

function simplify(word: string): string {
  if (apart.test(word)) return word;
  return word
    .toLowerCase()
    .replace(/question/g, 'q')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(\D|^)0+(?=\d)/g, '$1');
}
