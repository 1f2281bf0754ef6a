import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { type Occurrence, occurrenceAt, sameOccurrences } from '../model/occurrences.ts';
import { toRange } from './ranges.ts';

/** Where the file says what the name at `position` stands for: a fact, a source, an own actor, a question. */
export function definitionOf(analysis: Analysis, position: Position): Location[] {
  return placesOf(analysis, position)
    .filter(({ role }) => role === 'definition')
    .map((place) => toLocation(analysis, place));
}

/** Every place that names what the name at `position` stands for. */
export function referencesOf(analysis: Analysis, position: Position, withDefinition: boolean): Location[] {
  return placesOf(analysis, position)
    .filter(({ role }) => withDefinition || role !== 'definition')
    .map((place) => toLocation(analysis, place));
}

/** The same for marking them in the text; nothing where the editor does better by the word. */
export function highlightsOf(analysis: Analysis, position: Position): DocumentHighlight[] | undefined {
  const places = placesOf(analysis, position);
  if (places.length === 0) return undefined;
  return places.map(({ span, role }) => ({
    range: toRange(analysis.document, span),
    kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function placesOf(analysis: Analysis, position: Position): Occurrence[] {
  const here = occurrenceAt(analysis, analysis.document.offsetAt(position));
  return here ? sameOccurrences(analysis, here) : [];
}

function toLocation({ document }: Analysis, { span }: Occurrence): Location {
  return { uri: document.uri, range: toRange(document, span) };
}
