/** How rules speak of places in passages. */
import type { Passage } from '../model/passages.ts';
import type { Span, TextChange } from '../syntax/tree.ts';

/** A place in a passage, in offsets of the document; `from` and `to` are offsets of the passage. */
export function spanIn({ start }: Passage, from: number, to: number): Span {
  return { start: start + from, end: start + to };
}

/** The change of a place in a passage. */
export function changeIn(passage: Passage, from: number, to: number, newText: string): TextChange {
  return { span: spanIn(passage, from, to), newText };
}

/** As a message names the passage: `Q3a`, or `the summary`. */
export function nameOf({ slot }: Passage): string {
  return slot ?? 'the summary';
}
