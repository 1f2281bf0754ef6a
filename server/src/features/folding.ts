import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { pushAll } from '../long-lists.ts';
import { nodesOf } from '../syntax/nodes.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { proseFolds } from './folding-prose.ts';

/** Lines that fold together, both included, from zero. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind?: FoldingRangeKind;
}

/**
 * What can be folded: sections, answers, texts, lists, headings and lists inside texts, runs of comments. Whole lines
 * only, so that every client can do it.
 */
export function foldingRanges(analysis: Analysis): FoldingRange[] {
  const { document, tree, text } = analysis;
  const lines = text.split(/\r?\n/);
  const lineOf = (offset: number) => document.positionAt(offset).line;
  const texts: ScalarNode[] = [];
  const folds: Fold[] = [...sectionFolds(analysis, lines)];
  for (const { node, entry } of nodesOf(tree.root)) {
    if (node.type === 'scalar') texts.push(node);
    if (node === tree.root) continue;
    const { start, end } = entry?.span ?? node.span;
    // A block text that ends with its line break ends on the line before.
    folds.push({ start: lineOf(start), end: lineOf(Math.max(start, end - 1)) });
  }
  for (const { content, style } of texts) {
    if (style !== 'literal') continue;
    const first = lineOf(content.start);
    pushAll(folds, proseFolds(lines.slice(first, lineOf(Math.max(content.start, content.end - 1)) + 1), first));
  }
  pushAll(folds, commentFolds(lines, texts, lineOf));
  const seen = new Set<number>();
  return folds
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start }) => !seen.has(start) && seen.add(start))
    .map(({ start, end, kind }) => ({ startLine: start, endLine: end, ...(kind && { kind }) }));
}

/**
 * Sections as runs of answers, from the comment above the first one. Without such a heading there is none: it would
 * take the place of the fold of its first answer, which starts on the same line.
 */
function sectionFolds({ document, study, questionnaire }: Analysis, lines: readonly string[]): Fold[] {
  const sectionOf = new Map(study?.slots.map(({ id, section }) => [id, section]));
  const runs: { section: number; start: number; end: number }[] = [];
  for (const { slot = '', span } of questionnaire.answers) {
    const section = sectionOf.get(slot) ?? runs.at(-1)?.section ?? 0;
    const last = runs.at(-1);
    if (last?.section === section) last.end = span.end;
    else runs.push({ section, start: span.start, end: span.end });
  }
  return runs.flatMap(({ start, end }) => {
    const heading = headingAbove(lines, document.positionAt(start).line);
    if (heading === undefined) return [];
    return [{ start: heading, end: document.positionAt(end - 1).line, kind: FoldingRangeKind.Region }];
  });
}

/** The comment line right above, perhaps with blank lines between. */
function headingAbove(lines: readonly string[], line: number): number | undefined {
  let above = line - 1;
  while (above >= 0 && lines[above]?.trim() === '') above--;
  if (!/^\s*#/.test(lines[above] ?? '')) return undefined;
  while (above > 0 && /^\s*#/.test(lines[above - 1] ?? '')) above--;
  return above;
}

/** Two or more comment lines that follow each other outside of texts. */
function commentFolds(
  lines: readonly string[],
  texts: readonly ScalarNode[],
  lineOf: (offset: number) => number,
): Fold[] {
  const isText = new Set<number>();
  for (const { span, style } of texts) {
    const from = lineOf(span.start) + (style === 'literal' || style === 'folded' ? 1 : 0);
    for (let line = from; line <= lineOf(span.end); line++) isText.add(line);
  }
  const folds: Fold[] = [];
  for (let line = 0; line < lines.length; line++) {
    const start = line;
    while (line < lines.length && /^\s*#/.test(lines[line] ?? '') && !isText.has(line)) line++;
    if (line - start > 1) folds.push({ start, end: line - 1, kind: FoldingRangeKind.Comment });
  }
  return folds;
}
