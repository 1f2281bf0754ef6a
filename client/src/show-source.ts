import {
  Position,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

/**
 * Shows a contribution with something selected: in the editor that shows it already, or in a new one that leaves the
 * column `except` alone.
 */
export async function showSource(uri: Uri, selection: Range, except: ViewColumn | undefined): Promise<TextEditor> {
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri), {
    viewColumn: open?.viewColumn ?? columnBeside(except),
  });
  editor.selection = new Selection(selection.start, selection.end);
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** The first words of a line. */
export async function startOfLine(uri: Uri, line: number): Promise<Range> {
  const document = await workspace.openTextDocument(uri);
  const { lineNumber, firstNonWhitespaceCharacterIndex } = document.lineAt(Math.min(line, document.lineCount - 1));
  const start = new Position(lineNumber, firstNonWhitespaceCharacterIndex);
  return new Range(start, start);
}

function columnBeside(column: ViewColumn | undefined): ViewColumn {
  return column === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
}
