import type { Analysis } from '../../analysis.ts';
import { occurrencePlaces } from '../../model/occurrence-places.ts';
import { referenceOccurrences } from '../../model/occurrences.ts';
import { lineAt } from '../../syntax/lines.ts';
import { factCard, sourceCard } from '../cards.ts';
import type { HoverCard } from './index.ts';

/** Hover on a fact or a source, where it stands and where a text or another entry refers to it. */
export function hoverOfReference(analysis: Analysis, offset: number): HoverCard | undefined {
  const { facts, sources } = analysis.questionnaire;
  const line = lineAt(analysis.text, offset).text;
  // Most lines name none: there the references of all texts need not be looked for.
  if (![...facts, ...sources].some(({ id }) => line.includes(id.value))) return undefined;
  const found = referenceOccurrences(analysis).find(({ span }) => span.start <= offset && offset <= span.end);
  if (!found) return undefined;
  const places = occurrencePlaces(analysis, found);
  const fact = found.kind === 'fact' && facts.find(({ id }) => id.value === found.thing);
  if (fact) return { span: found.span, card: factCard(fact, sources, places) };
  const source = found.kind === 'source' && sources.find(({ id }) => id.value === found.thing);
  return source ? { span: found.span, card: sourceCard(source, places) } : undefined;
}
