import type { Wording } from '../model/passages.ts';
import { type MarkdownContext, type ReadText, readMarkdown } from './read-markdown.ts';

interface Known {
  readonly markdown: string;
  readonly context: MarkdownContext;
  readonly read: ReadText;
}

const known = new WeakMap<Wording, Known>();

/**
 * What `readMarkdown` says of a text of the contribution, which is read again only when it, its place in file and report
 * or what it may refer to is another than in the last report: for a keystroke, one text of all.
 */
export function readAgain(wording: Wording, markdown: string, context: MarkdownContext): ReadText {
  const before = known.get(wording);
  if (before?.markdown === markdown && isSame(before.context, context)) return before.read;
  const read = readMarkdown(markdown, context);
  known.set(wording, { markdown, context, read });
  return read;
}

function isSame(one: MarkdownContext, other: MarkdownContext): boolean {
  return (
    one.id === other.id &&
    one.line === other.line &&
    one.lineByLine === other.lineByLine &&
    one.firstFootnote === other.firstFootnote &&
    one.references?.key === other.references?.key &&
    one.typography === other.typography
  );
}
