import assert from 'node:assert/strict';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { symbolsOf } from '../../server/src/features/symbols.ts';
import { analysisOf } from '../support/analyse.ts';

/** The outline as indented lines: name, detail. */
function outline(text: string): string[] {
  const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${indent}${name}${detail ? ` | ${detail}` : ''}`,
      ...lines(children ?? [], `${indent}  `),
    ]);
  return lines(symbolsOf(analysisOf(text)), '');
}

const head = 'study: tiny-2026\ncountry: LT\nanswers:\n';

describe('Outline', () => {
  it('shows sections, questions and parts with their short titles, and how they stand', () => {
    const answers = '  Q1: { narrative: x }\n  Q2a: { answer: yes, status: reviewed }\n  Q3: { answer: maybe }\n';
    assert.deepEqual(outline(head + answers), [
      '1. Finding umbrellas | 1 of 3 answered',
      '  Q1 Where umbrellas are found | answered',
      '  Q2 Umbrella policies | 0 of 2 answered',
      '    Q2a Umbrella policies abroad | yes · no text yet · reviewed',
      '2. Giving umbrellas back | 0 of 1 answered',
      '  Q3 Plans for giving back | maybe · no yes or no yet',
    ]);
  });

  it('keeps answers that fit no question', () => {
    assert.deepEqual(outline(`${head}  Q9: { answer: no }\n  q2B:\n`), [
      'Q9 | no',
      '1. Finding umbrellas | 0 of 3 answered',
      '  Q2 Umbrella policies | 0 of 2 answered',
      '    Q2b Umbrella policies at home | no yes or no yet',
    ]);
  });

  it('shows the answers where the study is not known', () => {
    assert.deepEqual(outline('study: none\nanswers:\n  Q1:\n  Q2: { answer: no }\n'), ['Q1', 'Q2 | no']);
  });

  it('shows the summary, facts, sources and own additions', () => {
    const lists =
      'facts:\n  rain-2023: { value: 7, unit: days }\nsources:\n  met: { title: Rain }\nactors:\n  - { name: Club, acronym: C }\n  - { type: x }\nprogrammes: []\n';
    assert.deepEqual(outline(`summary: Short.\n${lists}`), [
      'summary',
      'facts',
      '  rain-2023 | 7 days',
      'sources',
      '  met | Rain',
      'actors',
      '  Club | C',
      '  …',
    ]);
  });

  it('is empty where there is nothing', () => {
    assert.deepEqual(outline(''), []);
    assert.deepEqual(outline('{ ['), []);
  });

  it('gives every part a place inside of the whole, and a name', () => {
    const inside = (symbols: readonly DocumentSymbol[]): void => {
      for (const { name, range, selectionRange, children, kind } of symbols) {
        assert.ok(name.trim() !== '' && Object.values(SymbolKind).includes(kind));
        const from = (a: DocumentSymbol['range']['start']) => a.line * 1000 + a.character;
        assert.ok(from(range.start) <= from(selectionRange.start) && from(selectionRange.end) <= from(range.end));
        for (const child of children ?? []) {
          assert.ok(from(range.start) <= from(child.range.start) && from(child.range.end) <= from(range.end));
        }
        inside(children ?? []);
      }
    };
    inside(
      symbolsOf(analysisOf(`${head}  Q3: { answer: no }\n  Q1:\n  "": x\n  ? [a]\n  : b\n  Q2a: { answer: yes }\n`)),
    );
  });
});
