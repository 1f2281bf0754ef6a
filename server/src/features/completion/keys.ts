import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
import { type KeyFormat, keyFormat, type Place, type ValueFormat } from '../../model/format.ts';
import { lineAt } from '../../syntax/lines.ts';
import { origin, paragraphs } from '../cards.ts';
import type { CompletionContext } from './context.ts';
import type { Offer } from './item.ts';
import { freeKeys } from './path.ts';

type KeyContext = Extract<CompletionContext, { type: 'key' }>;

/** The keys that can still be written at a place; `withoutYesNo` leaves out the one for yes or no. */
export function offerKeys({ text }: Analysis, context: KeyContext, withoutYesNo: boolean): Offer[] {
  const { place, typed, siblings, flow, lead, following } = context;
  const column = typed.start - lineAt(text, typed.start).start;
  // Lines further right would become part of this entry.
  if (!following.colon && following.indent > column) return [];
  return freeKeys(place, siblings)
    .filter(({ value }) => !(withoutYesNo && value.type === 'yes-no'))
    .map((key) => ({
      label: key.name,
      kind: CompletionItemKind.Property,
      documentation: paragraphs(key.about, origin('Format of a contribution')),
      newText: lead + key.name + (following.colon ? '' : flow ? flowValue(key.value) : blockValue(key)),
      span: typed,
      snippet: !following.colon,
    }));
}

/** A choice in the syntax of snippets. */
function choice(choices: readonly string[]): string {
  return `: \${1|${choices.join(',')}|}`;
}

const yesNo = choice(['yes', 'no']);

function flowValue(value: ValueFormat): string {
  if (value.type === 'yes-no') return yesNo;
  if (value.type === 'choice') return choice(value.choices);
  if (value.type === 'list') return `: [{ ${firstKey(value.place)}: $1 }]`;
  if (value.type === 'keys' || value.type === 'named') return ': { $1 }';
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
