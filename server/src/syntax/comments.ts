import { lastAt } from './last-at.ts';
import type { Comment, Span, SyntaxNode, SyntaxTree } from './tree.ts';

/** A comment is at the start of a line or behind blank space. */
const ignore = /(?<![^\s])#[ \t]*(emn-ignore\b[^\r\n]*)/g;

/** `tree` with its comments, which are looked for when they are asked for: a hover does not need them. */
export function withComments(tree: Omit<SyntaxTree, 'comments'>): SyntaxTree {
  let comments: readonly Comment[] | undefined;
  return {
    ...tree,
    get comments() {
      comments ??= ignoreComments(tree.text, tree.root);
      return comments;
    },
  };
}

/** The comments of `text` that start with `emn-ignore`; what looks like one inside a text is text. */
function ignoreComments(text: string, root: SyntaxNode | undefined): Comment[] {
  // A hyphen is much rarer than an `e`, and so found sooner.
  if (!text.includes('-ignore')) return [];
  const texts = textsOf(root).sort((a, b) => a.start - b.start);
  const isText = (offset: number) => offset < (lastAt(texts, offset, ({ start }) => start)?.end ?? 0);
  return [...text.matchAll(ignore)].flatMap(({ index, 0: { length }, 1: written = '' }) =>
    isText(index) ? [] : [{ span: { start: index, end: index + length }, text: written.trim() }],
  );
}

/** Where the texts are: of a block what is below its `|`, of another from its first to its last character. */
function textsOf(node: SyntaxNode | undefined, found: Span[] = []): Span[] {
  if (node?.type === 'scalar') found.push({ start: node.content.start, end: node.span.end });
  else if (node?.type === 'list') for (const item of node.items) textsOf(item, found);
  else if (node)
    for (const { key, value } of node.entries) {
      textsOf(key, found);
      textsOf(value, found);
    }
  return found;
}
