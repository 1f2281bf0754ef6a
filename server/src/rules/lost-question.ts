import type { Analysis } from '../analysis.ts';
import type { ShapeFault } from '../model/faults.ts';
import { indentAt, lineAt, lineBreak } from '../syntax/lines.ts';
import type { Span } from '../syntax/tree.ts';
import type { Fix } from './rule.ts';

export type DuplicateKey = Extract<ShapeFault, { code: 'duplicate-key' }>;

/** Two answers below one question, since the line of the second question is missing. */
export interface LostQuestion {
  /** The question above. */
  readonly slot: string;
  /** The one whose line is missing. */
  readonly lost: string;
  /** The name with which its answer begins. */
  readonly span: Span;
  /** What belongs to the answer above. */
  readonly upper: DuplicateKey['first'];
  /** What is there a second time for no other reason. */
  readonly faults: readonly DuplicateKey[];
  readonly change: Fix['changes'][number];
}

/** Where `answer` and `narrative` come again below a text, and the next question of the study is not in the file. */
export function lostQuestions({ text, study, questionnaire, faults }: Analysis): LostQuestion[] {
  const twice = faults.filter((fault) => fault.code === 'duplicate-key');
  if (!study || twice.length === 0) return [];
  const present = new Set(questionnaire.answers.map(({ slot }) => slot));
  return questionnaire.answers.flatMap(({ slot, key, span, fields }) => {
    const own = twice.filter(({ entry }) => span.start <= entry.start && entry.start < span.end);
    const again = own.find((fault) => fault.key === 'narrative');
    const answer = own.find((fault) => fault.key === 'answer')?.span ?? fields.get('answer')?.key.span;
    const next = study.slots[study.slots.findIndex(({ id }) => id === slot) + 1];
    if (!slot || !again || !answer || next?.kind !== 'yes-no' || present.has(next.id)) return [];
    if (answer.start < again.first.start || answer.start > again.span.start) return [];
    const at = lineAt(text, answer.start).start;
    const newText = `${indentAt(text, key.span.start)}${next.id}:${lineBreak(text)}`;
    return [
      {
        slot,
        lost: next.id,
        span: answer,
        upper: again.first,
        faults: own.filter(({ span: { start } }) => start >= answer.start),
        change: { span: { start: at, end: at }, newText },
      },
    ];
  });
}
