import { findSlot } from '../study/slot-names.ts';
import type { Study } from '../study/types.ts';
import type { MapEntry, MapNode, ScalarNode, SyntaxNode, SyntaxTree } from '../syntax/tree.ts';
import type { ShapeFault } from './faults.ts';
import { format } from './format.ts';
import type { Answer, Comment, Fact, Fields, OwnEntry, PartBelow, Questionnaire, Source } from './questionnaire.ts';
import { createReader, type Reader, toText } from './reader.ts';
import { readYesNo } from './yes-no.ts';

/** The model of a contribution, and what of the file did not fit into it. */
export interface Built {
  readonly questionnaire: Questionnaire;
  readonly faults: readonly ShapeFault[];
}

/** Builds the model of a contribution. `studyOf` finds the study that the file names; never throws. */
export function buildQuestionnaire(tree: SyntaxTree, studyOf: (id: string | undefined) => Study | undefined): Built {
  const faults: ShapeFault[] = [];
  const reader = createReader(faults);
  const { root } = tree;
  if (root && root.type !== 'map') {
    faults.push({ code: 'not-a-contribution', isText: false });
    return { questionnaire: empty, faults };
  }
  const fields = reader.fields(root, 'contribution', firstKey(root));
  const study = reader.text(fields.get('study'));
  const known = studyOf(study?.value);
  if (root && isOther(root, fields, known)) {
    const isText = root.entries.some(({ key }) => hasSeveralWords(key.value));
    return { questionnaire: empty, faults: [{ code: 'not-a-contribution', isText }] };
  }
  const answers = reader.named(fields.get('answers'), 'answer').map((entry) => readAnswer(reader, entry, known));
  const status = reader.choice(fields.get('status'), choicesOf('contribution', 'status'));
  const questionnaire: Questionnaire = {
    study,
    country: reader.text(fields.get('country')),
    status: status?.value === 'final' ? 'final' : 'draft',
    contact: readContact(reader, fields.get('contact')),
    summary: reader.prose(fields.get('summary')),
    fields,
    answers,
    bySlot: firstBySlot(answers),
    facts: reader.named(fields.get('facts'), 'fact').map((entry) => readFact(reader, entry)),
    sources: reader.named(fields.get('sources'), 'source').map((entry) => readSource(reader, entry)),
    actors: readOwn(reader, fields.get('actors'), 'actor'),
    programmes: readOwn(reader, fields.get('programmes'), 'programme'),
  };
  return { questionnaire, faults };
}

/** True for a text about something else: nothing that a contribution needs, and no known name or sentences beside it. */
function isOther({ entries }: MapNode, fields: Fields, study: Study | undefined): boolean {
  const words = entries.map(({ key }) => key.value);
  const isQuestion = (word: string) => study !== undefined && findSlot(study, word).slot !== undefined;
  if (words.some(isQuestion) || format.contribution.some(({ name, required }) => required && fields.has(name))) {
    return false;
  }
  return fields.size === 0 || words.some(hasSeveralWords);
}

function hasSeveralWords(key: string): boolean {
  return /\s/.test(key);
}

const empty: Questionnaire = {
  status: 'draft',
  contact: {},
  fields: new Map(),
  answers: [],
  bySlot: new Map(),
  facts: [],
  sources: [],
  actors: [],
  programmes: [],
};

function firstKey(root: SyntaxNode | undefined): ScalarNode | undefined {
  return root?.type === 'map' ? root.entries[0]?.key : undefined;
}

const noFields: Fields = new Map();

function choicesOf(place: keyof typeof format, name: string): readonly string[] {
  const value = format[place].find((key) => key.name === name)?.value;
  return value?.type === 'choice' ? value.choices : [];
}

function readContact(reader: Reader, entry: MapEntry | undefined): Questionnaire['contact'] {
  const fields = readKeys(reader, entry, 'contact');
  return Object.fromEntries(
    [...fields.keys()].flatMap((name) => {
      const text = reader.text(fields.get(name));
      return text ? [[name, text]] : [];
    }),
  );
}

/** The fields under `entry`; where something else stands there it is noted, and there are none. */
function readKeys(reader: Reader, entry: MapEntry | undefined, place: keyof typeof format): Fields {
  if (!entry?.value || entry.value.type === 'map') return reader.fields(entry?.value, place, entry?.key);
  reader.keysExpected(entry, place);
  const keys = withoutDashes(entry.value);
  return keys ? reader.fields(keys, place, entry.key) : noFields;
}

