/** Checks that concern more than one value of a study: numbers, order, and what refers to what. */
import type {
  ChecksFileContent,
  CountriesFileContent,
  QuestionsFileContent,
  StudyFileContent,
  TermsFileContent,
} from './file-shapes.ts';
import { foldName } from './fold.ts';
import type { Source } from './source.ts';

/** The id is the folder's name; sections count from 1. */
export function checkStudy(study: StudyFileContent, source: Source, folder: string): void {
  const { id, sections } = study;
  if (id !== folder) source.reportAt(study, 'id', `The id is «${id}», but the folder is «${folder}».`);
  for (const [index, section] of sections.entries()) {
    if (section.number === index + 1) continue;
    source.reportAt(section, 'number', `Section ${section.number} stands where section ${index + 1} is expected.`);
  }
}

/** Questions count from Q1, in the order of existing sections; each has either parts or a kind. */
export function checkQuestions(
  { questions }: QuestionsFileContent,
  source: Source,
  sections: StudyFileContent['sections'],
): void {
  let section = 1;
  for (const [index, question] of questions.entries()) {
    const { id } = question;
    const expected = `Q${index + 1}`;
    if (questions.findIndex((each) => each.id === id) < index) source.reportAt(question, 'id', `${id} stands twice.`);
    else if (id !== expected) source.reportAt(question, 'id', `${id} stands where ${expected} is expected.`);
    if (question.section > sections.length) {
      source.reportAt(question, 'section', `${id} is in section ${question.section}, which study.yaml does not have.`);
    } else if (question.section < section) {
      source.reportAt(question, 'section', `${id} is in section ${question.section}, after one in section ${section}.`);
    } else section = question.section;
    if (question.parts) checkParts(question, question.parts, source);
    else if (!question.kind) source.reportAt(question, undefined, `${id} needs «kind», or parts.`);
    else checkMeaning(question, id, source);
  }
}

/** Every section has a question. */
export function checkSections(
  { questions }: QuestionsFileContent,
  source: Source,
  sections: StudyFileContent['sections'],
): void {
  for (const { number } of sections) {
    if (questions.some(({ section }) => section === number)) continue;
    source.report(`Section ${number} of study.yaml has no question.`);
  }
}

type Question = QuestionsFileContent['questions'][number];
type Part = NonNullable<Question['parts']>[number];

function checkParts(question: Question, parts: readonly Part[], source: Source): void {
  const { id, kind, scope, meaning, examples, figures } = question;
  for (const [key, given] of Object.entries({ kind, scope, meaning, figures, examples: examples[0] })) {
    if (given) source.reportAt(question, key, `${id} has parts: «${key}» belongs to each part, not to the question.`);
  }
  for (const [index, part] of parts.entries()) {
    const expected = String.fromCharCode(97 + index);
    const before = parts.findIndex((each) => each.part === part.part);
    if (before < index) source.reportAt(part, 'part', `${id} has part ${part.part} twice.`);
    else if (part.part !== expected) {
      source.reportAt(part, 'part', `Part ${part.part} of ${id} stands where part ${expected} is expected.`);
    }
    checkMeaning(part, id + part.part, source);
  }
}

function checkMeaning(slot: Question | Part, id: string, source: Source): void {
  if (slot.kind === 'yes-no' && !slot.meaning) {
    source.reportAt(slot, undefined, `${id} asks for yes or no: it needs «meaning» with «yes» and «no».`);
  }
  if (slot.kind === 'open' && slot.meaning) {
    source.reportAt(slot, 'meaning', `${id} is an open question: «meaning» of yes and no does not belong here.`);
  }
}

/** Terms and instructions name existing questions; ids, footnotes and word forms stand once. */
export function checkTerms({ terms, instructions }: TermsFileContent, source: Source, questionIds: Set<string>): void {
  const ids = new Set<string>();
  const footnotes = new Set<number>();
  const forms = new Map<string, string>();
  for (const note of [...terms, ...instructions]) {
    if (!questionIds.has(note.question)) {
      source.reportAt(note, 'question', `${note.question} is not a question of this study.`);
    }
    if (footnotes.has(note.footnote)) source.reportAt(note, 'footnote', `Footnote ${note.footnote} stands twice.`);
    footnotes.add(note.footnote);
  }
  for (const term of terms) {
    if (ids.has(term.id)) source.reportAt(term, 'id', `The term «${term.id}» stands twice.`);
    ids.add(term.id);
    if (!term.forms.includes(term.name.toLowerCase())) {
      source.reportAt(term, 'forms', `The forms of «${term.name}» lack the name itself.`);
    }
    for (const form of term.forms) {
      const other = forms.get(form);
      if (other) source.reportAt(term, 'forms', `«${form}» is a form of both «${other}» and «${term.name}».`);
      forms.set(form, term.name);
    }
  }
}

/** Checks speak of slots that ask for yes or no; a disagreement is between two answers at least. */
export function checkChecks(
  { asks, disagreements }: ChecksFileContent,
  source: Source,
  { questions }: QuestionsFileContent,
): void {
  const slots = new Map(
    questions.flatMap(({ id, kind, parts }): [string, string | undefined][] =>
      parts ? parts.map((part) => [id + part.part, part.kind]) : [[id, kind]],
    ),
  );
  const expectSlot = (record: object, key: string, slot: string) => {
    if (!slots.has(slot)) source.reportAt(record, key, `${slot} is not a slot of this study.`);
    else if (slots.get(slot) === 'open') source.reportAt(record, key, `${slot} does not ask for yes or no.`);
  };
  for (const asked of asks) for (const slot of asked.slots) expectSlot(asked, 'slots', slot);
  for (const each of disagreements) {
    for (const key of ['all', 'any'] as const) {
      for (const written of each[key]) expectSlot(each, key, written.split(' ')[0] ?? '');
    }
    if (each.all.length + each.any.length < 2) source.reportAt(each, 'all', 'A disagreement needs two answers.');
  }
}

/** Codes and names stand once; the protocol order counts from 1. */
export function checkCountries({ members, observers }: CountriesFileContent, source: Source): void {
  const seen = new Set<string>();
  for (const country of [...members, ...observers]) {
    const name = foldName(country.name);
    if (seen.has(country.code)) source.reportAt(country, 'code', `The code ${country.code} stands twice.`);
    if (seen.has(name)) source.reportAt(country, 'name', `«${country.name}» stands twice.`);
    seen.add(country.code).add(name);
  }
  const places = new Set<number>();
  for (const member of members) {
    const { name, protocolOrder } = member;
    if (places.has(protocolOrder) || protocolOrder > members.length) {
      const reason = places.has(protocolOrder) ? 'is taken already' : `is beyond the ${members.length} members`;
      source.reportAt(member, 'protocolOrder', `Place ${protocolOrder} in the protocol order (${name}) ${reason}.`);
    }
    places.add(protocolOrder);
  }
}
