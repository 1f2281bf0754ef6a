import type { Analysis } from '../analysis.ts';
import { longestRising } from '../longest-rising.ts';
import type { Answer, Questionnaire } from '../model/questionnaire.ts';
import type { Study } from '../study/types.ts';
import { lineAt, lineBefore, lineBreak } from '../syntax/lines.ts';
import type { TextChange } from '../syntax/tree.ts';
import { fill, wording } from '../wording.ts';
import type { Rule } from './rule.ts';

const words = wording['question-order'];

export const questionOrder: Rule = {
  code: 'question-order',
  group: 'shape',
  severity: 'information',
  summary: words.summary,
  check(analysis, report) {
    const { study, questionnaire } = analysis;
    if (!study) return;
    const answers = questionnaire.answers.filter(({ slot, exact }) => slot && exact);
    const ranks = answers.map(({ slot }) => rankOf(study, slot));
    const inOrder = longestRising(ranks);
    if (inOrder.size === ranks.length) return;
    const changes = sorted(analysis);
    answers.forEach(({ key, slot = '' }, index) => {
      if (inOrder.has(index)) return;
      report({
        span: key.span,
        slot,
        message: fill(words.message, { slot, place: placeOf(study, slot) }),
        fixes: changes ? [{ title: words.fix, changes: [changes] }] : [],
      });
    });
  },
};

function rankOf(study: Study, slot: string | undefined): number {
  return study.slots.findIndex(({ id }) => id === slot);
}

function placeOf(study: Study, slot: string): string {
  const rank = rankOf(study, slot);
  const earlier = study.slots[rank - 1]?.id;
  return earlier
    ? fill(words.after, { other: earlier })
    : fill(words.before, { other: study.slots[rank + 1]?.id ?? '' });
}

/** All answers in the study's order, each with the comments above it; undefined where they share lines or braces. */
function sorted({ text, study, questionnaire }: Analysis): TextChange | undefined {
  const { answers } = questionnaire;
  const starts = answers.map((answer) => blockStart(text, answer));
  const [first] = starts;
  const lastAnswer = answers.at(-1);
  if (!study || first === undefined || !lastAnswer || inBraces(text, questionnaire)) return undefined;
  if (starts.some((start, index) => index > 0 && start <= (starts[index - 1] ?? 0))) return undefined;
  const end = lineAt(text, lastAnswer.span.end).end;
  const blocks = answers.map((answer, index) => {
    const block = text.slice(starts[index], starts[index + 1] ?? end);
    return { rank: rankOf(study, answer.slot), block: block.endsWith('\n') ? block : block + lineBreak(text) };
  });
  // What the study does not know stays behind the answer that it follows.
  let rank = -1;
  const ranked = blocks.map((block) => {
    if (block.rank >= 0) rank = block.rank;
    return { ...block, rank };
  });
  const newText = ranked
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ block }) => block)
    .join('');
  return { span: { start: first, end }, newText: newText.replace(/\r?\n$/, '') };
}

/** True for `answers: { Q1: …, Q2: … }`, which can't be taken apart line by line. */
function inBraces(text: string, { fields }: Questionnaire): boolean {
  const end = fields.get('answers')?.key.span.end;
  return end !== undefined && /^\s*:\s*\{/.test(text.slice(end, end + 80));
}

/** Start of the answer's first line, or of the comments right above it. */
function blockStart(text: string, { key }: Answer): number {
  let line = lineAt(text, key.span.start);
  for (let above = lineBefore(text, line); above && /^\s*#/.test(above.text); above = lineBefore(text, above)) {
    if (above.indent !== line.indent) break;
    line = above;
  }
  return line.start;
}
