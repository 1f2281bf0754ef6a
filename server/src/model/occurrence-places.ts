import type { Analysis } from '../analysis.ts';
import { type Occurrence, sameOccurrences } from './occurrences.ts';
import type { OwnEntry, Prose, Text } from './questionnaire.ts';

/** Where a fact or source is named, each place in words. */
export interface OccurrencePlaces {
  /** What the report shows or rests on: `the summary`, `Q3a (2 times)`, `the fact convicted-2023`. */
  readonly used: readonly string[];
  /** What the report does not show: `a comment on Q2`, `the note of the source us-tip-2024`. */
  readonly mentioned: readonly string[];
}

/** Where a fact or source is used, and where a remark mentions it, as cards tell it. */
export function occurrencePlaces(analysis: Analysis, thing: Pick<Occurrence, 'kind' | 'thing'>): OccurrencePlaces {
  const { facts } = analysis.questionnaire;
  const used: string[] = [];
  const mentioned: string[] = [];
  for (const { role, passage, outer } of sameOccurrences(analysis, thing)) {
    if (role === 'definition') continue;
    const fact = role === 'value' && facts.find(({ source }) => source?.span.start === outer.start);
    const remark = passage && placeOfRemark(analysis, passage.prose);
    if (remark) mentioned.push(remark);
    else used.push(fact ? `the fact ${fact.id.value}` : placeOfText(analysis, passage?.prose));
  }
  return { used: counted(used), mentioned: counted(mentioned) };
}

function placeOfText({ questionnaire }: Analysis, prose: Prose | undefined): string {
  const answer = questionnaire.answers.find(({ narrative }) => narrative && narrative === prose);
  return answer ? (answer.slot ?? answer.key.value) : 'the summary';
}

function placeOfRemark({ questionnaire }: Analysis, prose: Prose): string | undefined {
  const { answers, facts, sources, actors, programmes } = questionnaire;
  const commented = answers.find(({ comments }) => comments.some(({ remark }) => remark === prose));
  if (commented) return `a comment on ${commented.slot ?? commented.key.value}`;
  const noteOf = (sort: string, entries: readonly { readonly note?: Prose; readonly label?: Text }[]) => {
    const entry = entries.find(({ note }) => note === prose);
    return entry && `the note of the ${[sort, entry.label?.value].filter(Boolean).join(' ')}`;
  };
  return (
    noteOf('fact', facts.map(byId)) ??
    noteOf('source', sources.map(byId)) ??
    noteOf('actor', actors.map(byName)) ??
    noteOf('programme', programmes.map(byName))
  );
}

const byId = ({ id, note }: { readonly id: Text; readonly note?: Prose }) => ({ label: id, note });
const byName = ({ name, note }: OwnEntry) => ({ label: name, note });

function counted(places: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return [...times].map(([place, count]) => (count > 1 ? `${place} (${count} times)` : place));
}
