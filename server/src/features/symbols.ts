import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Answer } from '../model/questionnaire.ts';
import type { Span } from '../syntax/tree.ts';
import { toRange } from './ranges.ts';

/** The outline: sections, questions and their answers. Answers that the study does not know stand at its end. */
export function symbolsOf(analysis: Analysis): DocumentSymbol[] {
  const { document, study, questionnaire } = analysis;
  const toSymbol = (answer: Answer): DocumentSymbol => {
    const slot = study?.slots.find(({ id }) => id === answer.slot);
    return {
      // Editors refuse an outline with a nameless entry.
      name: answer.slot ?? (answer.key.value.trim() || '…'),
      detail: [slot?.title, answer.answer?.value ?? answer.answer?.written].filter(Boolean).join(' · '),
      kind: slot?.kind === 'open' ? SymbolKind.String : SymbolKind.Boolean,
      range: toRange(document, answer.span),
      selectionRange: toRange(document, answer.key.span),
    };
  };
  const sections = (study?.sections ?? []).flatMap(({ number, title }): DocumentSymbol[] => {
    const slots = new Set(study?.slots.filter(({ section }) => section === number).map(({ id }) => id));
    const answers = questionnaire.answers.filter(({ slot }) => slot && slots.has(slot));
    const [first] = answers;
    if (!first) return [];
    return [
      {
        name: `${number}. ${title}`,
        kind: SymbolKind.Namespace,
        range: toRange(document, hull(answers.map(({ span }) => span))),
        selectionRange: toRange(document, first.key.span),
        children: answers.map(toSymbol),
      },
    ];
  });
  return [...sections, ...questionnaire.answers.filter(({ slot }) => !slot).map(toSymbol)];
}

function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
