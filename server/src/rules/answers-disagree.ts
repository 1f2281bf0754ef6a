import type { Questionnaire, YesNo } from '../model/questionnaire.ts';
import type { Outcome } from '../study/types.ts';
import { enumerate, fill, wording } from '../wording.ts';
import type { Rule } from './rule.ts';

const words = wording['answers-disagree'];

export const answersDisagree: Rule = {
  code: 'answers-disagree',
  group: 'consistency',
  severity: 'warning',
  summary: words.summary,
  check({ study, questionnaire }, report) {
    for (const { all, any, why } of study?.checks.disagreements ?? []) {
      const given = givenOf(questionnaire, all);
      if (given.length < all.length) continue;
      const among = givenOf(questionnaire, any);
      if (any.length > 0 && among.length === 0) continue;
      const [stands, ...others] = [...given, ...among];
      if (!stands || others.length === 0) continue;
      report({
        span: stands.answer.span,
        slot: stands.slot,
        message: fill(words.message, { answers: told([stands, ...others]), why }),
        related: others.map((other) => ({ span: other.answer.span, message: told([other]) })),
      });
    }
  },
};

interface Given {
  readonly slot: string;
  readonly value: 'yes' | 'no';
  readonly answer: YesNo;
}

/** Those of the `outcomes` that the contribution has. */
function givenOf({ bySlot }: Questionnaire, outcomes: readonly Outcome[]): Given[] {
  return outcomes.flatMap(({ slot, answer: value }) => {
    const answer = bySlot.get(slot)?.answer;
    return answer?.value === value ? [{ slot, value, answer }] : [];
  });
}

/** `Q3a and Q3b say no, Q4 says yes`, beginning with the answer of the first. */
function told(given: readonly Given[]): string {
  const values = [...new Set(given.map(({ value }) => value))];
  const parts = values.map((value) => {
    const slots = given.filter((each) => each.value === value).map(({ slot }) => slot);
    return fill(slots.length === 1 ? words[value] : words[`${value}Many`], { slots: enumerate(slots) });
  });
  const [one = '', other] = parts;
  return other === undefined ? one : fill(words.but, { one, other });
}
