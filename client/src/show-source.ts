import { Range, Selection, type TextDocument, type TextEditor, TextEditorRevealType, ViewColumn, window } from 'vscode';

/** The editor that shows a document, of several the one that is written in. */
export function editorOf(document: TextDocument): TextEditor | undefined {
  return [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document === document);
}

/**
 * Shows a contribution with something selected: in the editor that shows it already, or in a new one that leaves the
 * column `except` alone.
 */
export async function showSource(
  document: TextDocument,
  selection: Pick<Range, 'start' | 'end'>,
  except?: ViewColumn,
): Promise<void> {
  const open = editorOf(document);
  const editor = await window.showTextDocument(document, { viewColumn: open?.viewColumn ?? columnBeside(except) });
  select(editor, selection);
}

/** Selects something in an editor, and brings it into view where it is not. */
export function select(editor: TextEditor, { start, end }: Pick<Range, 'start' | 'end'>): void {
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The first words of a line. */
export function startOfLine(document: TextDocument, line: number): Range {
  const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(Math.min(line, document.lineCount - 1));
  const start = range.start.with({ character: firstNonWhitespaceCharacterIndex });
  return new Range(start, start);
}

function columnBeside(column: ViewColumn | undefined): ViewColumn {
  return column === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
}
