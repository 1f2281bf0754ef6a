import type { Comment, SyntaxNode } from './tree.ts';

/** A comment is at the start of a line or behind blank space. */
const ignore = /(?<![^\s])#[ \t]*(emn-ignore\b[^\r\n]*)/g;

/** The comments of `text` that start with `emn-ignore`; what looks like one inside a text is text. */
export function ignoreComments(text: string, root: SyntaxNode | undefined): Comment[] {
  // A hyphen is much rarer than an `e`, and so found sooner.
  if (!text.includes('-ignore')) return [];
  return [...text.matchAll(ignore)].flatMap(({ index, 0: { length }, 1: written = '' }) =>
    isText(root, index) ? [] : [{ span: { start: index, end: index + length }, text: written.trim() }],
  );
}

/** True where `offset` is inside a text: of a block below its `|`, of another between its first and last character. */
function isText(node: SyntaxNode | undefined, offset: number): boolean {
  if (!node || offset < node.span.start || offset >= node.span.end) return false;
  if (node.type === 'scalar') return offset >= node.content.start;
  if (node.type === 'list') return node.items.some((item) => isText(item, offset));
  return node.entries.some(({ key, value }) => isText(key, offset) || isText(value, offset));
}
