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
  it('shows sections, questions and answers', () => {
    assert.deepEqual(outline(`${head}  Q1: { narrative: x }\n  Q2a: { answer: yes }\n  Q3: { answer: maybe }\n`), [
      '1. Finding umbrellas',
      '  Q1 | Where umbrellas are found',
      '  Q2a | Umbrella policies abroad · yes',
      '2. Giving umbrellas back',
      '  Q3 | Plans for giving back · maybe',
    ]);
  });

  it('puts answers that fit no question at the end', () => {
    assert.deepEqual(outline(`${head}  Q9: { answer: no }\n  q2B:\n`), [
      '1. Finding umbrellas',
      '  Q2b | Umbrella policies at home',
      'Q9 | no',
    ]);
  });

  it('shows the answers where the study is not known', () => {
    assert.deepEqual(outline('study: none\nanswers:\n  Q1:\n  Q2: { answer: no }\n'), ['Q1', 'Q2 | no']);
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
