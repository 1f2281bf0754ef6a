import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { type SourceMap, spanToSource } from './source-map.ts';
import type { ListNode, MapEntry, MapNode, ScalarNode, ScalarStyle, Span, SyntaxNode } from './tree.ts';

/** What is nested deeper is no contribution, which has five levels; what walks through it would run out of stack. */
const deepest = 100;

/** `&name` or `*name`. */
export interface Reference {
  readonly span: Span;
  readonly mark: '&' | '*';
}

/**
 * Turns nodes of the `yaml` package, parsed from `text`, into ours; `map` leads back to the text as written.
 * Every anchor and alias met on the way is handed to `onReference`. Throws where too much is nested.
 */
export function createConverter(
  text: string,
  map: SourceMap,
  onReference: (reference: Reference) => void,
): (node: unknown) => SyntaxNode | undefined {
  const span = (start: number, end: number): Span => spanToSource(map, { start, end });

  /** The end of the text in `[start, end)` without the blank space that closes it. */
  const trimmedEnd = (start: number, end: number): number => {
    while (end > start && /\s/.test(text[end - 1] as string)) end--;
    return end;
  };

  /**
   * The place of a map or list: without brackets it ends where its last value does, not with the comments below it.
   * `last` is that value as it is understood, `raw` as the parser gave it.
   */
  const placeOf = (node: Node & { flow?: boolean }, last: SyntaxNode | undefined, raw: unknown): Span => {
    const [start, end] = rangeOf(node);
    if (node.flow || !raw) return span(start, trimmedEnd(start, end));
    const place = span(start, trimmedEnd(start, rangeOf(raw as Node)[1]));
    return last ? { start: place.start, end: Math.max(place.start, last.span.end) } : place;
  };

  let depth = 0;
  const convert = (node: unknown): SyntaxNode | undefined => {
    noteAnchor(node);
    if (isScalar(node)) return isAbsent(node) ? undefined : scalar(node);
    if (isMap(node) || isSeq(node)) {
      if (++depth > deepest) throw new RangeError('Nested too deeply.');
      const converted = isMap(node) ? mapNode(node) : list(node);
      depth--;
      return converted;
    }
    if (isAlias(node)) {
      const [start, end] = rangeOf(node);
      const place = span(start, end);
      onReference({ span: place, mark: '*' });
      // What was written is the text that was meant: `**bold**`, say.
      const value = text.slice(start, end);
      return { type: 'scalar', span: place, content: place, style: 'plain', value, kind: 'text' };
    }
    return undefined;
  };

  const noteAnchor = (node: unknown): void => {
    const { anchor, range } = (node ?? {}) as { anchor?: string; range?: readonly number[] | null };
    if (!anchor || !range) return;
    const start = text.lastIndexOf(`&${anchor}`, range[0]);
    if (start >= 0) onReference({ span: span(start, start + anchor.length + 1), mark: '&' });
  };

  const scalar = (node: Scalar): ScalarNode => {
    const [start, end] = rangeOf(node);
    const style = styleOf(node);
    const last = trimmedEnd(start, end);
    return {
      type: 'scalar',
      span: span(start, last),
      content: contentSpan(style, start, last),
      style,
      value: typeof node.value === 'string' ? node.value : (node.source ?? ''),
      kind: kindOf(node.value),
    };
  };

  const contentSpan = (style: ScalarStyle, start: number, end: number): Span => {
    if (style === 'plain') return span(start, end);
    if (style === 'single-quoted' || style === 'double-quoted') {
      const closed = end - start > 1 && text[end - 1] === text[start];
      return span(start + 1, closed ? end - 1 : end);
    }
    const newline = text.indexOf('\n', start);
    return newline < 0 || newline >= end ? span(end, end) : span(newline + 1, end);
  };

  const mapNode = (node: Node & { items: Pair[]; flow?: boolean }): MapNode => {
    const pairs = node.items.filter((item) => isPair(item));
    const entries = pairs.map(entry);
    const last = pairs.at(-1);
    const place = placeOf(node, entries.at(-1)?.value, last?.value ?? last?.key);
    return { type: 'map', span: place, flow: !!node.flow, entries };
  };

  const entry = (pair: Pair): MapEntry => {
    const key = keyOf(pair.key);
    const value = convert(pair.value);
    return { key, value, span: { start: key.span.start, end: Math.max(key.span.end, value?.span.end ?? 0) } };
  };

  /** Any key as text; what is no plain word (a list, say) is given as it was written. */
  const keyOf = (node: unknown): ScalarNode => {
    const converted = convert(node);
    if (converted?.type === 'scalar') return converted;
    const [start, end] = rangeOf(node as Node | null);
    const place = span(start, end);
    return { type: 'scalar', span: place, content: place, style: 'plain', value: text.slice(start, end), kind: 'text' };
  };

  const list = (node: Node & { items: unknown[]; flow?: boolean }): ListNode => {
    // A pair as an item (`[a: b]`) stands for a map of one entry.
    const items = node.items.map((item) => (isPair(item) ? pairAsMap(item) : convert(item)));
    const last = node.items.at(-1);
    const place = placeOf(node, items.at(-1), isPair(last) ? (last.value ?? last.key) : last);
    return { type: 'list', span: place, flow: !!node.flow, items };
  };

  const pairAsMap = (pair: Pair): MapNode => {
    const only = entry(pair);
    return { type: 'map', span: only.span, flow: true, entries: [only] };
  };

  return convert;
}

/** True for the empty value that the parser makes up after a bare `key:`. */
function isAbsent(node: Scalar): boolean {
  return node.value === null && !node.source;
}

function rangeOf(node: { range?: readonly number[] | null } | null | undefined): [start: number, end: number] {
  const [start = 0, end = start] = node?.range ?? [];
  return [start, end];
}

const styles: Record<string, ScalarStyle> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function styleOf(node: Scalar): ScalarStyle {
  return styles[node.type ?? 'PLAIN'] ?? 'plain';
}

function kindOf(value: unknown): ScalarNode['kind'] {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' || typeof value === 'bigint' ? 'number' : 'text';
}
