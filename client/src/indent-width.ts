import { type Disposable, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { isContribution } from './language.ts';

/**
 * Indents a contribution by as many blanks as the settings say. The first file of a window may have been opened before
 * VS Code knew the language, and keeps the width of others then. Done once for a file: what a user chooses later stays.
 */
export function indentAsSet(): Disposable {
  const done = new WeakSet<TextDocument>();
  const look = (editors: readonly TextEditor[]): void => {
    for (const editor of editors) {
      const { document } = editor;
      if (!isContribution(document) || done.has(document)) continue;
      done.add(document);
      const settings = workspace.getConfiguration('editor', document);
      const tabSize = settings.get<number>('tabSize');
      if (!settings.get('detectIndentation') && editor.options.tabSize !== tabSize) editor.options = { tabSize };
    }
  };
  look(window.visibleTextEditors);
  return window.onDidChangeVisibleTextEditors(look);
}
