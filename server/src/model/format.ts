/**
 * The format of a contribution as data: which words stand where, and what follows them.
 * Reading, checking, completion and hover all go by this one description.
 */

/** A part of the file that has keys of its own. */
export type Place = 'contribution' | 'contact' | 'answer' | 'comment' | 'fact' | 'source' | 'actor' | 'programme';

/** What follows a key. */
export type ValueFormat =
  /** A few words on one line; `running`: sentences, in which names and references may stand. */
  | { readonly type: 'text'; readonly running?: true }
  /** Paragraphs in Markdown. */
  | { readonly type: 'prose' }
  | { readonly type: 'yes-no' }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  /** Names from the catalogue. */
  | { readonly type: 'names'; readonly of: 'actors' | 'programmes' }
  /** A list of short texts. */
  | { readonly type: 'texts' }
  /** Keys of another place. */
  | { readonly type: 'keys'; readonly place: Place }
  /** A list of entries, each with the keys of another place. */
  | { readonly type: 'list'; readonly place: Place }
  /** Entries that the analyst names (questions, facts, sources), each with the keys of another place. */
  | { readonly type: 'named'; readonly place: Place };

/** One name that can stand at a place, and what follows it. */
export interface KeyFormat {
  readonly name: string;
  readonly value: ValueFormat;
  /** What the key is for, one or two sentences. */
  readonly about: string;
  readonly required?: boolean;
}

const text: ValueFormat = { type: 'text' };
const remark: ValueFormat = { type: 'text', running: true };
const texts: ValueFormat = { type: 'texts' };
const prose: ValueFormat = { type: 'prose' };

const named: readonly KeyFormat[] = [
  { name: 'name', value: text, required: true, about: 'The official English name.' },
  { name: 'acronym', value: text, about: 'The abbreviation in use.' },
  { name: 'native', value: text, about: 'The name in the country’s own language.' },
  { name: 'short', value: texts, about: 'Short forms that may be used in place of the name.' },
  { name: 'variants', value: texts, about: 'Wrong spellings that occur; texts should use the name instead.' },
  { name: 'former', value: texts, about: 'Names it had before.' },
  { name: 'country', value: text, about: 'The country it belongs to, by its two-letter code.' },
  { name: 'years', value: text, about: 'When it exists or existed, for example 2022–2025.' },
  { name: 'owner', value: text, about: 'The body that it belongs to or that runs it.' },
  { name: 'note', value: remark, about: 'A remark for the reader.' },
];

/** The names of every place, in the order in which they are to stand. */
export const format: Readonly<Record<Place, readonly KeyFormat[]>> = {
  contribution: [
    { name: 'study', value: text, required: true, about: 'The study that this contribution answers.' },
    { name: 'country', value: text, required: true, about: 'The country that contributes, by its two-letter code.' },
    {
      name: 'status',
      value: { type: 'choice', choices: ['draft', 'final'] },
      about: 'How complete the contribution must be: in a draft a gap is a warning, in a final one an error.',
    },
    {
      name: 'contact',
      value: { type: 'keys', place: 'contact' },
      about: 'Who answers questions about the contribution.',
    },
    { name: 'summary', value: prose, about: 'The main findings in a few paragraphs, as they open the report.' },
    {
      name: 'answers',
      value: { type: 'named', place: 'answer' },
      required: true,
      about: 'The answers to the questions of the study, in its order.',
    },
    {
      name: 'facts',
      value: { type: 'named', place: 'fact' },
      about: 'Figures used in the text, each kept in one place.',
    },
    {
      name: 'sources',
      value: { type: 'named', place: 'source' },
      about: 'Publications that the figures and statements rest on.',
    },
    {
      name: 'actors',
      value: { type: 'list', place: 'actor' },
      about: 'Bodies that this contribution names and the catalogue does not know.',
    },
    {
      name: 'programmes',
      value: { type: 'list', place: 'programme' },
      about: 'Programmes, plans and measures that this contribution names and the catalogue does not know.',
    },
  ],
  contact: [
    { name: 'organisation', value: text, about: 'The National Contact Point.' },
    { name: 'person', value: text, about: 'Whom to ask.' },
    { name: 'email', value: text, about: 'Where to write to.' },
    { name: 'phone', value: text, about: 'Where to call.' },
  ],
  answer: [
    { name: 'answer', value: { type: 'yes-no' }, about: 'Yes or No, where the question asks for it.' },
    {
      name: 'narrative',
      value: prose,
      about: 'The answer in words: one or more paragraphs, with an empty line between them.',
    },
    { name: 'actors', value: { type: 'names', of: 'actors' }, about: 'The bodies that this answer is about.' },
    {
      name: 'programmes',
      value: { type: 'names', of: 'programmes' },
      about: 'The programmes, plans and measures that this answer is about.',
    },
    {
      name: 'status',
      value: { type: 'choice', choices: ['todo', 'draft', 'reviewed', 'agreed'] },
      about: 'How far this answer has come.',
    },
    { name: 'responsible', value: texts, about: 'Who contributes to this answer.' },
    {
      name: 'comments',
      value: { type: 'list', place: 'comment' },
      about: 'Remarks for colleagues; never part of the report unless asked for.',
    },
  ],
  comment: [
    { name: 'by', value: text, about: 'Who makes the remark.' },
    { name: 'text', value: remark, required: true, about: 'The remark.' },
  ],
  fact: [
    { name: 'value', value: text, required: true, about: 'The figure itself.' },
    { name: 'unit', value: text, about: 'What is counted.' },
    { name: 'period', value: text, about: 'The time that the figure covers.' },
    { name: 'source', value: text, about: 'The source it rests on, by its name under sources.' },
    { name: 'note', value: remark, about: 'A remark for the reader.' },
  ],
  source: [
    { name: 'title', value: text, required: true, about: 'The title of the publication.' },
    { name: 'author', value: text, about: 'The person or body that wrote it.' },
    { name: 'year', value: text, about: 'The year of publication.' },
    { name: 'url', value: text, about: 'Where it can be read.' },
    { name: 'note', value: remark, about: 'A remark for the reader.' },
  ],
  actor: [
    ...named.slice(0, 5),
    { name: 'type', value: text, about: 'What kind of body it is, for example ministry or NGO.' },
    ...named.slice(5),
  ],
  programme: [
    ...named.slice(0, 5),
    { name: 'kind', value: text, about: 'What kind of programme it is, for example action plan or campaign.' },
    ...named.slice(5),
  ],
};

const byName = eachPlace((keys) => new Map(keys.map((key) => [key.name, key])));
const required = eachPlace((keys) => keys.filter((key) => key.required));

function eachPlace<T>(of: (keys: readonly KeyFormat[]) => T): Record<Place, T> {
  return Object.fromEntries(Object.entries(format).map(([place, keys]) => [place, of(keys)])) as Record<Place, T>;
}

/** The description of `name` at `place`. */
export function keyFormat(place: Place, name: string): KeyFormat | undefined {
  return byName[place].get(name);
}

/** The keys that may not be left out at `place`. */
export function requiredKeys(place: Place): readonly KeyFormat[] {
  return required[place];
}

/** The key that mere words belong to which stand for a whole entry of a list: `text` of a comment. */
export function wordsKey(place: Place): string | undefined {
  return place === 'comment' ? 'text' : place === 'actor' || place === 'programme' ? 'name' : undefined;
}
