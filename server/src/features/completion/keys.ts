import { CompletionItemKind } from 'vscode-languageserver-types';
import { type KeyFormat, keyFormat, type Place, type ValueFormat } from '../../model/format.ts';
import type { Span } from '../../syntax/tree.ts';
import { origin, paragraphs } from '../cards.ts';
import { freeKeys } from './context.ts';
import type { Offer } from './item.ts';

interface KeyRequest {
  readonly place: Place;
  readonly typed: Span;
  /** Keys that stand there already. */
  readonly siblings: readonly string[];
  /** Inside `{ }`. */
  readonly flow: boolean;
  /** A colon follows already. */
  readonly colon: boolean;
  /** The key is left out where the question asks for no yes or no. */
  readonly withoutYesNo: boolean;
}

/** The keys that can still be written at a place. */
export function offerKeys({ place, typed, siblings, flow, colon, withoutYesNo }: KeyRequest): Offer[] {
  return freeKeys(place, siblings)
    .filter(({ value }) => !(withoutYesNo && value.type === 'yes-no'))
    .map((key) => ({
      label: key.name,
      kind: CompletionItemKind.Property,
      documentation: paragraphs(key.about, origin('Format of a contribution')),
      newText: colon ? key.name : key.name + (flow ? flowValue(key.value) : blockValue(key)),
      span: typed,
      snippet: !colon,
    }));
}

/** A choice in the syntax of snippets. */
function choice(choices: readonly string[]): string {
  return `: \${1|${choices.join(',')}|}`;
}

const yesNo = choice(['yes', 'no']);

function flowValue(value: ValueFormat): string {
  if (value.type === 'yes-no') return yesNo;
  return value.type === 'names' || value.type === 'texts' ? ': [$1]' : ': $1';
}

function blockValue({ value }: KeyFormat): string {
  switch (value.type) {
    case 'yes-no':
      return yesNo;
    case 'choice':
      return choice(value.choices);
    case 'prose':
      return ': |\n  $0';
    case 'names':
    case 'texts':
      return ': [$1]';
    case 'keys':
      return ':\n  $0';
    case 'list':
      return `:\n  - ${firstKey(value.place)}: $1`;
    case 'named':
      return ':\n  $0';
    case 'text':
      return ': $0';
  }
}

function firstKey(place: Place): string {
  return ['name', 'by'].find((name) => keyFormat(place, name)) ?? 'text';
}
