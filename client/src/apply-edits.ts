import { type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { Server } from './server.ts';

/**
 * Makes edits that were worked out for a version of a document; they are only good for that one. False where the text is
 * another one by now, or VS Code turns them down.
 */
export async function applyEdits(
  server: Server,
  document: TextDocument,
  version: number,
  edits: readonly TextEdit[],
): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await server.edits(edits));
  return document.version === version && !document.isClosed && workspace.applyEdit(edit);
}
