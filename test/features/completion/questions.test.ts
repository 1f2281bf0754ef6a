import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { accepting, at, offered } from '../../support/cursor.ts';
import { shippedStudy, tinyStudy } from '../../support/studies.ts';
import { accepts, answers, labels, offers } from './offers.ts';

const study = shippedStudy();
const slots = study.slots.map(({ id }) => id);

describe('Completion of questions', () => {
  it('offers all of them in a new file, in order, with title, question and source', () => {
    const items = offered(at(answers('  │')));
    assert.deepEqual(
      items.map(({ label }) => label),
      slots,
    );
    for (const [index, slot] of study.slots.entries()) {
      const { labelDetails, documentation } = items[index] ?? {};
      assert.equal(labelDetails?.description, slot.title + (slot.optional ? ' (optional)' : ''));
      assert.match((documentation as MarkupContent).value, /— \*EMN Study 2024\/1, Question \d+/);
    }
    const order = items.map(({ sortText }) => sortText ?? '');
    assert.deepEqual(order, [...order].sort());
  });

  it('starts with those that come after the question above, and leaves out those that are there', () => {
    const found = labels(answers('  Q2: { answer: no }\n  Q5: { answer: no }\n  │\n  Q7a: { answer: no }'));
    assert.deepEqual(found.slice(0, 3), ['Q6', 'Q7b', 'Q8a']);
    assert.deepEqual(found.slice(-4), ['Q1', 'Q3a', 'Q3b', 'Q4']);
    assert.equal(found.length, slots.length - 3);
  });

  offers(answers, [
    ['  Q│', 'Q1, Q2, Q3a'],
    ['    Q2: { answer: no }\n    │', 'Q3a, Q3b'],
    ['    Q2: { answer: no }\n  │', ''],
    ['  Q2:\n    answer: no\n  │\n    narrative: x', ''],
    ['  Q2: { answer: no }\n  │ Q4: { answer: no }', ''],
    ['  Q22: { answer: no }\n  │', 'Q1, Q2'],
    ['  Q2:\n    narrative: "never closed\n  Q3a\n  │', 'Q3b, Q4'],
    ['  Q2: │', ''],
  ]);

  accepts(answers, [
    ['  │', 'Q1', '  Q1:\n    narrative: |\n      │'],
    ['  │', 'Q2', '  Q2:\n    answer: │yes\n    narrative: |\n      '],
    ['  Q3│', 'Q3b', '  Q3b:\n    answer: │yes\n    narrative: |\n      '],
    ['  Q3│: ', 'Q3b', '  Q3b:\n    answer: │yes\n    narrative: |\n      '],
    ['  Q3│: { answer: no }', 'Q3b', '  Q3b: { answer: no }'],
    ['  Q3│:\n    answer: no', 'Q3b', '  Q3b:\n    answer: no'],
    [
      '    Q2: { answer: no }\n    │',
      'Q4',
      '    Q2: { answer: no }\n    Q4:\n      answer: │yes\n      narrative: |\n        ',
    ],
    ['  Q2: { answer: no }\n│', 'Q4', '  Q2: { answer: no }\n  Q4:\n    answer: │yes\n    narrative: |\n      '],
    ['    Q2: { answer: no }\n│', 'Q1', '    Q2: { answer: no }\n    Q1:\n      narrative: |\n        │'],
    ['│', 'Q1', '  Q1:\n    narrative: |\n      │'],
  ]);

  it('keeps the line breaks of the file', () => {
    assert.equal(
      accepting(at(answers('  │').replaceAll('\n', '\r\n')), 'Q1'),
      answers('  Q1:\n    narrative: |\n      │').replaceAll('\n', '\r\n'),
    );
  });

  it('knows no study by heart', () => {
    const items = offered(at('study: tiny-2026\ncountry: LT\nanswers:\n  │\n', tinyStudy()));
    assert.deepEqual(
      items.map(({ label }) => label),
      ['Q1', 'Q2a', 'Q2b', 'Q3'],
    );
  });
});
