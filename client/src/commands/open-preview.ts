import { Uri, ViewColumn, window } from 'vscode';
import { activeContribution } from '../language.ts';
import type { ReportPanels } from '../preview/panels.ts';
import { noContribution } from './messages.ts';

/** Opens the report of the contribution in the active editor, or of the file that a menu hands over. */
export function openPreview(panels: ReportPanels, where: 'here' | 'side') {
  return async (given?: unknown): Promise<void> => {
    const uri = given instanceof Uri ? given : activeContribution()?.document.uri;
    if (!uri) {
      void window.showInformationMessage(noContribution);
      return;
    }
    await panels.show(uri, where === 'side' ? ViewColumn.Beside : ViewColumn.Active);
  };
}
