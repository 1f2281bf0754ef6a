import { commands, languages, Range, Uri } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';
import { openDocument, unreadable } from '../open-document.ts';
import { say } from '../say.ts';
import { showSource } from '../show-source.ts';

/** Opens the first finding in `range` of a document, as the lens above an answer asks for it. */
export async function showFindings(uri: string, { start, end }: LspRange): Promise<void> {
  const document = await openDocument(Uri.parse(uri));
  if (!document) return say(unreadable());
  const range = new Range(start.line, start.character, end.line, end.character);
  const [first] = languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => range.intersection(diagnostic.range))
    .toSorted((a, b) => a.range.start.compareTo(b.range.start));
  const at = first?.range.start ?? range.start;
  await showSource(document, { start: at, end: at });
  if (first) await commands.executeCommand('editor.action.marker.next');
}
