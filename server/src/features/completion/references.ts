import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
import { occurrencePlaces } from '../../model/occurrence-places.ts';
import type { Fact, Source } from '../../model/questionnaire.ts';
import { lineAt } from '../../syntax/lines.ts';
import type { Span } from '../../syntax/tree.ts';
import { factCard, sourceCard } from '../cards.ts';
import type { Offer } from './item.ts';

const begun = /(\{\{ ?|\[@)([\p{L}\p{N}_.-]*)$/u;
const rest = /^[\p{L}\p{N}_.-]*/u;

/** The facts behind `{{` and the sources behind `[@`; undefined where the cursor is behind neither. */
export function offerReferences(analysis: Analysis, cursor: number): Offer[] | undefined {
  const { text } = analysis;
  const line = lineAt(text, cursor);
  const [, opening, typed = ''] = begun.exec(text.slice(Math.max(line.start, cursor - 200), cursor)) ?? [];
  if (!opening) return undefined;
  const end = cursor + (rest.exec(text.slice(cursor, line.end))?.[0].length ?? 0);
  const span = { start: cursor - typed.length, end };
  const closing = missingEnd(text.slice(end, line.end), opening === '[@' ? ']' : '}}');
  return opening === '[@' ? offerSources(analysis, span, closing) : offerFacts(analysis, span, closing);
}

/** The sources of the contribution; `closing` is written behind each. */
export function offerSources(analysis: Analysis, span: Span, closing = ''): Offer[] {
  return analysis.questionnaire.sources.map((source) =>
    offer(span, closing, source, source.title?.value, () =>
      sourceCard(source, occurrencePlaces(analysis, { kind: 'source', thing: source.id.value })),
    ),
  );
}

function offerFacts(analysis: Analysis, span: Span, closing: string): Offer[] {
  const { facts, sources } = analysis.questionnaire;
  return facts.map((fact) =>
    offer(span, closing, fact, factInShort(fact), () =>
      factCard(fact, sources, occurrencePlaces(analysis, { kind: 'fact', thing: fact.id.value })),
    ),
  );
}

/** `detail` is searched too: `convicted` finds the figure whose unit says so. */
function offer(
  span: Span,
  closing: string,
  { id }: Fact | Source,
  detail: string | undefined,
  card: () => string,
): Offer {
  return {
    label: id.value,
    kind: CompletionItemKind.Constant,
    detail,
    documentation: card(),
    filter: detail ? `${id.value} ${detail}` : id.value,
    newText: id.value + closing,
    span,
  };
}

function factInShort({ value, unit, period }: Fact): string {
  return [[value?.value, unit?.value].filter(Boolean).join(' '), period?.value].filter(Boolean).join(', ');
}

/** What of `end` does not stand behind the name already. */
function missingEnd(after: string, end: string): string {
  const blank = after.startsWith(' ') ? after.slice(1) : after;
  if (blank.startsWith(end)) return '';
  return end === '}}' && after.startsWith('}') ? '}' : end;
}
