import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { countWords } from '../model/words.ts';
import type { WordCount } from '../protocol.ts';

/** The words of the whole report, of the text at the start of `ranges`, and within them. */
export function wordCount({ document, passages }: Analysis, ranges: readonly Range[]): WordCount {
  const spans = ranges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  let selection = 0;
  for (const { start, text } of passages) {
    for (const span of spans) {
      const from = Math.max(0, span.start - start);
      if (from < span.end - start) selection += countWords(text.slice(from, span.end - start));
    }
  }
  const first = spans[0]?.start ?? 0;
  const here = passages.find(({ prose }) => prose.key.start <= first && first <= prose.content.end);
  return {
    whole: passages.reduce((sum, { prose }) => sum + countWords(prose.value), 0),
    selection,
    ...(here && { here: { ...(here.slot && { slot: here.slot }), words: countWords(here.prose.value) } }),
  };
}
