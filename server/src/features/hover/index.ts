import type { Hover, Position } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
import { locate } from '../../model/locate.ts';
import type { Span } from '../../syntax/tree.ts';
import { toRange } from '../ranges.ts';
import { hoverOfEntry } from './entry.ts';
import { hoverOfMention } from './mention.ts';
import { hoverOfReference } from './reference.ts';

/** What a hover says, and of which stretch of text. */
export interface HoverCard {
  readonly span: Span;
  /** Markdown. */
  readonly card: string;
}

/** What is known of the word at `position`: of a fact or source, of a question, key or answer by its place, of anything else by its name. */
export function hoverAt(analysis: Analysis, position: Position): Hover | undefined {
  const { document, tree } = analysis;
  const offset = document.offsetAt(position);
  const location = locate(tree, offset);
  const found =
    hoverOfReference(analysis, offset) ??
    (location && hoverOfEntry(analysis, location)) ??
    hoverOfMention(analysis, offset, location);
  return found && { contents: { kind: 'markdown', value: found.card }, range: toRange(document, found.span) };
}
