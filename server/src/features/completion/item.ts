import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
import type { Span } from '../../syntax/tree.ts';
import { toRange } from '../ranges.ts';

/** One offer, before it is put into the words of the protocol. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written in place of `span`; with tab stops where `snippet` is set. */
  readonly newText: string;
  readonly span: Span;
  readonly snippet?: boolean;
  /** Short, beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What the typed text is compared with, where that is not the label. */
  readonly filter?: string;
}

/** Offers as completion items, in the order given. */
export function toItems({ document }: Analysis, offers: readonly Offer[]): CompletionItem[] {
  return offers.map((offer, index) => ({
    label: offer.label,
    kind: offer.kind,
    ...(offer.detail && { labelDetails: { description: offer.detail } }),
    ...(offer.documentation && { documentation: { kind: 'markdown', value: offer.documentation } }),
    filterText: offer.filter ?? offer.label,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: toRange(document, offer.span), newText: offer.newText },
    ...(offer.snippet && { insertTextFormat: InsertTextFormat.Snippet }),
    insertTextMode: InsertTextMode.adjustIndentation,
  }));
}
