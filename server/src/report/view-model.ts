import { type Abbreviation, abbreviationsIn } from '../model/abbreviations.ts';
import { hasText, type Lack, progress, slotState } from '../model/completeness.ts';
import { createLexicon, type Lexicon } from '../model/lexicon.ts';
import type { Passage } from '../model/passages.ts';
import type { Answer, Prose, Questionnaire } from '../model/questionnaire.ts';
import type { Question, Slot, Study } from '../study/types.ts';
import type { Span } from '../syntax/tree.ts';
import { buildAnnex } from './annex.ts';
import { contentsOf } from './contents.ts';
import { figuresOf } from './figures.ts';
import { notesOf } from './notes.ts';
import { readAgain } from './read-again.ts';
import { readMarkdown } from './read-markdown.ts';
import { citationsOf, referencesOf } from './references.ts';
import type {
  Gap,
  Place,
  Report,
  ReportAnswer,
  ReportFact,
  ReportProse,
  ReportQuestion,
  ReportSlot,
} from './report.ts';
import { countryName, titlePageOf } from './title-page.ts';
import { typographyOf } from './typography.ts';

/** What is needed of a `TextDocument` to know lines. */
export interface Lines {
  positionAt(offset: number): { readonly line: number };
}

export interface ReportOptions {
  /** The file that the questionnaire was read from; without it there are offsets, but no lines. */
  readonly document?: Lines;
  /** The names of the contribution, where they are known already. */
  readonly lexicon?: Lexicon;
  /** Its texts as they stand in the file; without them no abbreviations are collected. */
  readonly passages?: readonly Passage[];
  /** Whether the remarks of colleagues are part of the report. */
  readonly comments?: boolean;
}

const noMonths: readonly string[] = [];

/** Builds the report of a contribution. Without `study` the answers follow in the order of the file. */
export function buildReport(
  questionnaire: Questionnaire,
  study: Study | undefined,
  { document, lexicon = createLexicon(study, questionnaire), passages = [], comments = false }: ReportOptions = {},
): Report {
  const lineOf = (offset: number) => document?.positionAt(offset).line;
  const placeOf = (span: Span): Place => {
    const last = lineOf(Math.max(span.start, span.end - 1));
    return { span, line: lineOf(span.start), endLine: last === undefined ? undefined : last + 1 };
  };
  const sources = sourcesOf(questionnaire, placeOf);
  const references = referencesOf({ facts: factsOf(questionnaire), sources });
  const typography = typographyOf(study?.language.months ?? noMonths);
  const wordings = new Map(passages.map(({ prose, wording }) => [prose, wording]));
  // Footnotes are numbered through the report, so the texts are read in its order.
  let footnotes = 0;
  const proseOf: ProseOf = (prose, id) => {
    if (!hasText(prose)) return undefined;
    const place = placeOf(prose.content);
    const lines = { line: place.line, lineByLine: prose.style === 'literal' };
    const context = { id, ...lines, firstFootnote: footnotes + 1, references, typography };
    const wording = wordings.get(prose);
    const read = wording ? readAgain(wording, prose.value, context) : readMarkdown(prose.value, context);
    footnotes += read.footnotes.length;
    return { ...read, place };
  };
  const answerOf: AnswerOf = (id, label, answer) => {
    const narrative = proseOf(answer?.narrative, id);
    return {
      id,
      label,
      answer: answer?.answer?.value ?? 'not-expected',
      narrative,
      figures: figuresOf(narrative?.blocks ?? []),
      gaps: [],
      comments: comments ? commentsOf(answer) : [],
      place: answer && placeOf(answer.span),
      actors: (answer?.actors ?? []).map(({ value }) => value),
      programmes: (answer?.programmes ?? []).map(({ value }) => value),
    };
  };
  const questionOf = (question: Question, ofStudy: Study): ReportQuestion => {
    const { id, title, text, optional, slots } = question;
    const notes = notesOf(question, ofStudy, lexicon.terms, footnotes + 1);
    footnotes += notes.length;
    const hasParts = slots.some(({ part }) => part !== undefined);
    const built = slots.map((slot) => slotOf(slot, questionnaire.bySlot.get(slot.id), answerOf));
    return { id, title, text, optional, hasParts, notes, slots: built };
  };

  const summary = summaryOf(proseOf(questionnaire.summary, 'summary'));
  const sections = (study?.sections ?? []).map(({ number, title }) => ({
    id: `section-${number}`,
    number,
    title,
    questions: (study?.questions ?? [])
      .filter((question) => question.section === number)
      .map((question) => questionOf(question, study as Study)),
  }));
  const unplaced = unplacedAnswers(questionnaire, study, answerOf);
  const placed = sections.flatMap(({ questions }) => questions.flatMap(({ slots }) => slots));
  const parts = {
    summary,
    sections,
    unplaced,
    abbreviations: abbreviationList(abbreviationsIn(passages, lexicon, study)),
    sources,
    annex: buildAnnex([...placed, ...(unplaced?.answers ?? [])], lexicon),
  };
  return {
    language: 'en',
    title: titleOf(questionnaire, study),
    titlePage: titlePageOf(questionnaire, study),
    notices: study ? [] : [studyNotice(questionnaire)],
    completeness: study && completenessOf(study, questionnaire),
    contents: contentsOf(parts),
    ...parts,
  };
}

