import assert from 'node:assert/strict';
import { firstIn, isIn, phrases } from '../../server/src/rules/phrases.ts';
import { findingsIn } from '../support/analyse.ts';

describe('phrases', () => {
  const list = ['no', 'none of'];

  it('are found from the beginning, whatever was searched before', () => {
    assert.deepEqual(firstIn('There are no plans.', list), { start: 10, end: 12 });
    assert.deepEqual(
      [...'No plans.'.matchAll(phrases(list))].map(({ index }) => index),
      [0],
    );
    assert.ok(isIn('None of them.', list));
    assert.equal('No, none of them.'.match(phrases(list))?.length, 2);
  });

  const answer = (slot: string, value: string, narrative: string) =>
    `  ${slot}:\n    answer: ${value}\n    narrative: |\n      ${narrative}\n`;
  const head = 'study: emn-2024-1\ncountry: XA\nanswers:\n';

  it('so that what is found in a file does not depend on the files that were read before', () => {
    const text = head + answer('Q2', 'yes', 'No third country is singled out.');
    const alone = findingsIn(text);
    assert.ok(alone.includes('yes-but-denied Q2'));
    const denied = 'The ministry has funded a project. This was, with all the words of its decision, not evaluated.';
    findingsIn(head + answer('Q5', 'no', denied));
    assert.deepEqual(findingsIn(text), alone);
  });
});
