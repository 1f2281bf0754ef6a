import { t } from '@vscode/l10n';
import { Range, type Uri, type ViewColumn } from 'vscode';
import { applyEdits } from './apply-edits.ts';
import { changeAnswer } from './commands/edit-answer.ts';
import { serverMissing } from './commands/messages.ts';
import { openDocument, unreadable } from './open-document.ts';
import { readOnly } from './read-only.ts';
import { say } from './say.ts';
import type { Server } from './server.ts';
import { showSource } from './show-source.ts';

const changed = () => t('The text changed meanwhile, so nothing was written. Please try again.');

/** Puts the cursor where what `at` lacks is to be written; what has to stand there before is inserted. */
export async function writeAt(server: Server, uri: Uri, at: string, except?: ViewColumn): Promise<void> {
  const document = await openDocument(uri);
  if (!document) return say(unreadable());
  const { version } = document;
  const place = await server.writingPlace(uri, at).catch(() => undefined);
  if (place === undefined) return say(serverMissing);
  if (!place) return say(t('There is no place for {0} in the text: look at what stands after “answers:”.', at));
  const locked = place.edits.length > 0 && (await readOnly(uri));
  if (locked) return say(locked);
  if (place.edits.length > 0 && !(await applyEdits(server, document, version, place.edits))) return say(changed());
  const { start, end } = place.selection;
  await showSource(document, new Range(start.line, start.character, end.line, end.character), except);
}

/** Answers a slot with yes or no; nothing else in the file changes. The editor and the page stay where they are. */
export async function answerSlot(server: Server, uri: Uri, slot: string, value: 'yes' | 'no'): Promise<void> {
  const refusal = await changeAnswer(server, { uri, slot }, { kind: 'answer', value });
  if (refusal) say(refusal);
}
