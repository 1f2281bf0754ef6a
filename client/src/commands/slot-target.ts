import { t } from '@vscode/l10n';
import { type TextDocument, Uri } from 'vscode';
import { activeContribution } from '../language.ts';
import type { Server } from '../server.ts';
import { slotAt } from '../views/slot-at.ts';
import { noContribution, serverMissing } from './messages.ts';

/** An answer of a contribution, in the file or not: what the entries of the tree view hand to a command. */
export interface SlotTarget {
  readonly uri: Uri;
  /** `Q3a` */
  readonly slot: string;
}

/** The answer that a menu hands over, or else the one at the cursor; a sentence where there is none. */
export async function slotTarget(server: Server, given: unknown): Promise<SlotTarget | string> {
  if (isTarget(given)) return { uri: given.uri, slot: given.slot };
  const editor = activeContribution();
  if (!editor) return noContribution;
  const { document, selection } = editor;
  const overview = await server.currentOverview(document.uri).catch(() => undefined);
  if (!overview) return serverMissing;
  const slot = slotAt(overview.slots, lineWithText(document, selection.active.line));
  return slot ? { uri: document.uri, slot: slot.slot } : t('Put the cursor into a question first.');
}

/** The line, or the nearest above it that is not blank: below a text one is still in its answer. */
export function lineWithText(document: TextDocument, line: number): number {
  let at = line;
  while (at > 0 && document.lineAt(at).isEmptyOrWhitespace) at--;
  return at;
}

/** True for what a link or the view hands to a command. */
export function isTarget(given: unknown): given is SlotTarget {
  const { uri, slot } = (given ?? {}) as Partial<SlotTarget>;
  return uri instanceof Uri && typeof slot === 'string';
}
