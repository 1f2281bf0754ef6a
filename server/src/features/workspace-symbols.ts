import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Text } from '../model/questionnaire.ts';
import type { Span } from '../syntax/tree.ts';
import { toRange } from './ranges.ts';

/** How many are told at once; more appear as more is typed. */
const most = 500;

/**
 * What can be searched for in a contribution: its questions, facts, sources, own actors and programmes, and the names in
 * its lists, each at the first place.
 */
export function fileSymbols(analysis: Analysis): WorkspaceSymbol[] {
  const { document, study, questionnaire } = analysis;
  const { answers, facts, sources, actors, programmes } = questionnaire;
  const code = questionnaire.country?.value;
  const container = study?.countries.find((country) => country.code === code)?.name ?? code;
  const symbol = (name: string, kind: SymbolKind, span: Span): WorkspaceSymbol => ({
    name,
    kind,
    location: { uri: document.uri, range: toRange(document, span) },
    ...(container && { containerName: container }),
  });
  const titled = ({ id }: { id: Text }, kind: SymbolKind, title: string | undefined) =>
    symbol(title ? `${id.value}: ${title}` : id.value, kind, id.span);
  /** The names of a list; the contribution's own entries, which come first, before what refers to them. */
  const named = (own: readonly { name?: Text }[], listed: readonly Text[], kind: SymbolKind) => {
    const first = new Map<string, Text>();
    for (const name of [...own.map((entry) => entry.name), ...listed]) {
      if (name?.value.trim() && !first.has(name.value)) first.set(name.value, name);
    }
    return [...first.values()].map(({ value, span }) => symbol(value, kind, span));
  };
  return [
    ...answers.flatMap(({ slot: id, key }) => {
      const slot = study?.slots.find((candidate) => candidate.id === id);
      return slot ? [symbol(`${slot.id} ${slot.title}`, SymbolKind.Boolean, key.span)] : [];
    }),
    ...facts.map((fact) =>
      titled(fact, SymbolKind.Number, [fact.value?.value, fact.unit?.value].filter(Boolean).join(' ')),
    ),
    ...sources.map((source) => titled(source, SymbolKind.File, source.title?.value)),
    ...named(
      actors,
      answers.flatMap((answer) => answer.actors),
      SymbolKind.Interface,
    ),
    ...named(
      programmes,
      answers.flatMap((answer) => answer.programmes),
      SymbolKind.Event,
    ),
  ];
}

/** Those whose name has the letters of `query` in their order, as editors search. */
export function matchingSymbols(symbols: readonly WorkspaceSymbol[], query: string): WorkspaceSymbol[] {
  const letters = [...query.toLowerCase().replace(/\s+/g, '')];
  const matches = ({ name }: WorkspaceSymbol) => {
    const lower = name.toLowerCase();
    let at = -1;
    return letters.every((letter) => {
      at = lower.indexOf(letter, at + 1);
      return at >= 0;
    });
  };
  return symbols.filter(matches).slice(0, most);
}
