import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
import { foldName } from '../../study/fold.ts';
import type { Actor, Named, Programme } from '../../study/types.ts';
import { lineAt } from '../../syntax/lines.ts';
import type { Span } from '../../syntax/tree.ts';
import { actorCard, programmeCard } from '../cards.ts';
import { escapedIn, type ProseQuote, writable } from '../prose-quote.ts';
import type { Offer } from './item.ts';
import { type Label, labelsOf } from './labels.ts';

type List = 'actors' | 'programmes';

/** How many offers are made at once; more appear as more is typed. */
const most = 100;

/** Names for a list; `write` puts a name into the form that the list takes. */
export function offerNames(
  analysis: Analysis,
  list: List,
  span: Span,
  cursor: number,
  write: (name: string) => string,
  taken: readonly string[] = [],
): Offer[] {
  const written = analysis.text.slice(span.start, cursor);
  const quote = /^["']/.exec(written)?.[0] ?? '';
  const ways = waysToWrite(analysis, list, written.slice(quote.length), 1, taken);
  return toOffers(ways, span, write, written);
}

/** Names of actors and programmes that the words before the cursor begin; nothing before a first letter is typed. */
export function offerInProse(analysis: Analysis, cursor: number, quote: ProseQuote): Offer[] {
  const { text } = analysis;
  const line = lineAt(text, cursor);
  const words = /(?:[\p{L}\p{N}’'.&–-]+ ){0,5}[\p{L}\p{N}’'.&–-]+$/u.exec(
    text.slice(Math.max(line.start, cursor - 200), cursor),
  )?.[0];
  if (!words) return [];
  const end = cursor + (/^[\p{L}\p{N}]*/u.exec(text.slice(cursor, line.end))?.[0].length ?? 0);
  const parts = words.split(' ');
  for (let first = 0; first < parts.length; first++) {
    const typed = parts.slice(first).join(' ');
    // A single word must look like the start of a name; longer beginnings are compared in any case.
    if (first === parts.length - 1 && !/^[\p{Lu}\p{N}]/u.test(typed)) return [];
    // The article is part of the sentence, not of the name.
    if (/^the(?: |$)/i.test(typed)) continue;
    const ways = (['actors', 'programmes'] as const)
      .flatMap((list) => waysToWrite(analysis, list, typed, /^\p{Lu}/u.test(typed) ? 4 : Number.POSITIVE_INFINITY))
      .filter(({ name }) => writable(name, quote));
    if (ways.length === 0) continue;
    const span = { start: cursor - typed.length, end };
    return toOffers(ways.toSorted(byRank), span, (name) => escapedIn(name, quote), typed);
  }
  return [];
}

/** One way to write an entry. */
interface Way {
  readonly entry: Named;
  readonly list: List;
  readonly label: string;
  /** What is written. */
  readonly name: string;
  readonly detail?: string;
  /** The lower the likelier. */
  readonly rank: number;
}

/**
 * The names that fit what is typed, the likeliest first: of each entry its own name and acronym, or else another name
 * that leads to its own. A word inside a name counts where at least `fewest` letters are typed.
 */
function waysToWrite(
  { lexicon }: Analysis,
  list: List,
  typed: string,
  fewest: number,
  taken: readonly string[] = [],
): Way[] {
  const used = new Set(taken.map(foldName));
  const entries = lexicon[list].offered.filter((entry) => used.size === 0 || !used.has(labelsOf(entry).own[0].folded));
  if (typed.trim() === '') return entries.map((entry) => ownWay(entry, list, labelsOf(entry).own[0], 0));
  const wanted = foldName(typed.trimStart().replace(/(?<!\s)\s+$/, ' '));
  /** How well a name fits; undefined where it does not. */
  const fit = ({ folded }: Label): number | undefined => {
    if (folded.startsWith(wanted)) return 0;
    return wanted.length >= fewest && !wanted.includes(' ') && folded.includes(` ${wanted}`) ? 2 : undefined;
  };
  const ways: Way[] = [];
  for (const entry of entries) {
    const { own, others } = labelsOf(entry);
    const found = own.filter((label) => fit(label) !== undefined);
    for (const label of found) ways.push(ownWay(entry, list, label, fit(label) ?? 0));
    const lead = found.length === 0 && others.find((label) => fit(label) !== undefined);
    if (lead) {
      const rank = (fit(lead) ?? 0) + 1;
      ways.push({ entry, list, label: lead.text, name: entry.name, detail: `→ ${entry.name}`, rank });
    }
  }
  return ways.sort(byRank);
}

/** The entry by its own name or its acronym, with the other of the two beside it. */
function ownWay(entry: Named, list: List, { text }: Label, rank: number): Way {
  const sort = list === 'actors' ? (entry as Actor).type : (entry as Programme).kind;
  const detail = text === entry.name ? (entry.acronym ?? sort) : entry.name;
  return { entry, list, label: text, name: text, detail, rank };
}

function byRank(a: Way, b: Way): number {
  return a.rank - b.rank;
}

function toOffers(ways: readonly Way[], span: Span, write: (name: string) => string, written: string): Offer[] {
  return ways.slice(0, most).map(({ entry, list, label, name, detail }) => ({
    label,
    kind: CompletionItemKind.Value,
    detail,
    documentation: list === 'actors' ? actorCard(entry as Actor) : programmeCard(entry as Programme),
    filter: filterFor(label, written),
    newText: write(name),
    span,
  }));
}

/** Editors compare letter by letter: where a name was found in spite of a missing accent or a `the`, they must not. */
function filterFor(label: string, written: string): string {
  const [quote = ''] = /^["']/.exec(written) ?? [];
  return label.toLowerCase().includes(written.slice(quote.length).toLowerCase()) ? quote + label : written;
}
