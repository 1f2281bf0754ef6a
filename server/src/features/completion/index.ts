import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
import { findSlot } from '../../study/slot-names.ts';
import { lineAt } from '../../syntax/lines.ts';
import type { ProseQuote } from '../prose-quote.ts';
import { type CompletionContext, contextAt } from './context.ts';
import { toItems } from './item.ts';
import { offerKeys } from './keys.ts';
import { offerInProse } from './names.ts';
import { offerReferences } from './references.ts';
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
      return offerInText(analysis, cursor, context.quote);
    case 'slot':
      return complete(toItems(analysis, offerSlots(analysis, context)));
    case 'value': {
      const items = toItems(analysis, offerValues(analysis, context, cursor));
      return context.format.value.type === 'names' ? incomplete(items) : complete(items);
    }
    case 'key': {
      const keys = offerKeys(analysis, context, atOpenQuestion(analysis, cursor));
      const indent = indentOfAnswersAbove(analysis, context, cursor);
      const fits = indent !== undefined && context.following.indent <= indent.length;
      return complete(toItems(analysis, fits ? [...keys, ...offerSlots(analysis, context, indent)] : keys));
    }
    default:
      return complete([]);
  }
}

/** Facts and sources behind their signs, names anywhere else. */
function offerInText(analysis: Analysis, cursor: number, quote: ProseQuote): CompletionList {
  const references = offerReferences(analysis, cursor);
  if (references) return complete(toItems(analysis, references));
  return incomplete(toItems(analysis, offerInProse(analysis, cursor, quote)));
}

/** The list as it stands holds for further typing. */
function complete(items: CompletionItem[]): CompletionList {
  return { isIncomplete: false, items };
}

/** The list is to be asked for again with every letter. */
function incomplete(items: CompletionItem[]): CompletionList {
  return { isIncomplete: true, items };
}

/** Where the cursor stands at the margin below answers, and the next question may be meant: how far those are indented. */
function indentOfAnswersAbove({ text, tree }: Analysis, { place, flow, typed }: KeyContext, cursor: number) {
  if (place !== 'contribution' || flow || tree.root?.type !== 'map') return undefined;
  const above = tree.root.entries.findLast(({ key }) => key.span.start < Math.min(cursor, typed.start));
  if (above?.key.value !== 'answers') return undefined;
  if (!above.value) return '  ';
  if (above.value.type !== 'map' || above.value.flow) return undefined;
  const { start } = above.value.span;
  return ' '.repeat(start - lineAt(text, start).start);
}

/** True where the answer around the cursor is to a question that takes no yes or no. */
function atOpenQuestion({ text, study, questionnaire }: Analysis, cursor: number): boolean {
  const line = lineAt(text, cursor);
  const around = questionnaire.answers.findLast(({ key }) => key.span.start <= line.start + line.indent);
  return !!study && !!around && findSlot(study, around.key.value).slot?.kind === 'open';
}
