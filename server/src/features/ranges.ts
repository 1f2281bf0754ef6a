import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Span, TextChange } from '../syntax/tree.ts';

/** A span of offsets as a range of positions. */
export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A change in the words of the protocol. */
export function toTextEdit(document: TextDocument, { span, newText }: TextChange): TextEdit {
  return { range: toRange(document, span), newText };
}

/** True where the spans share a character or touch. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
