import { t } from '@vscode/l10n';
import { type Memento, window } from 'vscode';
import type { AnswerChange } from '../../../server/src/protocol.ts';
import { applyEdits } from '../apply-edits.ts';
import { openDocument, unreadable } from '../open-document.ts';
import { readOnly } from '../read-only.ts';
import { say } from '../say.ts';
import type { Server } from '../server.ts';
import { statusInWords } from '../views/questionnaire/state.ts';
import { serverMissing } from './messages.ts';
import { type SlotTarget, slotTarget } from './slot-target.ts';

/** Turns the yes or no of an answer round. */
export function toggleAnswer(server: Server) {
  return (given?: unknown): Promise<void> => change(server, given, async () => ({ kind: 'toggle' }));
}

/** Notes how far an answer has come. */
export function markAnswer(server: Server, status: 'reviewed' | 'draft') {
  return (given?: unknown): Promise<void> => change(server, given, async () => ({ kind: 'status', value: status }));
}

/** Asks for a remark and adds it to an answer, with the name that was given the last time. */
export function addComment(server: Server, memory: Memento) {
  return (given?: unknown): Promise<void> =>
    change(server, given, async ({ slot }) => {
      const text = await window.showInputBox({
        title: t('Comment on {0}', slot),
        prompt: t('For colleagues. Comments are not part of the report.'),
        ignoreFocusOut: true,
      });
      if (!text?.trim()) return undefined;
      const by = await window.showInputBox({
        title: t('Comment on {0}: from whom?', slot),
        prompt: t('Your name or office. Leave it empty for a comment without a name.'),
        value: memory.get(authorKey, ''),
        ignoreFocusOut: true,
      });
      if (by === undefined) return undefined;
      await memory.update(authorKey, by);
      return { kind: 'comment', by, text };
    });
}

/** Under this name the extension remembers who commented last. */
const authorKey = 'emn.commentAuthor';

/** How often an answer is changed anew while somebody types. */
const attempts = 5;

async function change(
  server: Server,
  given: unknown,
  ask: (target: SlotTarget) => Promise<AnswerChange | undefined>,
): Promise<void> {
  const target = await slotTarget(server, given);
  if (typeof target === 'string') return say(target);
  const wanted = await ask(target);
  if (!wanted) return;
  const refusal = await changeAnswer(server, target, wanted);
  if (refusal) say(refusal);
}

/** Makes a change in an answer. @returns why it could not be made, in a sentence */
export async function changeAnswer(
  server: Server,
  { uri, slot }: SlotTarget,
  wanted: AnswerChange,
): Promise<string | undefined> {
  const locked = await readOnly(uri);
  if (locked) return locked;
  const document = await openDocument(uri);
  if (!document) return unreadable();
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await server.editAnswer(uri, slot, wanted).catch(() => undefined);
    if (!result) return serverMissing;
    if (result.refusal) return result.refusal;
    // Whoever goes on typing has them made anew.
    if (await applyEdits(server, document, result.version, result.edits)) {
      window.setStatusBarMessage(done(slot, wanted, result.answer), 6000);
      return undefined;
    }
  }
  return t('The text changed meanwhile, so {0} was left as it is. Please try again.', slot);
}

function done(slot: string, wanted: AnswerChange, answer: 'yes' | 'no' | undefined): string {
  if (wanted.kind === 'comment') return t('{0}: comment added', slot);
  if (wanted.kind === 'status') return t('{0}: marked as {1}', slot, statusInWords(wanted.value));
  return answer === 'yes' ? t('{0}: Yes', slot) : t('{0}: No', slot);
}
