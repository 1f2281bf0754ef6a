import type { Span } from '../syntax/tree.ts';

/** An end of a sentence: a mark and blank space before a capital letter, or the end of a paragraph or list item. */
const sentenceEnd =
  /[.!?]["”’')\]]*(?=\s+["“‘'([*_]*[\p{Lu}\p{N}])|\n[ \t]*\r?\n|\n(?=[ \t]*(?:[-*+•]|\d+[.)])[ \t])/gu;

/** Words after which a full stop ends no sentence. */
const abbreviated = /(?:\b(?:e\.g|i\.e|etc|No|Nos|Mr|Ms|Mrs|Dr|Art|cf|vs|approx|resp|St)|\b\p{Lu})$/u;

/** Where the sentences of a text are, in its offsets, without the blanks around them. */
export function sentencesIn(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    const written = text.slice(start, end);
    const first = start + (written.length - written.trimStart().length);
    const last = start + written.trimEnd().length;
    if (last > first) sentences.push({ start: first, end: last });
    start = end;
  };
  for (const { index, 0: mark } of text.matchAll(sentenceEnd)) {
    if (mark.startsWith('.') && abbreviated.test(text.slice(Math.max(0, index - 8), index))) continue;
    push(index + mark.length);
  }
  push(text.length);
  return sentences;
}
