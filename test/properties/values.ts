import type { Span, SyntaxNode } from '../../server/src/syntax/tree.ts';

export interface Value {
  /** `answers/Q2/actors/0` */
  readonly path: string;
  readonly value: string;
  readonly span: Span;
  /** The keys above it. */
  readonly keys: readonly Span[];
}

/** Every value of a file. */
export function* valuesOf(node: SyntaxNode | undefined, path = '', keys: readonly Span[] = []): Generator<Value> {
  if (node?.type === 'scalar') yield { path, value: node.value.trimEnd(), span: node.span, keys };
  if (node?.type === 'list')
    for (const [at, item] of node.items.entries()) yield* valuesOf(item, `${path}/${at}`, keys);
  if (node?.type !== 'map') return;
  for (const { key, value } of node.entries) yield* valuesOf(value, `${path}/${key.value}`, [...keys, key.span]);
}
