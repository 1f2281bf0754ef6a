import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
import { findSlot } from '../../study/slot-names.ts';
import { lineAt } from '../../syntax/lines.ts';
import { type CompletionContext, contextAt } from './context.ts';
import { toItems } from './item.ts';
import { offerKeys } from './keys.ts';
import { offerInProse } from './names.ts';
import { offerSlots } from './slots.ts';
import { offerValues } from './values.ts';

type KeyContext = Extract<CompletionContext, { type: 'key' }>;

/** What can be written at `position`, the likeliest first. */
export function completionAt(analysis: Analysis, position: Position): CompletionList {
  const { document, text } = analysis;
  const cursor = document.offsetAt(position);
  const context = contextAt(text, cursor);
  switch (context?.type) {
    case 'prose':
      return incomplete(toItems(analysis, offerInProse(analysis, cursor)));
    case 'slot':
      return complete(toItems(analysis, offerSlots(analysis, context.typed, context.indent)));
    case 'value': {
      const items = toItems(analysis, offerValues(analysis, context, cursor));
      return context.format.value.type === 'names' ? incomplete(items) : complete(items);
    }
    case 'key': {
      const colon = /^\s*:/.test(text.slice(context.typed.end, context.typed.end + 10));
      const offers = offerKeys({ ...context, colon, withoutYesNo: atOpenQuestion(analysis, cursor) });
      const slots = endsAnswers(analysis, context, cursor) ? offerSlots(analysis, context.typed, '  ') : [];
      return complete(toItems(analysis, [...offers, ...slots]));
    }
    default:
      return complete([]);
  }
}

/** The list as it stands holds for further typing. */
function complete(items: CompletionItem[]): CompletionList {
  return { isIncomplete: false, items };
}

/** The list is to be asked for again with every letter. */
function incomplete(items: CompletionItem[]): CompletionList {
  return { isIncomplete: true, items };
}

/** True where the cursor stands at the margin, right below the answers: the next question may be meant. */
function endsAnswers({ tree }: Analysis, { place, typed }: KeyContext, cursor: number): boolean {
  if (place !== 'contribution' || tree.root?.type !== 'map') return false;
  const above = tree.root.entries.findLast(({ key }) => key.span.start < Math.min(cursor, typed.start));
  return above?.key.value === 'answers' && (!above.value || (above.value.type === 'map' && !above.value.flow));
}

/** True where the answer around the cursor is to a question that takes no yes or no. */
function atOpenQuestion({ text, study, questionnaire }: Analysis, cursor: number): boolean {
  const line = lineAt(text, cursor);
  const around = questionnaire.answers.findLast(({ key }) => key.span.start <= line.start);
  return !!study && !!around && findSlot(study, around.key.value).slot?.kind === 'open';
}
