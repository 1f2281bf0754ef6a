import type { Analysis } from '../../analysis.ts';
import type { Location } from '../../model/locate.ts';
import type { Mention } from '../../study/name-index.ts';
import { lineAfter, lineAt, lineBefore } from '../../syntax/lines.ts';
import type { Span } from '../../syntax/tree.ts';
import { actorCard, programmeCard, slotCard, termCard } from '../cards.ts';
import type { HoverCard } from './index.ts';

/** Hover on a term, an actor, a programme or a question that the text at `offset` names. */
export function hoverOfMention(
  { text, study, lexicon }: Analysis,
  offset: number,
  location: Location | undefined,
): HoverCard | undefined {
  if (!study || location?.on === 'key') return undefined;
  const { start, end } = surroundings(text, offset);
  const cards: HoverCard[] = [];
  const add = <T>(mentions: readonly Mention<T>[], card: (entry: T) => string) => {
    const mention = mentions.find((candidate) => candidate.start <= offset && offset <= candidate.end);
    if (mention) cards.push({ span: { start: mention.start, end: mention.end }, card: card(mention.entry) });
  };
  add(lexicon.actors.find(text, start, end), actorCard);
  add(lexicon.programmes.find(text, start, end), programmeCard);
  add(lexicon.terms.find(text, start, end), (term) => termCard(study, term));
  const word = wordAt(text, offset);
  const slot = study.slots.find(({ id }) => id === text.slice(word.start, word.end));
  if (slot) cards.push({ span: word, card: slotCard(study, slot) });
  return cards.toSorted((a, b) => length(b.span) - length(a.span))[0];
}

/** The line at `offset` with its neighbours: names may go on over a line's end. */
function surroundings(text: string, offset: number): Span {
  const line = lineAt(text, offset);
  return { start: lineBefore(text, line)?.start ?? line.start, end: lineAfter(text, line)?.end ?? line.end };
}

function wordAt(text: string, offset: number): Span {
  const line = lineAt(text, offset);
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(line.start, offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(offset, line.end))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
}

function length({ start, end }: Span): number {
  return end - start;
}
