import { t } from '@vscode/l10n';
import { commands, languages } from 'vscode';
import { activeContribution } from '../language.ts';
import { say } from '../say.ts';
import type { Server } from '../server.ts';
import { select } from '../show-source.ts';
import { neighbour } from '../views/neighbour.ts';
import { slotAt } from '../views/slot-at.ts';
import { noContribution, serverMissing } from './messages.ts';
import { lineWithText } from './slot-target.ts';

/** Goes to the next (or previous) finding of the question at the cursor, and shows what it says. */
export function goToFinding(server: Server, direction: 'next' | 'previous') {
  return async (): Promise<void> => {
    const editor = activeContribution();
    if (!editor) return say(noContribution);
    const { document, selection } = editor;
    const overview = await server.currentOverview(document.uri).catch(() => undefined);
    if (!overview) return say(serverMissing);
    const here = slotAt(overview.slots, lineWithText(document, selection.active.line));
    if (!here?.extent) return say(t('Put the cursor into a question first.'));
    const { start, end } = here.extent;
    const places = languages
      .getDiagnostics(document.uri)
      .filter(({ range }) => start.line <= range.start.line && range.start.line <= end.line)
      .map(({ range }) => range.start);
    const place = neighbour(places, selection.active, direction);
    if (!place) return say(t('{0} has no findings.', here.slot));
    select(editor, { start: place, end: place });
    await commands.executeCommand('editor.action.showHover');
  };
}
