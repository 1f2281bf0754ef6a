import { findSlot } from '../study/slot-names.ts';
import type { Slot, Study } from '../study/types.ts';
import { indentAt, lineAt, lineBreak } from '../syntax/lines.ts';
import type { Span, SyntaxTree, TextChange } from '../syntax/tree.ts';
import type { Answer, Questionnaire } from './questionnaire.ts';

/** The slots that are due and not in the file. A question written without its parts stands for all of them. */
export function missingSlots(study: Study, questionnaire: Questionnaire): Slot[] {
  const unparted = new Set(questionnaire.answers.map(({ key }) => findSlot(study, key.value).question?.id));
  return study.slots.filter(
    ({ id, optional, question }) => !optional && !questionnaire.bySlot.has(id) && !unparted.has(question),
  );
}

/** The answer that a missing slot would follow: the nearest before it in the study's order. */
export function answerBefore(study: Study, questionnaire: Questionnaire, slot: Slot): Answer | undefined {
  const before = study.slots.slice(0, study.slots.indexOf(slot)).findLast(({ id }) => questionnaire.bySlot.has(id));
  return before && questionnaire.bySlot.get(before.id);
}

/** What an empty answer to `slot` looks like, without the slot's own indentation; `\n` between the lines. */
export function skeleton(slot: Slot): string {
  const answer = slot.kind === 'yes-no' ? '\n  answer:' : '';
  return `${slot.id}: # ${slot.title}${answer}\n  narrative: |\n`;
}

/**
 * The changes that insert `slots` at their places in the study's order. Undefined where `answers:` is written in a way
 * that leaves no room for them.
 */
export function questionSkeletons(
  text: string,
  tree: SyntaxTree,
  questionnaire: Questionnaire,
  study: Study,
  slots: readonly Slot[],
): TextChange[] | undefined {
  const eol = lineBreak(text);
  const room = roomFor(text, tree, questionnaire.fields.get('answers')?.key.span, eol);
  if (!room) return undefined;
  const insertions = new Map<number, string>();
  for (const slot of slots) {
    const before = answerBefore(study, questionnaire, slot);
    const at = before ? lineAt(text, before.span.end).end : room.start;
    const lines = skeleton(slot).trimEnd().split('\n');
    const block = lines.map((line) => eol + room.indent + line).join('');
    insertions.set(at, (insertions.get(at) ?? room.opening) + block);
  }
  return [...insertions]
    .sort(([a], [b]) => a - b)
    .map(([at, newText]) => ({ span: at === room.start ? room.span : { start: at, end: at }, newText }));
}

/** Where the first question goes. */
interface Room {
  readonly start: number;
  /** What gives way to the first question: `{}`, or nothing. */
  readonly span: TextChange['span'];
  readonly indent: string;
  /** What has to be written before the first question. */
  readonly opening: string;
}

function roomFor(text: string, { root }: SyntaxTree, key: Span | undefined, eol: string): Room | undefined {
  if (root && (root.type !== 'map' || root.flow)) return undefined;
  const entry = key && root?.entries.find((each) => each.key.span.start === key.start);
  if (!entry) {
    const end = text.trimEnd().length;
    return { start: end, span: { start: end, end }, indent: '  ', opening: end > 0 ? `${eol}answers:` : 'answers:' };
  }
  const { value } = entry;
  if (!value || (value.type === 'scalar' && value.kind === 'null')) {
    const start = lineAt(text, entry.key.span.end).end;
    return { start, span: { start, end: start }, indent: '  ', opening: '' };
  }
  if (value.type !== 'map') return undefined;
  const [first] = value.entries;
  if (value.flow) {
    if (first) return undefined;
    const start = entry.key.span.end + 1;
    return { start, span: { start, end: value.span.end }, indent: '  ', opening: '' };
  }
  const start = lineAt(text, entry.key.span.end).end;
  const indent = first ? indentAt(text, first.key.span.start) : '  ';
  return { start, span: { start, end: start }, indent, opening: '' };
}
