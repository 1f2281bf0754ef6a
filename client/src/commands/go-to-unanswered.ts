import { t } from '@vscode/l10n';
import { Position, window } from 'vscode';
import type { SlotOverview } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import { editorOf, showSource } from '../show-source.ts';
import type { ActiveContribution } from '../views/active-contribution.ts';
import { nextSlot } from '../views/next-slot.ts';
import { unanswered } from '../views/status-text.ts';
import { noContribution, serverMissing } from './messages.ts';

/** Goes to the next (or previous) question that still lacks its answer or its text, also from the report or the view. */
export function goToUnanswered(server: Server, active: ActiveContribution, direction: 'next' | 'previous') {
  return async (): Promise<void> => {
    const { document } = active;
    if (!document) return say(noContribution);
    const overview = await server.currentOverview(document.uri).catch(() => undefined);
    if (!overview) return say(serverMissing);
    if (!overview.study) return say(t('The study is not named yet, so its questions are not known.'));
    const from = editorOf(document)?.selection.active ?? new Position(0, 0);
    const target = nextSlot(unanswered(overview.slots), from, direction);
    if (!target) return say(t('Every question is answered.'));
    const { line, character } = target.range.start;
    const position = new Position(line, character);
    await showSource(document, { start: position, end: position });
    say(describe(target));
  };
}

function describe({ slot, title, state }: SlotOverview): string {
  return state === 'missing'
    ? t('{0} {1}: not in the file; its place is here', slot, title)
    : t('{0} {1}: not complete', slot, title);
}

function say(sentence: string): void {
  window.setStatusBarMessage(sentence, 6000);
}
