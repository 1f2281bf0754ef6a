import { t } from '@vscode/l10n';
import { commands, languages, type TextEditor, Uri, window, workspace } from 'vscode';
import { activeContribution } from '../language.ts';
import { say } from '../say.ts';

/**
 * Shows the documentation page of a finding: the one whose code is given (by the link beside the finding),
 * or the one at the cursor.
 */
export function explainFinding(extension: Uri) {
  return async (given?: unknown): Promise<void> => {
    const code = typeof given === 'string' ? given : codeAtCursor(activeContribution());
    if (!code) return say(t('Put the cursor on an underlined place first.'));
    if (!/^[a-z]+(-[a-z]+)*$/.test(code)) return say(t('There is no page about this finding.'));
    const page = Uri.joinPath(extension, 'docs', 'rules', `${code}.md`);
    try {
      await workspace.fs.readFile(page);
    } catch {
      return say(t('There is no page about “{0}”.', code));
    }
    try {
      await commands.executeCommand('markdown.showPreview', page);
    } catch {
      await window.showTextDocument(page, { preview: true });
    }
  };
}

function codeAtCursor(editor: TextEditor | undefined): string | undefined {
  if (!editor) return undefined;
  const here = languages
    .getDiagnostics(editor.document.uri)
    .find((diagnostic) => diagnostic.range.contains(editor.selection.active));
  const code = typeof here?.code === 'object' ? here.code.value : here?.code;
  return code === undefined ? undefined : String(code);
}
