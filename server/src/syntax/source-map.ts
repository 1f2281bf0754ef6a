import { lastAt } from './last-at.ts';
import type { Span, TextChange } from './tree.ts';

/** `text` with `changes` (in order, not overlapping) made. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of changes) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Leads from places in a mended text back to places in the text as it was written. */
export interface SourceMap {
  /** Offset in the mended text → offset in the original one. */
  toSource(offset: number): number;
  /** The map after `changes`, which are given in offsets of the mended text so far. */
  after(changes: readonly TextChange[]): SourceMap;
}

/** The map of a text in which nothing has been mended. */
export const identity: SourceMap = { toSource: (offset) => offset, after: (changes) => through(identity, changes) };

function through(before: SourceMap, changes: readonly TextChange[]): SourceMap {
  let shift = 0;
  // Where each change begins and ends in the text after all of them, and how far it moved what follows.
  const places = changes.map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { span, start, end: start + newText.length, shift };
  });
  const map: SourceMap = {
    toSource(offset) {
      const place = lastAt(places, offset, ({ start }) => start);
      if (!place) return before.toSource(offset);
      const { span, start, end } = place;
      if (offset < end) return before.toSource(Math.min(span.start + (offset - start), span.end));
      return before.toSource(offset - place.shift);
    },
    after: (next) => through(map, next),
  };
  return map;
}

/** `span` of the mended text as a span of the original one. */
export function spanToSource(map: SourceMap, span: Span): Span {
  if (map === identity) return span;
  const start = map.toSource(span.start);
  return { start, end: Math.max(start, map.toSource(span.end)) };
}
