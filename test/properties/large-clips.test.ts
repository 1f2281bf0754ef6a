import assert from 'node:assert/strict';
import { cleanClip } from '../../server/src/paste/clip.ts';

describe('Large clips', () => {
  it('take time in proportion to their length', () => {
    for (const part of [
      '<b>',
      '<p>a',
      '<ul><li>',
      '[^',
      '*a ',
      'a-\n',
      '• a\n',
      '<a href="#_ftn1">',
      '</div>',
      '_ ',
      '\f1\n',
      'a\tb\n',
      '| a |\n',
      '|\t',
      '1. a\n3. b\n',
      '<td rowspan=9 colspan=9>a',
      '<tr><td rowspan=99999999>a',
    ]) {
      const many = part.repeat(Math.floor(100_000 / part.length));
      cleanClip({ html: `<p>${many}`, text: many });
      cleanClip({ text: many });
    }
  });

  // Each took a time that grew with the square of the clip: half a minute or more for one of this size.
  it('of hundreds of thousands of short lines are joined at once', () => {
    const joined = cleanClip({ text: `${'a b\n'.repeat(200_000)}wo-\nman and well-\nbeing` }) ?? '';
    assert.ok(joined.startsWith('a b a b a b'), joined.slice(0, 20));
    assert.ok(joined.endsWith('b a b woman and well-being'), joined.slice(-40));
    assert.equal(joined.length, 4 * 200_000 + 'woman and well-being'.length);
  });
});
