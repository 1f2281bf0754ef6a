import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { nameOccurrences, type Occurrence, referenceOccurrences } from '../model/occurrences.ts';
import { lineAt } from '../syntax/lines.ts';

/** The kinds of tokens, by which themes colour them: as `semanticTokenTypes` in package.json. */
export const tokenTypes = ['emnTerm', 'emnActor', 'emnProgramme', 'emnFact', 'emnSource'] as const;
export const tokenModifiers = ['declaration'] as const;

const typeOf: Partial<Record<Occurrence['kind'], number>> = { term: 0, actor: 1, programme: 2, fact: 3, source: 4 };

/** Terms, actors, programmes, facts and sources, in the encoding of the protocol; of those in `range` where it is given. */
export function semanticTokens(analysis: Analysis, range?: Range): SemanticTokens {
  const { document, text } = analysis;
  const from = range ? document.offsetAt(range.start) : 0;
  const to = range ? document.offsetAt(range.end) : text.length;
  const occurrences = [...referenceOccurrences(analysis), ...nameOccurrences(analysis)]
    .filter(({ kind, span }) => typeOf[kind] !== undefined && span.end > from && span.start < to)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const data: number[] = [];
  let [line, character, reached] = [0, 0, 0];
  for (const { kind, role, span } of occurrences) {
    if (span.start < reached) continue;
    reached = span.end;
    // A token may not go on over a line's end.
    for (const part of onOneLine(text, span.start, span.end)) {
      const start = document.positionAt(part.start);
      const sameLine = start.line === line;
      data.push(start.line - line, sameLine ? start.character - character : start.character);
      data.push(part.end - part.start, typeOf[kind] ?? 0, role === 'definition' ? 1 : 0);
      ({ line, character } = start);
    }
  }
  return { data };
}

function* onOneLine(text: string, from: number, end: number): Generator<{ start: number; end: number }> {
  // Most are, and the ends of a line may be far away.
  if (!/[\r\n]/.test(text.slice(from, end))) {
    if (from < end) yield { start: from, end };
    return;
  }
  for (let start = from; start < end; ) {
    const line = lineAt(text, start);
    const first = Math.max(start, line.start + line.indent);
    if (first < Math.min(end, line.end)) yield { start: first, end: Math.min(end, line.end) };
    start = Math.max(line.end, start) + 1;
  }
}