type ProseOf = (prose: Prose | undefined, id: string) => ReportProse | undefined;
type AnswerOf = (id: string, label: string, answer: Answer | undefined) => ReportAnswer;

/** A text below `|` ends with the end of its line. */
function commentsOf(answer: Answer | undefined): ReportAnswer['comments'] {
  return (answer?.comments ?? []).map(({ by, text }) => ({ by, text: text.trim() }));
}

function titleOf(questionnaire: Questionnaire, study: Study | undefined): string {
  return [study?.citation ?? 'National contribution', countryName(questionnaire, study)].filter(Boolean).join(': ');
}

function studyNotice({ study }: Questionnaire): string {
  const why = study?.value
    ? `The study “${study.value}” is not known`
    : 'This file does not say yet which study it answers';
  return `${why}, so the questions can’t be shown. The answers follow in the order of the file.`;
}

function completenessOf(study: Study, questionnaire: Questionnaire): string | undefined {
  const { answered, expected } = progress(study, questionnaire);
  if (answered < expected) return `${answered} of ${expected} answers are complete.`;
  return questionnaire.status === 'draft' ? `All ${expected} answers are complete.` : undefined;
}

function summaryOf(prose: ReportProse | undefined): Report['summary'] {
  const gaps: Gap[] = prose ? [] : [{ lacks: 'summary', sentence: 'No summary yet.' }];
  return { id: 'summary', title: 'Summary', prose, gaps };
}

function slotOf(slot: Slot, answer: Answer | undefined, answerOf: AnswerOf): ReportSlot {
  const { state, lacks } = slotState(slot, answer);
  const leftOut = state === 'missing' && slot.optional;
  return {
    ...answerOf(slot.id, slot.id, answer),
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

function unplacedAnswers(
  questionnaire: Questionnaire,
  study: Study | undefined,
  answerOf: AnswerOf,
): Report['unplaced'] {
  const placed = new Set(study ? questionnaire.bySlot.values() : []);
  const answers = questionnaire.answers
    .filter((answer) => !placed.has(answer))
    .map((answer, index) => answerOf(`answer-${index + 1}`, answer.key.value, answer));
  if (answers.length === 0) return undefined;
  if (!study) return { id: 'answers', title: 'Answers', answers };
  const remark = 'The study has no such question, or the question is answered above already.';
  return { id: 'answers', title: 'Answers without a question', remark, answers };
}

/** Those whose meaning is known; the others are findings. */
function abbreviationList(abbreviations: readonly Abbreviation[]): Report['abbreviations'] {
  return abbreviations
    .flatMap((abbreviation) => (abbreviation.name ? [{ text: abbreviation.text, name: inSingular(abbreviation) }] : []))
    .sort((a, b) => a.text.localeCompare(b.text, 'en'));
}

/** «non-governmental organisations (NGOs)» explains NGO. */
function inSingular({ text, name = '', introductions }: Abbreviation): string {
  const plural = introductions.length > 0 && introductions.every(({ written }) => written === `${text}s`);
  if (!plural) return name;
  return name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/(?<!s)s$/, '');
}

function factsOf({ facts }: Questionnaire): ReportFact[] {
  return facts.map((fact) => ({
    id: fact.id.value,
    value: fact.value?.value,
    unit: fact.unit?.value,
    period: fact.period?.value,
    source: fact.source?.value,
  }));
}

function sourcesOf({ sources }: Questionnaire, placeOf: (span: Span) => Place): Report['sources'] {
  return citationsOf(sources).map(({ source, short, about }, index) => ({
    id: source.id.value,
    anchor: `source-${index + 1}`,
    short,
    about,
    title: source.title?.value,
    url: source.url?.value,
    note: source.note?.value,
    place: placeOf(source.span),
  }));
}
