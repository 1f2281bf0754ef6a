import type { Analysis } from '../analysis.ts';
import { type Occurrence, sameOccurrences } from './occurrences.ts';

/** Where a fact or source is used, in words: `the summary`, `Q3a (2 times)`, `the fact convicted-2023`. */
export function occurrencePlaces(analysis: Analysis, thing: Pick<Occurrence, 'kind' | 'thing'>): string[] {
  const { facts } = analysis.questionnaire;
  const times = new Map<string, number>();
  for (const { role, slot, outer } of sameOccurrences(analysis, thing)) {
    if (role === 'definition') continue;
    const fact = role === 'value' && facts.find(({ source }) => source?.span.start === outer.start);
    const place = fact ? `the fact ${fact.id.value}` : (slot ?? 'the summary');
    times.set(place, (times.get(place) ?? 0) + 1);
  }
  return [...times].map(([place, count]) => (count > 1 ? `${place} (${count} times)` : place));
}
