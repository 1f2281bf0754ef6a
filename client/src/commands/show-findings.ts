import { commands, languages, Position, Range, Selection, TextEditorRevealType, Uri, window } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';

/** Opens the first finding in `range` of a document, as the lens above an answer asks for it. */
export async function showFindings(uri: string, { start, end }: LspRange): Promise<void> {
  const document = Uri.parse(uri);
  const range = new Range(start.line, start.character, end.line, end.character);
  const [first] = languages
    .getDiagnostics(document)
    .filter((diagnostic) => range.intersection(diagnostic.range))
    .toSorted((a, b) => a.range.start.compareTo(b.range.start));
  const editor = await window.showTextDocument(document);
  const at = first?.range.start ?? new Position(start.line, start.character);
  editor.selection = new Selection(at, at);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  if (first) await commands.executeCommand('editor.action.marker.next');
}
