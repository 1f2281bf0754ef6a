import { type Disposable, Position, type TextDocument, window, workspace } from 'vscode';
import { isContribution } from '../language.ts';
import { isBare, missingBelow } from './rules.ts';

/**
 * Gives a new line the start that the language’s rules for Enter demand, where VS Code did not: it does not ask them while
 * its colours lag behind the text, and after quick typing they may do so until the text is scrolled.
 */
export function completeNewLines(): Disposable {
  return workspace.onDidChangeTextDocument(({ document, contentChanges: [change, ...others], reason }) => {
    if (!change || others.length > 0 || reason !== undefined || !isContribution(document)) return;
    const { line } = change.range.start;
    const above = document.lineAt(line).text;
    if (isBare(above, change.text) && hasRulesForEnter(document)) void completeBelow(document, line, above);
  });
}

/** False where the user wants new lines to begin like those above, or at the margin. */
function hasRulesForEnter(document: TextDocument): boolean {
  const wanted = workspace.getConfiguration('editor', document).get('autoIndent');
  return wanted === 'advanced' || wanted === 'full';
}

/** Tries until it is done: VS Code turns an edit down when something was typed meanwhile. */
async function completeBelow(document: TextDocument, line: number, above: string): Promise<void> {
  const count = document.lineCount;
  let version: number;
  do {
    const editor = window.visibleTextEditors.find((each) => each.document === document);
    const begun = 1 + Math.max(0, document.lineCount - count);
    const [first, ...lines] = document
      .getText()
      .split(/\r?\n/)
      .slice(line, line + 1 + begun);
    const missing = first === above ? missingBelow(above, lines) : [];
    if (!editor || missing.length === 0) return;
    version = document.version;
    const done = await editor.edit(
      (edit) => {
        for (const each of missing) edit.insert(new Position(line + 1 + each.line, each.column), each.text);
      },
      // Undone together with the line break.
      { undoStopBefore: false, undoStopAfter: false },
    );
    if (done) return;
  } while (document.version !== version);
}
