import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
import { foldName } from '../../study/fold.ts';
import type { Actor, Named, Programme } from '../../study/types.ts';
import { lineAt } from '../../syntax/lines.ts';
import type { Span } from '../../syntax/tree.ts';
import { actorCard, programmeCard } from '../cards.ts';
import type { Offer } from './item.ts';

type List = 'actors' | 'programmes';

/** How many offers are made at once; more appear as more is typed. */
const most = 100;

/** Words of running text that a name may start with. */
const mostWords = 6;

/** Names for a list; `write` puts a name into the form that the list takes. */
export function offerNames(
  { lexicon, text }: Analysis,
  list: List,
  span: Span,
  cursor: number,
  write: (name: string) => string,
  taken: readonly string[] = [],
): Offer[] {
  const typed = text.slice(span.start, cursor).replace(/^["']/, '');
  const quote = /^["']/.exec(text.slice(span.start, cursor))?.[0] ?? '';
  const used = new Set(taken.map(foldName));
  const offers = lexicon[list].offered.flatMap((entry) =>
    used.has(foldName(entry.name)) ? [] : waysToWrite(entry, list, typed).map((way) => ({ entry, ...way })),
  );
  return offers.slice(0, most).map(({ entry, label, name, detail }) => ({
    label,
    kind: CompletionItemKind.Value,
    detail,
    documentation: cardOf(entry, list),
    filter: quote + label,
    newText: write(name),
    span,
  }));
}

/** Names of actors and programmes that the words before the cursor begin; nothing before a first letter is typed. */
export function offerInProse(analysis: Analysis, cursor: number): Offer[] {
  const { text } = analysis;
  const line = lineAt(text, cursor);
  const words = /(?:[\p{L}\p{N}’'.&–-]+ ){0,5}[\p{L}\p{N}’'.&–-]+$/u.exec(text.slice(line.start, cursor))?.[0];
  if (!words) return [];
  const parts = words.split(' ').slice(-mostWords);
  for (let first = 0; first < parts.length; first++) {
    const typed = parts.slice(first).join(' ');
    // A single word must look like the start of a name; longer beginnings are compared in any case.
    if (first === parts.length - 1 && !/^[\p{Lu}\p{N}]/u.test(typed)) return [];
    const start = cursor - typed.length;
    const offers = (['actors', 'programmes'] as const).flatMap((list) =>
      offerNames(analysis, list, { start, end: cursor }, cursor, (name) => name),
    );
    if (offers.length > 0) return offers;
  }
  return [];
}

interface Way {
  readonly label: string;
  /** What is written. */
  readonly name: string;
  readonly detail?: string;
}

/** The names of an entry that fit what is typed: its own, its acronym; other names lead to the official one. */
function waysToWrite(entry: Named, list: List, typed: string): Way[] {
  const { name, acronym, native, variants, former } = entry;
  const sort = list === 'actors' ? (entry as Actor).type : (entry as Programme).kind;
  const own: Way[] = [{ label: name, name, detail: acronym ?? sort }];
  if (acronym) own.push({ label: acronym, name: acronym, detail: name });
  if (typed.trim() === '') return own.slice(0, 1);
  const leads = [...(native ? [native] : []), ...former, ...variants];
  const others = leads.map((label): Way => ({ label, name, detail: `→ ${name}` }));
  const found = own.filter(({ label }) => begins(label, typed));
  return found.length > 0 ? found : others.filter(({ label }) => begins(label, typed)).slice(0, 1);
}

/** True where the name, or one of its words, begins with what is typed. */
function begins(name: string, typed: string): boolean {
  const wanted = fold(typed);
  const folded = fold(name);
  return folded.startsWith(wanted) || (!wanted.includes(' ') && folded.includes(` ${wanted}`));
}

function fold(text: string): string {
  return foldName(text.trimStart().replace(/\s+$/, ' '));
}

function cardOf(entry: Named, list: List): string {
  return list === 'actors' ? actorCard(entry as Actor) : programmeCard(entry as Programme);
}
