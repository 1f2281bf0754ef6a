import assert from 'node:assert/strict';
import { documented, inBrief } from '../../../server/src/features/completion/brief.ts';
import { completionAt } from '../../../server/src/features/completion/index.ts';
import { at, inFull } from '../../support/cursor.ts';
import { answer, answers, head, prose } from './offers.ts';

describe('Completion lists in brief', () => {
  for (const [what, text] of [
    ['names', answer('actors: [│]')],
    ['names in quotation marks', answer('actors: ["Euro│"]')],
    ['questions', answers('  │')],
    ['keys', answer('│')],
    ['keys and questions, which replace something else', `${head}answers:\n  Q1:\n    narrative: x\nQ│:\n`],
    ['yes and no', answer('answer:│')],
    ['countries', 'study: emn-2024-1\ncountry: │\n'],
    ['names in a text', prose('The Mini│')],
    ['nothing', answer('actors: [IOM] # │')],
  ] as const) {
    it(`give ${what} as in full, with the documentation of the one that is asked about`, () => {
      const { analysis, document, position } = at(text);
      const list = completionAt(analysis, position);
      const data = { uri: document.uri, position };
      const items = inFull(inBrief(list, data));
      assert.ok(items.every(({ documentation }) => documentation === undefined));
      assert.deepEqual(
        items.map((item) => documented(list, item)),
        list.items.map((item) => ({ ...item, data })),
      );
      assert.equal(items.length === 0, what === 'nothing');
    });
  }

  it('leave an item as it is that is not offered any more', () => {
    const { analysis, position } = at(answer('answer: │'));
    const item = { label: 'perhaps' };
    assert.equal(documented(completionAt(analysis, position), item), item);
  });
});
