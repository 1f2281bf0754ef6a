import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { remarksOf, textsOf } from '../model/passages.ts';
import { lineAt } from '../syntax/lines.ts';

/** A mark of a list without a word behind it. */
const emptyItem = /^([ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]*$/;

/** An item of a numbered list that the editor does not count on from by itself: see `onEnterRules` of the language. */
const numberedItem = /^[ \t]*(\d{1,3})([.)]) +\S/;

/**
 * What Enter changes beyond the new line: an empty item ends its list, a numbered item is followed by the next number.
 * `position`: where the cursor is, in the new line.
 */
export function onTypeEdits(analysis: Analysis, position: Position, typed: string): TextEdit[] {
  const { text, document } = analysis;
  if (typed !== '\n' || position.line === 0) return [];
  const here = lineAt(text, document.offsetAt({ line: position.line, character: 0 }));
  if (here.text.trim() !== '') return [];
  const above = lineAt(text, document.offsetAt({ line: position.line - 1, character: 0 }));
  const line = position.line - 1;
  const [, indent] = emptyItem.exec(above.text) ?? [];
  if (indent !== undefined) {
    // Below a text, a blank line stays: without it, what follows would belong to the last item.
    const [from, end] = goesOn(analysis, above.start)
      ? [0, { line, character: above.text.length }]
      : [indent.length, { line: position.line, character: here.text.length }];
    return [{ range: { start: { line, character: from }, end }, newText: '' }];
  }
  const [, number, sign] = numberedItem.exec(above.text) ?? [];
  if (!number) return [];
  return [{ range: { start: position, end: position }, newText: `${Number(number) + 1}${sign} ` }];
}

/** True for a line of a text that is not its first one. */
function goesOn(analysis: Analysis, offset: number): boolean {
  const texts = [...textsOf(analysis), ...remarksOf(analysis)];
  return texts.some(({ prose: { content } }) => content.start < offset && offset <= content.end);
}
