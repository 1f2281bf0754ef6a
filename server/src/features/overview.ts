import type { Analysis } from '../analysis.ts';
import { progress, slotState } from '../model/completeness.ts';
import { answerBefore } from '../model/missing.ts';
import { onceForWording } from '../model/passages.ts';
import { countWords } from '../model/words.ts';
import type { FindingCounts, Overview, SlotOverview } from '../protocol.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { ruleOf } from '../rules/rule-of.ts';
import { slotAt } from '../rules/slot-at.ts';
import type { Slot, Study } from '../study/types.ts';
import { lineAt } from '../syntax/lines.ts';
import { toRange } from './ranges.ts';

/** How far the contribution has come. */
export function overviewOf(analysis: Analysis): Overview {
  const { study, questionnaire, findings } = analysis;
  const code = questionnaire.country?.value;
  const contradictions = contradictionsOf(analysis);
  const slots = study?.slots.map((slot) => slotOverview(analysis, study, slot, contradictions.get(slot.id))) ?? [];
  return {
    ...(study && { study: described(study) }),
    ...(code && { country: { code, name: study?.countries.find((country) => country.code === code)?.name ?? code } }),
    status: questionnaire.status,
    ...(study ? progress(study, questionnaire) : { answered: 0, expected: 0 }),
    slots,
    findings: counts(findings),
    words: analysis.passages.reduce((sum, passage) => sum + wordsOf(passage), 0),
  };
}

/** As many as the text has as it is understood: its indentation and the signs around it are none. */
const wordsOf = onceForWording(({ text }) => countWords(text));

function described({ id, title, citation, sections, questions }: Study): NonNullable<Overview['study']> {
  const parted = questions.filter(({ slots }) => slots.length > 1);
  return {
    id,
    title,
    citation,
    sections,
    parted: parted.map((question) => ({ question: question.id, title: question.title })),
  };
}

/** What contradicts, by every slot that takes part in it; what is worth a remark only, such as a repetition, does not. */
function contradictionsOf({ findings, questionnaire }: Analysis): Map<string, string> {
  const bySlot = new Map<string, string>();
  for (const { code, slot, severity, related, message } of findings) {
    if (ruleOf(code)?.group !== 'consistency' || (severity !== 'error' && severity !== 'warning')) continue;
    for (const each of [slot, ...(related ?? []).map(({ span }) => slotAt(questionnaire, span.start))]) {
      if (each && !bySlot.has(each)) bySlot.set(each, message);
    }
  }
  return bySlot;
}

function counts(findings: readonly Finding[]): FindingCounts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('information'), hints: count('hint') };
}

function slotOverview(analysis: Analysis, study: Study, slot: Slot, contradiction?: string): SlotOverview {
  const { document, questionnaire, findings } = analysis;
  const answer = questionnaire.bySlot.get(slot.id);
  const narrative = analysis.passages.find((passage) => passage.slot === slot.id);
  const { id, question, title, section, kind, optional } = slot;
  return {
    slot: id,
    question,
    title,
    section,
    kind,
    optional,
    state: slotState(slot, answer).state,
    range: toRange(document, answer?.key.span ?? placeFor(analysis, study, slot)),
    ...(answer && { extent: toRange(document, answer.span) }),
    ...(answer?.answer?.value && { answer: answer.answer.value }),
    ...(answer?.status && { status: answer.status.value }),
    words: narrative ? wordsOf(narrative) : 0,
    comments: answer?.comments.length ?? 0,
    findings: counts(findings.filter((finding) => finding.slot === id)),
    ...(contradiction && { contradiction }),
  };
}

/** Where a missing slot would go: the end of the answer before it, or of the line `answers:`, or of the file. */
function placeFor({ text, questionnaire }: Analysis, study: Study, slot: Slot): { start: number; end: number } {
  const before = answerBefore(study, questionnaire, slot);
  const end = before ? before.span.end : questionnaire.fields.get('answers')?.key.span.end;
  const start = lineAt(text, end ?? text.length).end;
  return { start, end: start };
}
