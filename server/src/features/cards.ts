import type { OccurrencePlaces } from '../model/occurrence-places.ts';
import type { Fact, Source } from '../model/questionnaire.ts';
import type { Actor, Country, Named, Programme, Question, Slot, Study, Term } from '../study/types.ts';
import { enumerate } from '../wording.ts';

/**
 * Cards: what is known of a thing, as Markdown, for hovers and completion items. Each ends with where it comes from.
 */

/** What a slot asks, with the terms and instructions that go with it. All cards are Markdown. */
export function slotCard(study: Study, slot: Slot): string {
  const question = study.questions.find(({ id }) => id === slot.question);
  const section = study.sections.find(({ number }) => number === slot.section);
  const words = ` ${slot.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const terms = study.terms.filter(({ forms }) => forms.some((form) => words.includes(` ${form} `)));
  const instructions = study.instructions.filter((instruction) => instruction.question === slot.question);
  return paragraphs(
    `**${slot.id} · ${escapeMarkdown(slot.title)}**${slot.optional ? ' (optional)' : ''}`,
    escapeMarkdown(slot.text),
    slot.kind === 'open' ? 'Asks for a text, not for yes or no.' : 'Asks for yes or no. A Yes is described in a text.',
    slot.scope && `Looks at: ${scopes[slot.scope]}.`,
    listed('Examples that the study offers:', slot.examples),
    ...instructions.map(({ text, footnote }) => `${escapeMarkdown(text)} (footnote ${footnote})`),
    terms.length > 0 &&
      `Defined by the study: ${terms.map(({ name, footnote }) => `*${name}* (footnote ${footnote})`).join(', ')}.`,
    origin(
      `${study.citation}, ${placeOf(question, slot)}${section ? `, section ${section.number}: ${section.title}` : ''}`,
    ),
  );
}

/** For a question with parts, where the file names no part. */
export function questionCard(study: Study, question: Question): string {
  return paragraphs(
    `**${question.id} · ${escapeMarkdown(question.title)}**`,
    escapeMarkdown(question.text),
    listed(
      'Its parts are answered one by one:',
      question.slots.map(({ id, title }) => `${id}: ${title}`),
    ),
    origin(`${study.citation}, Question ${question.number}`),
  );
}

/** What Yes or No says at a slot. */
export function answerCard(study: Study, slot: Slot, value: 'yes' | 'no'): string {
  const question = study.questions.find(({ id }) => id === slot.question);
  return paragraphs(
    `**${value === 'yes' ? 'Yes' : 'No'}** at ${slot.id} · ${escapeMarkdown(slot.title)}`,
    slot.meaning && escapeMarkdown(slot.meaning[value]),
    origin(`${study.citation}, ${placeOf(question, slot)}`),
  );
}

export function termCard(study: Study, term: Term): string {
  const question = study.questions.find(({ id }) => id === term.question);
  return paragraphs(
    `**${escapeMarkdown(term.name)}** as this study uses the word`,
    escapeMarkdown(term.definition),
    listed('Counts:', term.counts),
    listed('Counts too:', term.countsToo),
    listed('Out of scope:', term.outOfScope),
    origin(`${study.citation}, footnote ${term.footnote}, at Question ${question?.number ?? term.question}`),
  );
}

export function actorCard(actor: Actor): string {
  return namedCard(actor, actor.type);
}

export function programmeCard(programme: Programme): string {
  return namedCard(programme, programme.kind);
}

/** A list offers a hundred names with their cards at each letter; the names of a study stay as they are. */
const namedCards = new WeakMap<Named, string>();

function namedCard(named: Named, sort: string): string {
  const card = namedCards.get(named) ?? writeNamedCard(named, sort);
  namedCards.set(named, card);
  return card;
}

function writeNamedCard(named: Named, sort: string): string {
  const { name, acronym, native, country, years, owner, former, short, variants, naming, note } = named;
  const facts = [sort, country, years].filter((fact) => fact).join(' · ');
  return paragraphs(
    `**${escapeMarkdown(name)}**${acronym ? ` (${escapeMarkdown(acronym)})` : ''}`,
    native && `*${escapeMarkdown(native)}*`,
    escapeMarkdown(facts),
    owner && `Belongs to or is run by: ${escapeMarkdown(owner)}`,
    former.length > 0 && `Formerly: ${escapeMarkdown(former.join('; '))}`,
    short.length > 0 && `Also written: ${escapeMarkdown(short.join('; '))}`,
    variants.length > 0 && `Not to be written: ${escapeMarkdown(variants.join('; '))}`,
    naming && escapeMarkdown(naming),
    note && escapeMarkdown(note),
    origin(named.origin),
  );
}

/** `places`: where the fact is used and mentioned; so for `sourceCard`. */
export function factCard(fact: Fact, sources: readonly Source[], places: OccurrencePlaces): string {
  const { id, value, unit, period, note } = fact;
  const source = sources.find((candidate) => candidate.id.value === fact.source?.value);
  const counted = [value?.value ?? 'No value yet', unit?.value].filter(Boolean).join(' ');
  return paragraphs(
    `**${escapeMarkdown(counted)}**${period ? ` · ${escapeMarkdown(period.value)}` : ''}`,
    source
      ? `Source: ${cited(source)}`
      : fact.source && `Source: ${escapeMarkdown(fact.source.value)} (not in this file)`,
    note && escapeMarkdown(note.value),
    usedIn(places),
    origin(`Fact ${id.value} of this contribution`),
  );
}

export function sourceCard(source: Source, places: OccurrencePlaces): string {
  const { id, url, note } = source;
  return paragraphs(
    cited(source),
    url && /^https?:\/\/\S+$/.test(url.value) && `<${url.value}>`,
    note && escapeMarkdown(note.value),
    usedIn(places),
    origin(`Source ${id.value} of this contribution`),
  );
}

/** Author, title in bold, year. */
function cited({ id, author, title, year }: Source): string {
  const named = `**${escapeMarkdown(title?.value ?? id.value)}**`;
  return [author && escapeMarkdown(author.value), named, year && escapeMarkdown(year.value)].filter(Boolean).join(', ');
}

function usedIn({ used, mentioned }: OccurrencePlaces): string {
  const first = used.length > 0 ? `Used in ${enumerate(used)}.` : 'Not used in any text.';
  return escapeMarkdown(mentioned.length > 0 ? `${first} Mentioned in ${enumerate(mentioned)}.` : first);
}

/** `months`: their names in the order of the year. */
export function countryCard({ code, name, role, iso, since, note }: Country, months: readonly string[]): string {
  const joined = since ? `, since ${longDate(since, months)}` : '';
  return paragraphs(
    `**${escapeMarkdown(name)}** (${code})`,
    role === 'member' ? 'EMN Member Country' : `EMN Observer Country${joined}`,
    iso !== code && `ISO code ${iso}; the EU writes ${code}.`,
    note && escapeMarkdown(note),
    origin('EMN Member and Observer Countries'),
  );
}

export function paragraphs(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part).join('\n\n');
}

/** Where a text comes from, set apart. */
export function origin(text: string): string {
  return `— *${escapeMarkdown(text)}*`;
}

/** Text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

const scopes = {
  'third-countries': 'third countries of origin and transit',
  'own-country': 'your own country',
} as const;

function placeOf(question: Question | undefined, slot: Slot): string {
  const number = question ? `Question ${question.number}` : slot.question;
  return slot.part ? `${number}, part ${slot.part}` : number;
}

function listed(heading: string, items: readonly string[]): string | false {
  return items.length > 0 && `${heading}\n${items.map((item) => `\n- ${escapeMarkdown(item)}`).join('')}`;
}

/** `2021-03-11` → `11 March 2021`; as it is where the months have no names. */
function longDate(date: string, months: readonly string[]): string {
  const [year, month = 0, day] = date.split('-').map(Number);
  const name = months[month - 1];
  return name ? `${day} ${name} ${year}` : date;
}
