import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { at, offered } from '../../support/cursor.ts';
import { accepts, answer, answers, head, offers } from './offers.ts';

describe('Completion of values', () => {
  offers(answer, [
    ['answer: │', 'yes, no'],
    ['answer:│', 'yes, no'],
    ['answer: n│o', 'yes, no'],
    ['{ answer: │ }', 'yes, no'],
    ['{ answer: │, actors: [] }', 'yes, no'],
    ['status: │', 'todo, draft, reviewed, agreed'],
    ['unknown: │', ''],
    ['responsible: [│]', ''],
    ['narrative: │', ''],
  ]);
  offers(
    (text) => text,
    [
      ['study: │', 'emn-2024-1'],
      ['study: emn-2024-1\ncountry: │', 'AT, BE, BG, HR'],
      ['country: │', 'AT, BE'],
      [`${head}status: │`, 'draft, final'],
      [answers('  Q1:\n    answer: │'), ''],
      [answers('  Q3a:\n    answer: │\n  Q3b\n  Q4: ]'), 'yes, no'],
    ],
  );
  accepts(answer, [
    ['answer:│', 'no', 'answer: no'],
    ['answer: y│es', 'no', 'answer: no'],
    ['answer: "y│"', 'yes', 'answer: yes'],
    ['answer: ma│ybe # later', 'no', 'answer: no # later'],
    ['{ answer: │, actors: [] }', 'no', '{ answer: no, actors: [] }'],
  ]);

  it('says what yes and no mean here', () => {
    const [documentation] = offered(at(answers('  Q3a:\n    answer: │'))).map((item) => item.documentation);
    assert.match((documentation as MarkupContent).value, /at least one specific policy .* in third countries/);
  });

  it('finds countries by their names', () => {
    const greece = offered(at('study: emn-2024-1\ncountry: │')).find(({ label }) => label === 'EL');
    assert.equal(greece?.filterText, 'EL Greece');
    assert.equal(greece?.labelDetails?.description, 'Greece');
  });
});
