import type { Analysis } from '../analysis.ts';
import { type Occurrence, sameOccurrences } from './occurrences.ts';
import type { Prose, Questionnaire, Text } from './questionnaire.ts';

/** Where a fact or source is named, each place in words. */
export interface OccurrencePlaces {
  /** What the report shows or rests on: `the summary`, `Q3a (2 times)`, `the fact convicted-2023`. */
  readonly used: readonly string[];
  /** What the report does not show: `a comment on Q2`, `the note of the source us-tip-2024`. */
  readonly mentioned: readonly string[];
}

/** Where a fact or source is used, and where a remark mentions it, as cards tell it. */
export function occurrencePlaces(analysis: Analysis, thing: Pick<Occurrence, 'kind' | 'thing'>): OccurrencePlaces {
  const { texts, remarks, facts } = placesIn(analysis);
  const used: string[] = [];
  const mentioned: string[] = [];
  for (const { role, passage, outer } of sameOccurrences(analysis, thing)) {
    if (role === 'definition') continue;
    const fact = role === 'value' && facts.get(outer.start);
    const remark = passage && remarks.get(passage.prose);
    if (remark) mentioned.push(remark);
    else if (fact) used.push(`the fact ${fact}`);
    else used.push((passage && texts.get(passage.prose)) ?? 'the summary');
  }
  return { used: counted(used), mentioned: counted(mentioned) };
}

/** How the places of a file are called. */
interface Places {
  /** The narratives. */
  readonly texts: ReadonlyMap<Prose, string>;
  /** Comments and notes. */
  readonly remarks: ReadonlyMap<Prose, string>;
  /** The facts by where they name their sources. */
  readonly facts: ReadonlyMap<number, string>;
}

const known = new WeakMap<Questionnaire, Places>();

function placesIn({ questionnaire }: Analysis): Places {
  const places = known.get(questionnaire) ?? findPlaces(questionnaire);
  known.set(questionnaire, places);
  return places;
}

function findPlaces({ answers, facts, sources, actors, programmes }: Questionnaire): Places {
  const texts = new Map<Prose, string>();
  const remarks = new Map<Prose, string>();
  const noteOf = (sort: string, note: Prose | undefined, label: Text | undefined): void => {
    if (note) remarks.set(note, `the note of the ${[sort, label?.value].filter(Boolean).join(' ')}`);
  };
  for (const { narrative, comments, slot, key } of answers) {
    if (narrative) texts.set(narrative, slot ?? key.value);
    for (const { remark } of comments) if (remark) remarks.set(remark, `a comment on ${slot ?? key.value}`);
  }
  for (const { id, note } of facts) noteOf('fact', note, id);
  for (const { id, note } of sources) noteOf('source', note, id);
  for (const { name, note } of actors) noteOf('actor', note, name);
  for (const { name, note } of programmes) noteOf('programme', note, name);
  const named = facts.flatMap(({ id, source }): [number, string][] => (source ? [[source.span.start, id.value]] : []));
  return { texts, remarks, facts: new Map(named) };
}

function counted(places: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return [...times].map(([place, count]) => (count > 1 ? `${place} (${count} times)` : place));
}
