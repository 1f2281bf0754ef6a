import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { lineAt } from '../syntax/lines.ts';

/** A mark of a list without a word behind it. */
const emptyItem = /^([ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]*$/;

/** An item of a numbered list that the editor does not count on from by itself: see `onEnterRules` of the language. */
const numberedItem = /^[ \t]*(\d{1,3})([.)]) +\S/;

/**
 * What Enter changes beyond the new line: an empty item ends its list, a numbered item is followed by the next number.
 * `position`: where the cursor is, in the new line.
 */
export function onTypeEdits({ text, document }: Analysis, position: Position, typed: string): TextEdit[] {
  if (typed !== '\n' || position.line === 0) return [];
  const here = lineAt(text, document.offsetAt({ line: position.line, character: 0 }));
  if (here.text.trim() !== '') return [];
  const above = lineAt(text, document.offsetAt({ line: position.line - 1, character: 0 }));
  const line = position.line - 1;
  const [, indent] = emptyItem.exec(above.text) ?? [];
  if (indent !== undefined) {
    const end = { line: position.line, character: here.text.trimEnd() === '' ? here.text.length : 0 };
    return [{ range: { start: { line, character: indent.length }, end }, newText: '' }];
  }
  const [, number, sign] = numberedItem.exec(above.text) ?? [];
  if (!number) return [];
  return [{ range: { start: position, end: position }, newText: `${Number(number) + 1}${sign} ` }];
}
