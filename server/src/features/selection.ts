import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { lineAt } from '../syntax/lines.ts';
import type { ScalarNode, Span, SyntaxNode } from '../syntax/tree.ts';
import { toRange } from './ranges.ts';

/** What to select step by step at each position: word, sentence, paragraph, narrative, answer, and on to the whole. */
export function selectionRanges(analysis: Analysis, positions: readonly Position[]): SelectionRange[] {
  const { document, tree, text } = analysis;
  return positions.map((position) => {
    const offset = document.offsetAt(position);
    const spans = [{ start: 0, end: text.length }, ...around(analysis, tree.root, offset)];
    let selection: SelectionRange = { range: toRange(document, spans[0] as Span) };
    let last = spans[0] as Span;
    for (const span of spans.slice(1)) {
      const within = last.start <= span.start && span.end <= last.end && span.end > span.start;
      if (!within || (span.start === last.start && span.end === last.end)) continue;
      selection = { range: toRange(document, span), parent: selection };
      last = span;
    }
    return selection;
  });
}

/** The spans that hold `offset`, the widest first. */
function around(analysis: Analysis, node: SyntaxNode | undefined, offset: number): Span[] {
  if (!node || !holds(node.span, offset)) return [];
  if (node.type === 'scalar') return [node.span, node.content, ...insideText(analysis, node, offset)];
  if (node.type === 'list') {
    const item = node.items.find((candidate) => candidate && holds(candidate.span, offset));
    return [node.span, ...around(analysis, item, offset)];
  }
  const entry = node.entries.findLast(({ span }) => holds(span, offset));
  if (!entry) return [node.span];
  const inner = holds(entry.key.span, offset) ? [entry.key.span] : around(analysis, entry.value, offset);
  return [node.span, entry.span, ...inner];
}

function insideText({ text, passages }: Analysis, { content }: ScalarNode, offset: number): Span[] {
  const passage = passages.find(({ start }) => start === content.start);
  const sentence = passage?.sentences.find(({ start, end }) =>
    holds({ start: passage.start + start, end: passage.start + end }, offset),
  );
  return [
    ...(passage ? [paragraphAt(text, content, offset)] : []),
    ...(passage && sentence ? [{ start: passage.start + sentence.start, end: passage.start + sentence.end }] : []),
    wordAt(text, offset),
  ];
}

/** The lines around `offset` up to the next blank ones, from the first letter to the last. */
function paragraphAt(text: string, { start, end }: Span, offset: number): Span {
  let first = lineAt(text, offset);
  let last = first;
  for (let above = first; above.start > start; ) {
    above = lineAt(text, above.start - 1);
    if (above.text.trim() === '' || above.start < start) break;
    first = above;
  }
  for (let below = last; below.end < end; ) {
    below = lineAt(text, text.indexOf('\n', below.end) + 1 || text.length);
    if (below.text.trim() === '' || below.start >= end || below.start <= last.start) break;
    last = below;
  }
  return {
    start: Math.max(start, first.start + first.indent),
    end: Math.min(end, last.start + last.text.trimEnd().length),
  };
}

function wordAt(text: string, offset: number): Span {
  const line = lineAt(text, offset);
  const before = /[\p{L}\p{N}\p{M}]*(?:[-’'][\p{L}\p{N}\p{M}]+)*$/u.exec(
    text.slice(Math.max(line.start, offset - 80), offset),
  );
  const after = /^(?:[\p{L}\p{N}\p{M}]|[-’'](?=\p{L}))*/u.exec(text.slice(offset, Math.min(line.end, offset + 80)));
  return { start: offset - (before?.[0].length ?? 0), end: offset + (after?.[0].length ?? 0) };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
