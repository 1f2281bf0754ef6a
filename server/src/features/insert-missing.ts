import type { Analysis } from '../analysis.ts';
import { missingSlots, questionSkeletons } from '../model/missing.ts';
import type { InsertMissingResult } from '../protocol.ts';
import { toTextEdit } from './ranges.ts';

/** The edits that add every question which is due and not in the file, at its place in the study's order. */
export function insertMissingQuestions(analysis: Analysis): InsertMissingResult {
  const { document, text, tree, study, questionnaire } = analysis;
  const slots = study ? missingSlots(study, questionnaire) : [];
  const changes = study && slots.length > 0 ? questionSkeletons(text, tree, questionnaire, study, slots) : undefined;
  if (!changes) return { edits: [], slots: [] };
  return { edits: changes.map((change) => toTextEdit(document, change)), slots: slots.map(({ id }) => id) };
}
