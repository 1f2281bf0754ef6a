import type { Analysis } from '../analysis.ts';
import { progress, slotState } from '../model/completeness.ts';
import { answerBefore } from '../model/missing.ts';
import type { Overview, SlotOverview } from '../protocol.ts';
import type { Severity } from '../rules/rule.ts';
import type { Slot, Study } from '../study/types.ts';
import { lineAt } from '../syntax/lines.ts';
import { toRange } from './ranges.ts';

/** How far the contribution has come. */
export function overviewOf(analysis: Analysis): Overview {
  const { study, questionnaire, findings } = analysis;
  const code = questionnaire.country?.value;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    ...(study && { study: { id: study.id, title: study.title, citation: study.citation } }),
    ...(code && { country: { code, name: study?.countries.find((country) => country.code === code)?.name ?? code } }),
    status: questionnaire.status,
    ...(study ? progress(study, questionnaire) : { answered: 0, expected: 0 }),
    slots: study?.slots.map((slot) => slotOverview(analysis, study, slot)) ?? [],
    findings: { errors: count('error'), warnings: count('warning'), infos: count('information'), hints: count('hint') },
  };
}

function slotOverview(analysis: Analysis, study: Study, slot: Slot): SlotOverview {
  const { document, questionnaire } = analysis;
  const answer = questionnaire.bySlot.get(slot.id);
  const { id, title, section, optional } = slot;
  return {
    slot: id,
    title,
    section,
    optional,
    state: slotState(slot, answer).state,
    range: toRange(document, answer?.key.span ?? placeFor(analysis, study, slot)),
  };
}

/** Where a missing slot would go: the end of the answer before it, or of the line `answers:`, or of the file. */
function placeFor({ text, questionnaire }: Analysis, study: Study, slot: Slot): { start: number; end: number } {
  const before = answerBefore(study, questionnaire, slot);
  const end = before ? before.span.end : questionnaire.keys.answers?.end;
  const start = lineAt(text, end ?? text.length).end;
  return { start, end: start };
}
