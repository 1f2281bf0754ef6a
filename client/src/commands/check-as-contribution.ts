import { t } from '@vscode/l10n';
import { languages, window } from 'vscode';
import { languageId } from '../language.ts';

/** Has the file in the active editor checked as a contribution, until it is closed, whatever its name. */
export async function checkAsContribution(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  await languages.setTextDocumentLanguage(document, languageId);
  window.setStatusBarMessage(t('Checked until it is closed. A name that ends in .emn.yaml lasts.'), 8000);
}
