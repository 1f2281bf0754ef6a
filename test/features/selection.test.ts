import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../server/src/features/selection.ts';
import { analysisOf } from '../support/analyse.ts';
import { at } from '../support/cursor.ts';

const head = 'study: tiny-2026\ncountry: LT\nanswers:\n';

describe('Selection', () => {
  /** What is selected step by step, the narrowest first. */
  const steps = (marked: string) => {
    const { document, analysis, position } = at(marked);
    const [selection] = selectionRanges(analysis, [position]);
    const texts: string[] = [];
    for (let step: SelectionRange | undefined = selection; step; step = step.parent)
      texts.push(document.getText(step.range));
    return texts;
  };

  it('grows from the word to the answer and on', () => {
    const narrative = '|\n      The first. The sec│ond one\n      goes on.\n\n      Another.';
    const plain = narrative.replace('│', '');
    assert.deepEqual(
      steps(`${head}  Q1:\n    narrative: ${narrative}\n`).map((text) => text.trim()),
      [
        'second',
        'The second one\n      goes on.',
        'The first. The second one\n      goes on.',
        plain.slice(2).trim(),
        plain,
        `narrative: ${plain}`,
        `Q1:\n    narrative: ${plain}`,
        `answers:\n  Q1:\n    narrative: ${plain}`,
        `${head}  Q1:\n    narrative: ${plain}`,
        `${head}  Q1:\n    narrative: ${plain}`,
      ],
    );
  });

  it('grows from a name in a list', () => {
    const texts = steps(`${head}  Q1:\n    actors: [Red Cr│oss, Police]\n`);
    assert.deepEqual(texts.slice(0, 4), ['Cross', 'Red Cross', '[Red Cross, Police]', 'actors: [Red Cross, Police]']);
  });

  it('has an answer at any place, each step wider than the one before', () => {
    const { text, document } = analysisOf(
      `${head}  Q1:\n    narrative: |\n      A b.\n    # c\n  Q2a: { answer: [no\n`,
    );
    const analysis = analysisOf(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const [selection] = selectionRanges(analysis, [document.positionAt(offset)]);
      assert.ok(selection);
      for (let step: SelectionRange = selection; step.parent; step = step.parent) {
        const [inner, outer] = [step.range, step.parent.range].map(({ start, end }) => [
          document.offsetAt(start),
          document.offsetAt(end),
        ]);
        assert.ok(inner && outer && (outer[0] ?? 0) <= (inner[0] ?? 0) && (inner[1] ?? 0) <= (outer[1] ?? 0));
      }
    }
  });
});
