import { hasText, type Lack, progress, slotState } from '../model/completeness.ts';
import { createLexicon, type Lexicon } from '../model/lexicon.ts';
import type { Answer, Prose, Questionnaire } from '../model/questionnaire.ts';
import type { Question, Slot, Study } from '../study/types.ts';
import type { Span } from '../syntax/tree.ts';
import { buildAnnex } from './annex.ts';
import { contentsOf } from './contents.ts';
import { notesOf } from './notes.ts';
import { shortCitation } from './references.ts';
import type {
  Completeness,
  Gap,
  Place,
  Report,
  ReportAnswer,
  ReportProse,
  ReportQuestion,
  ReportSlot,
} from './report.ts';
import { countryName, titlePageOf } from './title-page.ts';

/** What is needed of a `TextDocument` to know lines. */
export interface Lines {
  positionAt(offset: number): { readonly line: number };
}

export interface ReportOptions {
  /** The file that the questionnaire was read from; without it there are offsets, but no lines. */
  readonly document?: Lines;
  /** The names of the contribution, where they are known already. */
  readonly lexicon?: Lexicon;
}

/** Builds the report of a contribution. Without `study` the answers follow in the order of the file. */
export function buildReport(
  questionnaire: Questionnaire,
  study: Study | undefined,
  { document, lexicon = createLexicon(study, questionnaire) }: ReportOptions = {},
): Report {
  const lineOf = (offset: number) => document?.positionAt(offset).line;
  const placeOf = (span: Span): Place => {
    const last = lineOf(Math.max(span.start, span.end - 1));
    return { span, line: lineOf(span.start), endLine: last === undefined ? undefined : last + 1 };
  };
  const sections = (study?.sections ?? []).map(({ number, title }) => ({
    id: `section-${number}`,
    number,
    title,
    questions: (study?.questions ?? [])
      .filter((question) => question.section === number)
      .map((question) => buildQuestion(question, questionnaire, study as Study, lexicon, placeOf)),
  }));
  const unplaced = unplacedAnswers(questionnaire, study, placeOf);
  const placed = sections.flatMap(({ questions }) => questions.flatMap(({ slots }) => slots));
  const parts = {
    summary: buildSummary(questionnaire, placeOf),
    sections,
    unplaced,
    sources: sourcesOf(questionnaire, placeOf),
    annex: buildAnnex([...placed, ...(unplaced?.answers ?? [])], lexicon),
  };
  return {
    language: 'en',
    title: titleOf(questionnaire, study),
    titlePage: titlePageOf(questionnaire, study),
    notices: study ? [] : [studyNotice(questionnaire)],
    completeness: study && completenessOf(study, questionnaire),
    contents: contentsOf(parts),
    facts: questionnaire.facts.map((fact) => ({
      id: fact.id.value,
      value: fact.value?.value,
      unit: fact.unit?.value,
      period: fact.period?.value,
      source: fact.source?.value,
      note: fact.note?.value,
    })),
    ...parts,
  };
}

type PlaceOf = (span: Span) => Place;

function titleOf(questionnaire: Questionnaire, study: Study | undefined): string {
  return [study?.citation ?? 'National contribution', countryName(questionnaire, study)].filter(Boolean).join(': ');
}

function studyNotice({ study }: Questionnaire): string {
  const why = study?.value
    ? `The study “${study.value}” is not known`
    : 'This file does not say yet which study it answers';
  return `${why}, so the questions can’t be shown. The answers follow in the order of the file.`;
}

function completenessOf(study: Study, questionnaire: Questionnaire): Completeness {
  const { answered, expected } = progress(study, questionnaire);
  const sentence =
    answered === expected
      ? `All ${expected} answers are complete.`
      : `${answered} of ${expected} answers are complete.`;
  return { answered, expected, sentence };
}

function buildSummary({ summary }: Questionnaire, placeOf: PlaceOf): Report['summary'] {
  const prose = proseOf(summary, placeOf);
  const gaps: Gap[] = prose ? [] : [{ lacks: 'summary', sentence: 'No summary yet.' }];
  return { id: 'summary', title: 'Summary', prose, gaps };
}

function proseOf(prose: Prose | undefined, placeOf: PlaceOf): ReportProse | undefined {
  if (!hasText(prose)) return undefined;
  return { markdown: prose.value, place: placeOf(prose.content), lineByLine: prose.style === 'literal' };
}

function buildQuestion(
  question: Question,
  questionnaire: Questionnaire,
  study: Study,
  lexicon: Lexicon,
  placeOf: PlaceOf,
): ReportQuestion {
  const { id, number, title, text, optional, slots } = question;
  return {
    id,
    number,
    title,
    text,
    optional,
    hasParts: slots.some(({ part }) => part !== undefined),
    notes: notesOf(question, study, lexicon.terms),
    slots: slots.map((slot) => buildSlot(slot, questionnaire.bySlot.get(slot.id), placeOf)),
  };
}

function buildSlot(slot: Slot, answer: Answer | undefined, placeOf: PlaceOf): ReportSlot {
  const { state, lacks } = slotState(slot, answer);
  const leftOut = state === 'missing' && slot.optional;
  return {
    ...buildAnswer(slot.id, slot.id, answer, placeOf),
    part: slot.part,
    title: slot.title,
    text: slot.text,
    kind: slot.kind,
    state: leftOut ? 'left-out' : state,
    answer: slot.kind === 'open' ? 'not-expected' : (answer?.answer?.value ?? 'missing'),
    gaps: leftOut ? [] : lacks.map((lack) => gapOf(lack, slot, answer)),
  };
}

function gapOf(lacks: Lack, { kind }: Slot, answer: Answer | undefined): Gap {
  if (lacks === 'narrative' || (lacks === 'question' && kind === 'open')) return { lacks, sentence: 'No text yet.' };
  const written = answer?.answer?.written.trim();
  if (written) return { lacks, sentence: `Neither yes nor no: “${written}”.` };
  return { lacks, sentence: 'Not answered yet: yes or no?' };
}

function buildAnswer(id: string, label: string, answer: Answer | undefined, placeOf: PlaceOf): ReportAnswer {
  return {
    id,
    label,
    answer: answer?.answer?.value ?? 'not-expected',
    narrative: proseOf(answer?.narrative, placeOf),
    gaps: [],
    place: answer && placeOf(answer.span),
    actors: (answer?.actors ?? []).map(({ value }) => value),
    programmes: (answer?.programmes ?? []).map(({ value }) => value),
  };
}

function unplacedAnswers(questionnaire: Questionnaire, study: Study | undefined, placeOf: PlaceOf): Report['unplaced'] {
  const placed = new Set(study ? questionnaire.bySlot.values() : []);
  const answers = questionnaire.answers
    .filter((answer) => !placed.has(answer))
    .map((answer, index) => buildAnswer(`answer-${index + 1}`, answer.key.value, answer, placeOf));
  if (answers.length === 0) return undefined;
  if (!study) return { id: 'answers', title: 'Answers', answers };
  const remark = 'The study has no such question, or the question is answered above already.';
  return { id: 'answers', title: 'Answers without a question', remark, answers };
}

function sourcesOf({ sources }: Questionnaire, placeOf: PlaceOf): Report['sources'] {
  return sources.map((source, index) => ({
    id: source.id.value,
    anchor: `source-${index + 1}`,
    short: shortCitation(source),
    title: source.title?.value,
    author: source.author?.value,
    year: source.year?.value,
    url: source.url?.value,
    note: source.note?.value,
    place: placeOf(source.span),
  }));
}
