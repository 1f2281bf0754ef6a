import type { MapEntry, ScalarNode, Span, SyntaxNode } from './tree.ts';

/** `node` as it is when `by` UTF-16 code units more stand before it. */
export function shifted(node: SyntaxNode, by: number): SyntaxNode {
  if (by === 0) return node;
  if (node.type === 'scalar') return shiftedScalar(node, by);
  const span = shiftedSpan(node.span, by);
  if (node.type === 'map') return { ...node, span, entries: node.entries.map((entry) => shiftedEntry(entry, by)) };
  return { ...node, span, items: node.items.map((item) => item && shifted(item, by)) };
}

/** `entry` as it is when `by` UTF-16 code units more stand before it. */
export function shiftedEntry(entry: MapEntry, by: number): MapEntry {
  if (by === 0) return entry;
  const { key, value, span } = entry;
  return { key: shiftedScalar(key, by), value: value && shifted(value, by), span: shiftedSpan(span, by) };
}

function shiftedScalar(node: ScalarNode, by: number): ScalarNode {
  return { ...node, span: shiftedSpan(node.span, by), content: shiftedSpan(node.content, by) };
}

function shiftedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
