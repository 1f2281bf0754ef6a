import { t } from '@vscode/l10n';
import { WorkspaceEdit, workspace } from 'vscode';
import { activeContribution } from '../language.ts';
import { readOnly } from '../read-only.ts';
import { say } from '../say.ts';
import type { Server } from '../server.ts';
import { inserted, noContribution, serverMissing } from './messages.ts';

/** Writes an empty entry for every question that the contribution does not have yet. */
export function insertMissingQuestions(server: Server) {
  return async (): Promise<void> => {
    const document = activeContribution()?.document;
    if (!document) return say(noContribution);
    const locked = await readOnly(document.uri);
    if (locked) return say(locked);
    const { version } = document;
    const result = await server.insertMissing(document.uri).catch(() => undefined);
    if (result === undefined) return say(serverMissing);
    if (!result || result.slots.length === 0) return say(t('No question is missing.'));
    const edit = new WorkspaceEdit();
    edit.set(document.uri, await server.edits(result.edits));
    // Edits are only good for the text they were made for.
    if (document.version !== version || !(await workspace.applyEdit(edit))) {
      return say(t('The text changed meanwhile, so nothing was inserted. Please try again.'));
    }
    say(inserted(result.slots));
  };
}
