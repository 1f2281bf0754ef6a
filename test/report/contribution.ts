/** Builds questionnaires by hand, without a file; places are made up unless given. */

import type {
  Answer,
  Fact,
  OwnEntry,
  Prose,
  Questionnaire,
  Source,
  Text,
  YesNo,
} from '../../server/src/model/questionnaire.ts';
import type { Report } from '../../server/src/report/report.ts';
import { buildReport, type ReportOptions } from '../../server/src/report/view-model.ts';
import { foldName } from '../../server/src/study/fold.ts';
import type { Study } from '../../server/src/study/types.ts';
import type { ScalarStyle } from '../../server/src/syntax/tree.ts';
import { tinyStudy } from '../support/studies.ts';

const nowhere = { start: 0, end: 0 };

export interface AnswerInput {
  /** `yes`, `no`, or anything else for what is neither. */
  readonly answer?: string;
  readonly narrative?: string | Prose;
  readonly actors?: readonly string[];
  readonly programmes?: readonly string[];
  /** `Who: what`, or the remark alone. */
  readonly comments?: readonly string[];
}

export interface Input {
  readonly study?: string;
  readonly country?: string;
  readonly status?: 'draft' | 'final';
  readonly contact?: Readonly<Record<string, string>>;
  readonly summary?: string | Prose;
  /** Pairs where one slot is answered twice. */
  readonly answers?: Readonly<Record<string, AnswerInput>> | readonly (readonly [string, AnswerInput])[];
  readonly facts?: Readonly<Record<string, Fields<'value' | 'unit' | 'period' | 'source'>>>;
  readonly sources?: Readonly<Record<string, Fields<'title' | 'author' | 'year' | 'url'>>>;
  readonly actors?: readonly Fields<'name' | 'acronym' | 'native' | 'sort'>[];
  readonly programmes?: readonly Fields<'name' | 'acronym' | 'years' | 'owner' | 'sort'>[];
}

type Fields<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** The report of a contribution to the tiny study. */
export function tinyReport(input: Input, options?: ReportOptions): Report {
  return buildReport(contribution(input, tinyStudy()), tinyStudy(), options);
}

export function contribution(input: Input, study?: Study): Questionnaire {
  const pairs = Array.isArray(input.answers) ? input.answers : Object.entries(input.answers ?? {});
  const answers = pairs.map(([key, answer]) => answerOf(key, answer, study));
  const bySlot = new Map<string, Answer>();
  for (const answer of answers) if (answer.slot && !bySlot.has(answer.slot)) bySlot.set(answer.slot, answer);
  const study_ = input.study ?? study?.id;
  return {
    study: study_ === undefined ? undefined : text(study_),
    country: input.country === undefined ? undefined : text(input.country),
    status: input.status ?? 'draft',
    contact: texts(input.contact ?? {}),
    summary: input.summary === undefined ? undefined : prose(input.summary),
    fields: new Map(),
    answers,
    bySlot,
    facts: Object.entries(input.facts ?? {}).map(
      ([id, fields]): Fact => ({ id: text(id), span: nowhere, ...texts(fields) }),
    ),
    sources: Object.entries(input.sources ?? {}).map(
      ([id, fields]): Source => ({ id: text(id), span: nowhere, ...texts(fields) }),
    ),
    actors: (input.actors ?? []).map(own),
    programmes: (input.programmes ?? []).map(own),
  };
}

/** A text as it stands in a file from offset `start` on. */
export function prose(value: string | Prose, start = 0, style: ScalarStyle = 'literal'): Prose {
  if (typeof value !== 'string') return value;
  const span = { start, end: start + value.length };
  return { value, span, content: span, style, key: nowhere };
}

export function answerOf(key: string, input: AnswerInput, study?: Study): Answer {
  const slot = study?.slots.find(({ id }) => foldName(id) === foldName(key))?.id;
  return {
    key: text(key),
    slot,
    span: nowhere,
    exact: slot === key,
    answer: input.answer === undefined ? undefined : yesNo(input.answer),
    narrative: input.narrative === undefined ? undefined : prose(input.narrative),
    fields: new Map(),
    actors: (input.actors ?? []).map(text),
    programmes: (input.programmes ?? []).map(text),
    responsible: [],
    comments: (input.comments ?? []).map((comment) => {
      const [, by, what = comment] = /^([^:]+): ([\s\S]*)$/.exec(comment) ?? [];
      return { by, text: what, span: nowhere };
    }),
    partsBelow: [],
  };
}

function yesNo(written: string): YesNo {
  const value = written === 'yes' || written === 'no' ? written : undefined;
  return { value, written, span: nowhere, entry: nowhere, canonical: value !== undefined };
}

function own(fields: Fields<string>): OwnEntry {
  return { span: nowhere, short: [], variants: [], former: [], ...texts(fields) };
}

function text(value: string): Text {
  return { value, span: nowhere };
}

function texts(fields: Fields<string>): Record<string, Text> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, text(value ?? '')]));
}
