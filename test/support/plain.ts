import { parseYaml } from '../../server/src/syntax/parse.ts';
import type { SyntaxNode } from '../../server/src/syntax/tree.ts';

/** A contribution's syntax as plain values, every one of them as text: what is understood of it, in one glance. */
export type Plain = string | null | Plain[] | { readonly [key: string]: Plain };

/** What is understood of `text`, as plain values. */
export function understood(text: string): Plain {
  return plain(parseYaml(text).root);
}

export function plain(node: SyntaxNode | undefined): Plain {
  if (!node) return null;
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, plain(value)]));
}

/** Every text in `node`, keys included, with its place. */
export function* texts(node: SyntaxNode | undefined): Generator<{ value: string; start: number; end: number }> {
  if (!node) return;
  if (node.type === 'scalar') yield { value: node.value.trim(), ...node.span };
  if (node.type === 'list') for (const item of node.items) yield* texts(item);
  if (node.type === 'map') {
    for (const { key, value } of node.entries) {
      yield* texts(key);
      yield* texts(value);
    }
  }
}
