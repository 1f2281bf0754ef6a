import type { Analysis } from '../../analysis.ts';
import type { Location } from '../../model/locate.ts';
import type { Mention } from '../../study/name-index.ts';
import { findSlot } from '../../study/slot-names.ts';
import type { Study } from '../../study/types.ts';
import { wordsOf } from '../../study/words.ts';
import { lineAfter, lineAt, lineBefore } from '../../syntax/lines.ts';
import type { Span } from '../../syntax/tree.ts';
import { actorCard, programmeCard, questionCard, slotCard, termCard } from '../cards.ts';
import type { HoverCard } from './index.ts';

/** Hover on a term, an actor, a programme or a question that the text at `offset` names. */
export function hoverOfMention(
  { text, study, lexicon }: Analysis,
  offset: number,
  location: Location | undefined,
): HoverCard | undefined {
  if (!study || location?.on === 'key' || (!location && inComment(text, offset)) || inAddress(text, offset)) {
    return undefined;
  }
  const { start, end } = surroundings(text, offset);
  const words = wordsOf(text, start, end);
  const cards: HoverCard[] = [];
  const add = <T>(mentions: readonly Mention<T>[], card: (entry: T) => string) => {
    const mention = mentions.find((candidate) => candidate.start <= offset && offset <= candidate.end);
    if (mention) cards.push({ span: { start: mention.start, end: mention.end }, card: card(mention.entry) });
  };
  add(lexicon.actors.find(words), actorCard);
  add(lexicon.programmes.find(words), programmeCard);
  add(lexicon.terms.find(words), (term) => termCard(study, term));
  const word = wordAt(text, offset);
  const card = questionNamed(study, text.slice(word.start, word.end));
  if (card) cards.push({ span: word, card });
  return cards.toSorted((a, b) => length(b.span) - length(a.span))[0];
}

/** `Q3a`, `q3A`, `Q3` in running text; a number alone names no question. */
function questionNamed(study: Study, word: string): string | undefined {
  if (!/^\p{L}\p{N}+\p{L}?$/u.test(word)) return undefined;
  const { slot, question } = findSlot(study, word);
  return slot ? slotCard(study, slot) : question && questionCard(study, question);
}

/** True behind a `#`, in what nobody but the writers of the file reads. */
function inComment(text: string, offset: number): boolean {
  return /(?:^|\s)#/.test(text.slice(lineAt(text, offset).start, offset));
}

/** True in an address of the web or of a mailbox, in the name of a source or of a figure. */
function inAddress(text: string, offset: number): boolean {
  const line = lineAt(text, offset);
  const at = offset - line.start;
  const before = /(?<![^\s()<>[\]"'|,;])[^\s()<>[\]"'|,;]*$/.exec(line.text.slice(0, at))?.[0] ?? '';
  const after = /^[^\s()<>[\]"'|,;]*/.exec(line.text.slice(at))?.[0] ?? '';
  return /:\/\/|^www\.|^@|\S@\S|^\{\{/.test(before + after);
}

/** The line at `offset` with its neighbours: names may go on over a line's end. */
function surroundings(text: string, offset: number): Span {
  const line = lineAt(text, offset);
  return { start: lineBefore(text, line)?.start ?? line.start, end: lineAfter(text, line)?.end ?? line.end };
}

function wordAt(text: string, offset: number): Span {
  const line = lineAt(text, offset);
  const before = /(?<![\p{L}\p{N}])[\p{L}\p{N}]*$/u.exec(text.slice(line.start, offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(offset, line.end))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
}

function length({ start, end }: Span): number {
  return end - start;
}