/** The keys of a list of keys, each of which has a dash before it; undefined for anything else. */
function withoutDashes(node: SyntaxNode): MapNode | undefined {
  if (node.type !== 'list' || !node.items.every((item) => item?.type === 'map')) return undefined;
  const entries = node.items.flatMap((item) => (item?.type === 'map' ? item.entries : []));
  return { type: 'map', span: node.span, flow: node.flow, entries };
}

function readAnswer(reader: Reader, entry: MapEntry, study: Study | undefined): Answer {
  const { slot, exact } = study ? findSlot(study, entry.key.value) : { slot: undefined, exact: true };
  const short = shortAnswer(entry);
  const partsBelow = study && !slot ? partsBelowOf(entry, study) : [];
  const fields = short ?? (partsBelow.length > 0 ? noFields : readKeys(reader, entry, 'answer'));
  if (short) reader.keysExpected(entry, 'answer');
  return {
    key: toText(entry.key),
    slot: slot?.id,
    exact,
    span: entry.span,
    answer: reader.yesNo(fields.get('answer')),
    narrative: reader.prose(fields.get('narrative')),
    fields: short ? noFields : fields,
    actors: reader.texts(fields.get('actors'), { type: 'names', of: 'actors' }),
    programmes: reader.texts(fields.get('programmes'), { type: 'names', of: 'programmes' }),
    status: reader.choice(fields.get('status'), choicesOf('answer', 'status')),
    responsible: reader.texts(fields.get('responsible')),
    comments: readComments(reader, fields.get('comments')),
    partsBelow,
  };
}

/** `a` and `b` in `Q3: { a: yes, b: no }`, or `Q3a` and `Q3b`; none where anything else stands there too. */
function partsBelowOf({ key, value }: MapEntry, study: Study): readonly PartBelow[] {
  const { question } = findSlot(study, key.value);
  if (!question || value?.type !== 'map') return [];
  const parts = value.entries.flatMap((entry) => {
    const name = entry.key.value.toLowerCase();
    const slot = question.slots.find(({ id, part }) => part === name || id.toLowerCase() === name)?.id;
    return slot ? [{ key: toText(entry.key), slot }] : [];
  });
  return parts.length === value.entries.length ? parts : [];
}

/** `Q2: no`, for short: read as the answer that it is meant to be. */
function shortAnswer(entry: MapEntry): Fields | undefined {
  return readYesNo(entry)?.value ? new Map([['answer', entry]]) : undefined;
}

function readComments(reader: Reader, entry: MapEntry | undefined): Comment[] {
  return reader.list(entry, 'comment').map((node) => {
    const fields = reader.fields(node, 'comment', firstKey(node));
    const remark = reader.remark(fields.get('text'));
    return { by: reader.text(fields.get('by'))?.value, text: remark?.value ?? '', remark, span: node.span };
  });
}

function readFact(reader: Reader, entry: MapEntry): Fact {
  const fields = readKeys(reader, entry, 'fact');
  const text = (name: string) => reader.text(fields.get(name));
  return {
    id: toText(entry.key),
    span: entry.span,
    value: text('value'),
    unit: text('unit'),
    period: text('period'),
    source: text('source'),
    note: reader.remark(fields.get('note')),
  };
}

function readSource(reader: Reader, entry: MapEntry): Source {
  const fields = readKeys(reader, entry, 'source');
  const text = (name: string) => reader.text(fields.get(name));
  return {
    id: toText(entry.key),
    span: entry.span,
    title: text('title'),
    author: text('author'),
    year: text('year'),
    url: text('url'),
    note: reader.remark(fields.get('note')),
  };
}

function readOwn(reader: Reader, entry: MapEntry | undefined, place: 'actor' | 'programme'): OwnEntry[] {
  return reader.list(entry, place).map((node) => {
    const fields = reader.fields(node, place, firstKey(node));
    const text = (name: string) => reader.text(fields.get(name));
    return {
      span: node.span,
      name: text('name'),
      acronym: text('acronym'),
      native: text('native'),
      short: reader.texts(fields.get('short')),
      variants: reader.texts(fields.get('variants')),
      former: reader.texts(fields.get('former')),
      sort: text(place === 'actor' ? 'type' : 'kind'),
      country: text('country'),
      years: text('years'),
      owner: text('owner'),
      note: reader.remark(fields.get('note')),
    };
  });
}

/** The first answer to each slot; a name to the letter goes before a similar one. */
function firstBySlot(answers: readonly Answer[]): Map<string, Answer> {
  const bySlot = new Map<string, Answer>();
  for (const answer of answers) {
    if (!answer.slot) continue;
    const earlier = bySlot.get(answer.slot);
    if (!earlier || (answer.exact && !earlier.exact)) bySlot.set(answer.slot, answer);
  }
  return bySlot;
}
