import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../analysis.ts';
import { entryOf, writeComment, writeField } from '../model/answer-changes.ts';
import { format } from '../model/format.ts';
import { questionSkeletons } from '../model/missing.ts';
import type { Answer } from '../model/questionnaire.ts';
import type { AnswerChange, EditAnswerResult } from '../protocol.ts';
import { findSlot } from '../study/slot-names.ts';
import type { Slot, Study } from '../study/types.ts';
import { applyChanges } from '../syntax/source-map.ts';
import type { TextChange } from '../syntax/tree.ts';
import { enumerate } from '../wording.ts';
import { toTextEdit } from './ranges.ts';

/** Texts of this length are no slip of the finger in place of a yes or no: they are not written over. */
const longestSlip = 40;

/**
 * The edits that change one answer, as few as possible: comments, prose and all other answers stay as they are. A slot
 * that is not in the file is added at its place first. Where it can't be done, a sentence says why.
 */
export function editAnswer(analysis: Analysis, id: string, change: AnswerChange): EditAnswerResult {
  const { version } = analysis.document;
  const changes = changesFor(analysis, id, change);
  if (typeof changes === 'string') return { version, edits: [], refusal: changes };
  const after = reread(analysis, changes);
  if (!isAsMeant(analysis, after, id, change)) {
    return { version, edits: [], refusal: `${id} is written in a way that can’t be changed here. Change it by hand.` };
  }
  const { answer, status } = after.questionnaire.bySlot.get(id) ?? {};
  const edits = changes.map((each) => toTextEdit(analysis.document, each));
  return { version, edits, answer: answer?.value, status: status?.value };
}

/** The changes, or why there are none. */
function changesFor(analysis: Analysis, id: string, change: AnswerChange): TextChange[] | string {
  const { study, questionnaire } = analysis;
  if (!study) return 'The study is not named yet, so its questions are not known.';
  const slot = study.slots.find((each) => each.id === id);
  if (!slot) return `${study.citation} has no question ${id}.`;
  const answer = questionnaire.bySlot.get(id);
  const refusal = refusalOf(slot, answer, change);
  if (refusal) return refusal;
  if (answer) return changesIn(analysis, answer, change) ?? `${id} holds something else than an answer.`;
  return addedAnswer(analysis, study, slot, change);
}

function refusalOf({ id, kind }: Slot, answer: Answer | undefined, change: AnswerChange): string | undefined {
  const asksYesNo = change.kind === 'toggle' || change.kind === 'answer';
  if (asksYesNo && kind === 'open') return `${id} is an open question: it asks for a text, not for yes or no.`;
  const said = answer?.answer;
  if (asksYesNo && said && !said.value && (change.kind === 'toggle' || said.written.length > longestSlip)) {
    return `The answer to ${id} is neither yes nor no. Look at what is written there first.`;
  }
  if (change.kind === 'status' && !statuses.includes(change.value)) {
    return `The status of an answer is ${enumerate(statuses, 'or')}, not “${change.value}”.`;
  }
  if (change.kind === 'comment' && change.text.trim() === '') return 'The comment has no words.';
  return undefined;
}

const statuses = format.answer.flatMap(({ name, value }) =>
  name === 'status' && value.type === 'choice' ? value.choices : [],
);

function changesIn({ text, tree }: Analysis, answer: Answer, change: AnswerChange): TextChange[] | undefined {
  const owner = entryOf(tree, answer);
  if (!owner) return undefined;
  switch (change.kind) {
    case 'toggle':
      return writeField(text, owner, answer, 'answer', answer.answer?.value === 'yes' ? 'no' : 'yes');
    case 'answer':
      return writeField(text, owner, answer, 'answer', change.value);
    case 'status':
      return writeField(text, owner, answer, 'status', change.value);
    case 'comment':
      return writeComment(text, owner, answer, change.by?.trim() ?? '', change.text);
  }
}

/** The changes that add an answer to a slot which is not in the file, with `change` made in it. */
function addedAnswer(analysis: Analysis, study: Study, slot: Slot, change: AnswerChange): TextChange[] | string {
  const { text, tree, questionnaire } = analysis;
  const whole = questionnaire.answers.find(({ key }) => findSlot(study, key.value).question?.id === slot.question);
  if (whole) return `${whole.key.value} has parts. Write ${slot.id} in its place first.`;
  const [skeleton, ...others] = questionSkeletons(text, tree, questionnaire, study, [slot]) ?? [];
  if (!skeleton || others.length > 0) return `There is no room for ${slot.id}: look at what is written after answers.`;
  const after = reread(analysis, [skeleton]);
  const added = after.questionnaire.bySlot.get(slot.id);
  const inside = added && changesIn(after, added, change);
  if (!inside) return `There is no room for ${slot.id}: look at what is written after answers.`;
  const { start } = skeleton.span;
  const shifted = inside.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  return [{ span: skeleton.span, newText: applyChanges(skeleton.newText, shifted) }];
}

function reread({ text, tree, document, studies, settings }: Analysis, changes: readonly TextChange[]): Analysis {
  const { uri, languageId, version } = document;
  const changed = TextDocument.create(uri, languageId, version, applyChanges(text, changes));
  return analyse(changed, studies, settings, { tree });
}

/** True where the change came out as it was meant, and the text says the same everywhere else. */
function isAsMeant(before: Analysis, after: Analysis, id: string, change: AnswerChange): boolean {
  const now = after.questionnaire.bySlot.get(id);
  const earlier = before.questionnaire.bySlot.get(id);
  if (!now || after.tree.problems.length > before.tree.problems.length) return false;
  const same = (name: keyof Answer) => plainly(earlier?.[name] ?? []) === plainly(now[name] ?? []);
  const others = (changed: readonly (keyof Answer)[]) =>
    !earlier || kept.filter((name) => !changed.includes(name)).every(same);
  if (rest(before, id) !== rest(after, id)) return false;
  switch (change.kind) {
    case 'toggle':
      return now.answer?.value === (earlier?.answer?.value === 'yes' ? 'no' : 'yes') && others(['answer']);
    case 'answer':
      return now.answer?.value === change.value && others(['answer']);
    case 'status':
      return now.status?.value === change.value && others(['status']);
    case 'comment':
      return now.comments.length === (earlier?.comments.length ?? 0) + 1 && others(['comments']);
  }
}

const kept = ['answer', 'narrative', 'actors', 'programmes', 'status', 'responsible', 'comments'] as const;

/** Everything that a contribution says but for one answer, without the places where it stands. */
function rest({ questionnaire }: Analysis, id: string): string {
  const { fields, bySlot, ...said } = questionnaire;
  const answers = questionnaire.answers.filter((answer) => answer !== bySlot.get(id));
  return plainly({ ...said, answers });
}

const places = new Set(['span', 'content', 'key', 'fields', 'entry', 'canonical', 'written', 'style']);

function plainly(value: unknown): string {
  return JSON.stringify(value, (name, each) =>
    places.has(name) ? undefined : typeof each === 'string' ? each.trim() : each,
  );
}
