/** What the files of a study look like: the only place that knows their keys. */
import {
  choice,
  flag,
  list,
  optional,
  optionalList,
  type Read,
  record,
  text,
  textOrNumber,
  wholeNumber,
} from './shape.ts';

const studyId = text('an id in small letters, digits and hyphens', (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value));
const questionId = text('a question such as Q3', (value) => /^Q[1-9]\d*$/.test(value));
const partLetter = text('a small letter', (value) => /^[a-z]$/.test(value));
const year = wholeNumber(2008, 2100, 'a year from 2008 on');
const number = wholeNumber(1, 999);
const shortTitle = text('a title of two to six words', (value) => {
  const words = value.split(/\s+/).length;
  return words >= 2 && words <= 6;
});
const countryCode = text('a country code of two capital letters, EL for Greece', (value) =>
  /^(?!GR)[A-Z]{2}$/.test(value),
);
const isoCode = text('an ISO 3166-1 code of two capital letters', (value) => /^[A-Z]{2}$/.test(value));
const date = text('a date such as 2021-03-11', isDate);
const wordForm = text('a word form in small letters', (value) => value === value.toLowerCase());

const studyFile = record('a study', {
  id: studyId,
  citation: text(),
  title: text(),
  year,
  sections: list(record('a section', { number, title: text() }), 1),
});

/** What an answer slot says, be it a question or a part. */
const slot = {
  title: shortTitle,
  text: text(),
  scope: optional(choice('third-countries', 'own-country')),
  examples: optionalList(text()),
  figures: optional(text()),
  meaning: optional(record('the meaning of yes and no', { yes: text(), no: text() })),
};
const kind = choice('yes-no', 'open');

const questionsFile = record('the list of questions', {
  questions: list(
    record('a question', {
      id: questionId,
      section: number,
      ...slot,
      kind: optional(kind),
      optional: optional(flag()),
      parts: optional(list(record('a part', { part: partLetter, ...slot, kind }), 2)),
    }),
    1,
  ),
});

const termsFile = record('the list of terms', {
  terms: optionalList(
    record('a term', {
      id: studyId,
      name: text(),
      footnote: number,
      question: questionId,
      forms: list(wordForm, 1),
      definition: text(),
      counts: optionalList(text()),
      countsToo: optionalList(text()),
      outOfScope: optionalList(text()),
    }),
  ),
  instructions: optionalList(
    record('an instruction', { footnote: number, question: questionId, text: text(), fromYear: optional(year) }),
  ),
});

const named = {
  name: text(),
  acronym: optional(text()),
  native: optional(text()),
  short: optionalList(text()),
  variants: optionalList(text()),
  former: optionalList(text()),
  naming: optional(text()),
  country: optional(countryCode),
  years: optional(textOrNumber()),
  owner: optional(text()),
  note: optional(text()),
  origin: optional(text()),
};

const actorsFile = record('the list of actors', {
  origin: text(),
  actors: list(record('an actor', { ...named, type: text() })),
});

const programmesFile = record('the list of programmes', {
  origin: text(),
  programmes: list(record('a programme', { ...named, kind: text() })),
});

const country = { code: countryCode, iso: optional(isoCode), name: text(), note: optional(text()) };

const countriesFile = record('the list of countries', {
  members: list(record('a member country', { ...country, protocolOrder: number }), 1),
  observers: optionalList(record('an observer country', { ...country, since: optional(date) })),
});

const slotId = text('a slot such as Q3a', (value) => /^Q[1-9]\d*[a-z]?$/.test(value));
const outcome = text('a slot with its answer, such as Q3a no', (value) => /^Q[1-9]\d*[a-z]? (?:yes|no)$/.test(value));

const preferred = record('a preferred wording', {
  use: text(),
  instead: list(text(), 1),
  nouns: optionalList(text()),
});

const checksFile = record('the list of checks', {
  asks: optionalList(
    record('what is asked for', {
      slots: list(slotId, 1),
      subject: list(wordForm, 1),
      cues: optionalList(wordForm),
      evenAfterDenial: optional(flag()),
    }),
  ),
  disagreements: optionalList(
    record('a disagreement', { all: list(outcome, 1), any: optionalList(outcome), why: text() }),
  ),
  preferred: optionalList(preferred),
});

const style = record('the house style', {
  spelling: optional(record('the spelling', { keepZ: optionalList(wordForm), prefer: optionalList(preferred) })),
  numbers: optional(
    record('the numbers', {
      serialBefore: optionalList(wordForm),
      placeBefore: optionalList(wordForm),
      telephone: optionalList(wordForm),
      quantityAfter: optionalList(wordForm),
      decimalBefore: optionalList(wordForm),
    }),
  ),
  consistency: optional(
    record('the consistency', { prefixes: optionalList(wordForm), alike: optionalList(list(text(), 2)) }),
  ),
});

const languageFile = record('a language', {
  denials: optionalList(wordForm),
  notDenials: optionalList(wordForm),
  tentative: optionalList(wordForm),
  numbers: optionalList(record('a number word', { word: wordForm, value: wholeNumber(0, 1_000_000) })),
  months: optionalList(text(), 12),
  prepositions: optionalList(wordForm),
  places: optionalList(wordForm),
  qualifiers: optionalList(wordForm),
  fillers: optionalList(wordForm),
  clauseStarts: optionalList(wordForm),
  ongoing: optionalList(wordForm),
  sourceCues: optionalList(wordForm),
  statistics: optionalList(wordForm),
  abbreviations: optional(
    record('the abbreviations', {
      known: optionalList(text()),
      words: optionalList(text()),
      introducers: optionalList(wordForm),
      carriers: optionalList(wordForm),
      expansions: optionalList(record('an abbreviation', { abbreviation: text(), name: text() })),
    }),
  ),
  names: optional(record('the names', { formerCues: optionalList(wordForm) })),
  links: optional(record('the links', { vague: optionalList(wordForm) })),
  style: optional(style),
});

export type StudyFileContent = Read<typeof studyFile>;
export type QuestionsFileContent = Read<typeof questionsFile>;
export type TermsFileContent = Read<typeof termsFile>;
export type ActorsFileContent = Read<typeof actorsFile>;
export type ProgrammesFileContent = Read<typeof programmesFile>;
export type CountriesFileContent = Read<typeof countriesFile>;
export type LanguageFileContent = Read<typeof languageFile>;
export type ChecksFileContent = Read<typeof checksFile>;

/** The shape of each file, by its name. */
export const sharedFiles = {
  'countries.yaml': countriesFile,
  'language.yaml': languageFile,
  'actors.yaml': actorsFile,
  'programmes.yaml': programmesFile,
};

export const filesOfStudy = {
  'study.yaml': studyFile,
  'questions.yaml': questionsFile,
  'terms.yaml': termsFile,
  'actors.yaml': actorsFile,
  'programmes.yaml': programmesFile,
  'checks.yaml': checksFile,
};

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
