import { t } from '@vscode/l10n';
import { Uri, window, workspace } from 'vscode';
import { openUntitled } from './new-contribution.ts';
import { samples } from './samples.ts';

/** Asks which sample, and opens a copy of it that is nowhere stored: the sample itself stays as it is. */
export function openSample(extension: Uri) {
  return async (): Promise<void> => {
    const items = samples().map(({ file, title, about }) => ({ label: title, detail: about, file }));
    const chosen = await window.showQuickPick(items, { title: t('Which sample do you want to look at?') });
    if (!chosen) return;
    try {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'samples', chosen.file));
      await openUntitled(chosen.file, new TextDecoder().decode(bytes));
    } catch {
      void window.showErrorMessage(t('The sample could not be opened.'));
    }
  };
}
