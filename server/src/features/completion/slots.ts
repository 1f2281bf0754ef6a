import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
import type { Slot } from '../../study/types.ts';
import { lineAt } from '../../syntax/lines.ts';
import type { Span } from '../../syntax/tree.ts';
import { slotCard } from '../cards.ts';
import type { Following } from './context.ts';
import type { Offer } from './item.ts';

/** A place where a slot can be written. */
interface Place {
  readonly typed: Span;
  readonly following: Following;
}

/**
 * The slots that are not in the file yet, in the study's order and starting with those that come after the answer above;
 * each writes its whole skeleton, or its name alone where an answer stands below it already.
 */
export function offerSlots(
  { text, study, questionnaire }: Analysis,
  { typed, following }: Place,
  indent: string = '',
): Offer[] {
  const column = typed.start - lineAt(text, typed.start).start + indent.length;
  const body = following.value || following.indent > column;
  // An answer further right would become one of this question.
  if (!study || (body && !following.colon)) return [];
  // What the line holds already is written anew: `Q3: ` → the skeleton of Q3a.
  const colon = body ? 0 : (/^\s*:[ \t]*(?=\r?\n|$)/.exec(text.slice(typed.end, typed.end + 40))?.[0].length ?? 0);
  const span = { start: typed.start, end: typed.end + colon };
  const nameOnly = body || (following.colon && colon === 0);
  const writing = questionnaire.answers.find(({ key }) => key.span.start === typed.start)?.slot;
  const above = questionnaire.answers.findLast(({ key }) => key.span.start < typed.start)?.slot;
  const next = study.slots.findIndex(({ id }) => id === above) + 1;
  return [...study.slots.slice(next), ...study.slots.slice(0, next)]
    .filter(({ id }) => id === writing || !questionnaire.bySlot.has(id))
    .map((slot) => ({
      label: slot.id,
      kind: CompletionItemKind.Field,
      detail: slot.title + (slot.optional ? ' (optional)' : ''),
      documentation: slotCard(study, slot),
      filter: `${slot.id} ${slot.title}`,
      newText: nameOnly ? indent + slot.id : slotSnippet(slot, indent),
      span,
      snippet: !nameOnly,
    }));
}

/** `indent` is that of the slot; deeper lines are written relative to it, as the editor adjusts them. */
function slotSnippet({ id, kind }: Slot, indent: string): string {
  const answer = kind === 'yes-no' ? `\n${indent}  answer: \${1|yes,no|}` : '';
  return `${indent}${id}:${answer}\n${indent}  narrative: |\n${indent}    $0`;
}
