/** What texts refer to: figures under `facts`, publications under `sources`. */
import type { Source } from '../model/questionnaire.ts';
import type { ReportFact, ReportSource } from './report.ts';
import { groupDigits } from './typography.ts';

export { factReference, sourceReference } from '../model/references.ts';

/** What a text says of a source: nothing that depends on where that stands in the file. */
type Cited = Pick<ReportSource, 'id' | 'anchor' | 'short'>;

/** What texts can refer to, by name. */
export interface References {
  readonly facts: ReadonlyMap<string, ReportFact>;
  readonly sources: ReadonlyMap<string, Cited>;
  /** The same where facts and sources say the same. */
  readonly key: string;
}

/** For texts that can refer to nothing. */
export const noReferences: References = { facts: new Map(), sources: new Map(), key: '' };

/** The facts and sources of a report, by name. */
export function referencesOf({
  facts,
  sources,
}: {
  readonly facts: readonly ReportFact[];
  readonly sources: readonly ReportSource[];
}): References {
  const cited = sources.map(({ id, anchor, short }): Cited => ({ id, anchor, short }));
  return {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    sources: new Map(cited.map((source) => [source.id, source])),
    key: JSON.stringify([facts, cited]),
  };
}

/** A source with what stands for it in texts, and what its entry in the list begins with. */
interface Citation {
  readonly source: Source;
  readonly short: string;
  readonly about?: string;
}

/** Author and year; the title, and then the id, where there is no author. Where two would be alike: `2020a`, `2020b`. */
export function citationsOf(sources: readonly Source[]): readonly Citation[] {
  const counts = new Map<string, number>();
  for (const source of sources) {
    const { short } = citationOf(source, '');
    counts.set(short, (counts.get(short) ?? 0) + 1);
  }
  const told = new Map<string, number>();
  return sources.map((source) => {
    const { short } = citationOf(source, '');
    const before = told.get(short) ?? 0;
    told.set(short, before + 1);
    return citationOf(source, counts.get(short) === 1 ? '' : lettersOf(before));
  });
}

/** `letter`: follows the year, where there is one. */
function citationOf(source: Source, letter: string): Citation {
  const { id, author, title } = source;
  const year = source.year?.value && source.year.value + letter;
  const about = [author?.value, year && `(${year})`].filter(Boolean).join(' ');
  return {
    source,
    short: [author?.value || title?.value || id.value, year].filter(Boolean).join(' '),
    about: about || (title?.value ? undefined : id.value),
  };
}

/** `a` to `z`, then `aa`. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}

/**
 * A fact as it stands in running text: the value with a unit that is a sign (`%`, `€`). A unit in words is not added,
 * for the sentence around it says what is counted.
 */
export function factInText({ value = '', unit = '' }: ReportFact): string {
  const grouped = groupDigits(value, unit !== '');
  return unit && !/[\p{L}\p{N}]/u.test(unit) ? `${grouped}\u00a0${unit}` : grouped;
}

/** All that is known of a fact, in one line: `10 traffickers convicted, 2023 (U.S. Department of State 2024)`. */
export function factInFull(fact: ReportFact, source: Cited | undefined): string {
  const counted = [fact.value && groupDigits(fact.value, !!fact.unit), fact.unit].filter(Boolean).join(' ');
  const dated = [counted, fact.period].filter(Boolean).join(', ');
  return source ? `${dated} (${source.short})` : dated;
}
