import { t } from '@vscode/l10n';
import { Position, Selection, TextEditorRevealType, window } from 'vscode';
import type { SlotOverview } from '../../../server/src/protocol.ts';
import { activeContribution } from '../language.ts';
import type { Server } from '../server.ts';
import { nextSlot } from '../views/next-slot.ts';
import { unanswered } from '../views/status-text.ts';
import { noContribution, serverMissing } from './messages.ts';

/** Goes to the next (or previous) question that still lacks its answer or its text. */
export function goToUnanswered(server: Server, direction: 'next' | 'previous') {
  return async (): Promise<void> => {
    const editor = activeContribution();
    if (!editor) return say(noContribution);
    const overview = await server.currentOverview(editor.document.uri).catch(() => undefined);
    if (!overview) return say(serverMissing);
    if (!overview.study) return say(t('The study is not named yet, so its questions are not known.'));
    const target = nextSlot(unanswered(overview.slots), editor.selection.active, direction);
    if (!target) return say(t('Every question is answered.'));
    const { line, character } = target.range.start;
    const position = new Position(line, character);
    editor.selection = new Selection(position, position);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
    await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
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
