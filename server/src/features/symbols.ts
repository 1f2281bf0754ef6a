import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { largest, smallest } from '../long-lists.ts';
import { progress } from '../model/completeness.ts';
import type { Answer } from '../model/questionnaire.ts';
import type { Question, Slot, Study } from '../study/types.ts';
import type { MapEntry, Span } from '../syntax/tree.ts';
import { toRange } from './ranges.ts';
import { slotWords } from './slot-words.ts';

/** An entry of the outline before it is put into the words of the protocol. */
interface Entry {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly key: Span;
  readonly children?: readonly Entry[];
}

/**
 * The outline: section, question, part, each with its short title and how it stands; then what else the file holds.
 * Answers that the study does not know stand behind its sections.
 */
export function symbolsOf(analysis: Analysis): DocumentSymbol[] {
  const { study, questionnaire } = analysis;
  const sections = study ? study.sections.flatMap(({ number }) => sectionEntry(analysis, study, number) ?? []) : [];
  const unknown = questionnaire.answers.filter(({ slot }) => !slot).map((answer) => answerEntry(answer, undefined));
  const entries = [...sections, ...unknown, ...otherEntries(analysis)];
  return entries.sort((a, b) => a.span.start - b.span.start).map((entry) => toSymbol(analysis, entry));
}

function sectionEntry({ questionnaire }: Analysis, study: Study, number: number): Entry | undefined {
  const section = study.sections.find((candidate) => candidate.number === number);
  const children = study.questions
    .filter((question) => question.section === number)
    .flatMap((question) => questionEntries(question, questionnaire.answers));
  const slots = study.slots.filter((slot) => slot.section === number);
  return hullOf(children, {
    name: `${number}. ${section?.title ?? ''}`,
    detail: counted({ ...study, slots }, questionnaire),
    kind: SymbolKind.Namespace,
  });

  function questionEntries(question: Question, answers: readonly Answer[]): readonly Entry[] {
    const parts = answers.flatMap((answer) => {
      const slot = question.slots.find(({ id }) => id === answer.slot);
      return slot ? [answerEntry(answer, slot)] : [];
    });
    if (question.slots.length === 1) return parts;
    const whole = hullOf(parts, {
      name: `${question.id} ${question.title}`,
      detail: counted({ ...study, slots: question.slots }, questionnaire),
      kind: SymbolKind.Class,
    });
    return whole ? [whole] : [];
  }
}

function answerEntry(answer: Answer, slot: Slot | undefined): Entry {
  return {
    name: slot ? `${slot.id} ${slot.title}` : answer.key.value,
    detail: slotWords(slot, answer).join(' · '),
    kind: slot?.kind === 'open' ? SymbolKind.String : SymbolKind.Boolean,
    span: answer.span,
    key: answer.key.span,
  };
}

/** `5 of 7 answered` */
function counted(study: Study, questionnaire: Analysis['questionnaire']): string {
  const { answered, expected } = progress(study, questionnaire);
  return `${answered} of ${expected} answered`;
}

/** The summary, and what the contribution keeps in lists of its own. */
function otherEntries({ tree, questionnaire }: Analysis): Entry[] {
  const { summary, facts, sources, actors, programmes } = questionnaire;
  const lists: Readonly<Record<string, readonly Entry[]>> = {
    facts: facts.map(({ id, value, unit, span }) => ({
      name: id.value,
      detail: [value?.value, unit?.value].filter(Boolean).join(' '),
      kind: SymbolKind.Number,
      span,
      key: id.span,
    })),
    sources: sources.map(({ id, title, span }) => ({
      name: id.value,
      detail: title?.value,
      kind: SymbolKind.File,
      span,
      key: id.span,
    })),
    actors: actors.map(({ name, acronym, span }) => ({
      name: name?.value ?? '',
      detail: acronym?.value,
      kind: SymbolKind.Interface,
      span,
      key: name?.span ?? span,
    })),
    programmes: programmes.map(({ name, acronym, span }) => ({
      name: name?.value ?? '',
      detail: acronym?.value,
      kind: SymbolKind.Event,
      span,
      key: name?.span ?? span,
    })),
  };
  const entries = tree.root?.type === 'map' ? tree.root.entries : [];
  return entries.flatMap((entry): Entry[] => {
    const name = entry.key.value;
    if (summary && entry.key.span.start === summary.key.start) {
      return [{ name: 'summary', kind: SymbolKind.String, span: entry.span, key: entry.key.span }];
    }
    const children = Object.hasOwn(lists, name) ? inside(lists[name] ?? [], entry) : [];
    return children.length > 0
      ? [{ name, kind: SymbolKind.Array, span: entry.span, key: entry.key.span, children }]
      : [];
  });
}

function inside(children: readonly Entry[], { span }: MapEntry): readonly Entry[] {
  return children.filter((child) => span.start <= child.span.start && child.span.end <= span.end);
}

/** `entry` around its children; undefined where it has none. */
function hullOf(children: readonly Entry[], entry: Pick<Entry, 'name' | 'detail' | 'kind'>): Entry | undefined {
  const [first] = children;
  if (!first) return undefined;
  const start = smallest(children.map(({ span }) => span.start));
  const end = largest(children.map(({ span }) => span.end));
  const top = children.find(({ span }) => span.start === start) ?? first;
  return { ...entry, span: { start, end }, key: top.key, children };
}

function toSymbol(analysis: Analysis, { name, detail, kind, span, key, children }: Entry): DocumentSymbol {
  return {
    // Editors refuse an outline with a nameless entry.
    name: name.trim() || '…',
    ...(detail && { detail }),
    kind,
    range: toRange(analysis.document, span),
    selectionRange: toRange(analysis.document, key),
    ...(children && { children: children.map((child) => toSymbol(analysis, child)) }),
  };
}
