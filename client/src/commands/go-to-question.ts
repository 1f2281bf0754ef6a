import { t } from '@vscode/l10n';
import { Position, type Uri, window } from 'vscode';
import { openDocument, unreadable } from '../open-document.ts';
import { say } from '../say.ts';
import type { Server } from '../server.ts';
import { showSource } from '../show-source.ts';
import { serverMissing } from './messages.ts';
import { slotTarget } from './slot-target.ts';

/** Opens the contribution at a question: at its key, or where it would have to be inserted. */
export function goToQuestion(server: Server) {
  return async (given?: unknown): Promise<void> => {
    const target = await slotTarget(server, given);
    const refusal = typeof target === 'string' ? target : await reveal(server, target.uri, target.slot);
    if (refusal) say(refusal);
  };
}

/** Shows a question. @returns why it can't be shown, in a sentence */
export async function reveal(server: Server, uri: Uri, slot: string): Promise<string | undefined> {
  const document = await openDocument(uri);
  if (!document) return unreadable();
  const overview = await server.currentOverview(uri).catch(() => undefined);
  if (!overview) return serverMissing;
  const place = overview.slots.find((each) => each.slot === slot);
  if (!place) return t('The study has no question {0}.', slot);
  const { line, character } = place.range.start;
  const position = new Position(line, character);
  await showSource(document, { start: position, end: position });
  if (place.state === 'missing') {
    const how = t(
      '{0} is not in the file; its place is here. To insert it, use the plus sign beside it in the view.',
      slot,
    );
    window.setStatusBarMessage(how, 10_000);
  }
  return undefined;
}
