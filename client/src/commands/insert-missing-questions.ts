import { t } from '@vscode/l10n';
import { applyEdits } from '../apply-edits.ts';
import { readOnly } from '../read-only.ts';
import { say } from '../say.ts';
import type { Server } from '../server.ts';
import type { ActiveContribution } from '../views/active-contribution.ts';
import { inserted, noContribution, serverMissing } from './messages.ts';

/** Writes an empty entry for every question that the contribution does not have yet. */
export function insertMissingQuestions(server: Server, active: ActiveContribution) {
  return async (): Promise<void> => {
    const { document } = active;
    if (!document) return say(noContribution);
    const locked = await readOnly(document.uri);
    if (locked) return say(locked);
    const { version } = document;
    const result = await server.insertMissing(document.uri).catch(() => undefined);
    if (result === undefined) return say(serverMissing);
    if (!result || result.slots.length === 0) return say(t('No question is missing.'));
    if (!(await applyEdits(server, document, version, result.edits))) {
      return say(t('The text changed meanwhile, so nothing was inserted. Please try again.'));
    }
    say(inserted(result.slots));
  };
}
