import { t } from '@vscode/l10n';
import { commands, env, UIKind, type Uri, window } from 'vscode';
import type { ExportFormat } from '../../../server/src/protocol.ts';
import { fileNameOf } from '../file-names.ts';

/** Says that the file is there, and opens or shows it where the user wants that. */
export async function offerFile(file: Uri, format: ExportFormat): Promise<void> {
  const name = fileNameOf(file);
  const onThisComputer = file.scheme === 'file' && env.uiKind === UIKind.Desktop && !env.remoteName;
  const open = t('Open');
  const folder = onThisComputer ? t('Show in Folder') : t('Show in Explorer');
  const choices = onThisComputer || format === 'md' ? [open, folder] : [folder];
  const choice = await window.showInformationMessage(t('The report is saved: {0}', name), ...choices);
  try {
    if (choice === open)
      await (format === 'md' ? commands.executeCommand('vscode.open', file) : env.openExternal(file));
    if (choice === folder) await commands.executeCommand(onThisComputer ? 'revealFileInOS' : 'revealInExplorer', file);
  } catch {
    void window.showErrorMessage(t('{0} could not be shown. It may have been moved or deleted.', name));
  }
}
