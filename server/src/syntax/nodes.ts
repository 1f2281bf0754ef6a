import type { MapEntry, SyntaxNode } from './tree.ts';

/** A node and, where it is the value of an entry, that entry. */
export interface Placed {
  readonly node: SyntaxNode;
  readonly entry?: MapEntry;
}

/** Every node but the keys, outer ones before what they hold. */
export function* nodesOf(node: SyntaxNode | undefined, entry?: MapEntry): Generator<Placed> {
  if (!node) return;
  yield { node, entry };
  if (node.type === 'list') for (const item of node.items) yield* nodesOf(item);
  if (node.type === 'map') for (const each of node.entries) yield* nodesOf(each.value, each);
}
