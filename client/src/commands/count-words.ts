import { t } from '@vscode/l10n';
import type { WordCount } from '../../../server/src/protocol.ts';
import { activeContribution } from '../language.ts';
import { say } from '../say.ts';
import type { Server } from '../server.ts';
import { noContribution, serverMissing } from './messages.ts';

/** Says how many words the selection, the text at the cursor and the whole contribution have. */
export function countWords(server: Server) {
  return async (): Promise<void> => {
    const editor = activeContribution();
    if (!editor) return say(noContribution);
    const count = await server.countWords(editor.document.uri, editor.selections).catch(() => undefined);
    say(count ? inWords(count, !editor.selection.isEmpty) : serverMissing);
  };
}

function inWords({ whole, selection, here }: WordCount, selected: boolean): string {
  const parts = [
    selected ? t('Words in the selection: {0}.', selection) : '',
    here ? t('Words in {0}: {1}.', here.slot ?? t('the summary'), here.words) : '',
    t('Words in the whole contribution: {0}.', whole),
  ];
  return parts.filter(Boolean).join(' ');
}
