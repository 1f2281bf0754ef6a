import assert from 'node:assert/strict';
import { countWords } from '../../server/src/model/words.ts';

describe('Counting words', () => {
  const cases: readonly (readonly [text: string, words: number])[] = [
    ['', 0],
    [' \n\n ', 0],
    ['One two three.', 3],
    ['One,\n  two\n\n  three', 3],
    ['long-term aid — in 2,500 cases', 5],
    ['the police’s work', 3],
    ['**bold** and *slanted* text', 4],
    ['- one\n- two\n\n* three', 3],
    ['1. one\n2) two', 2],
    ['In 2024. Then 3. Four', 5],
    ['see [the law](https://example.org/a b c) now', 4],
    ['a claim[^1] here [@us-tip-2024] ends', 4],
    ['[^1]: The note itself.', 3],
    ['{{convicted-2023}} people', 2],
    ['{{a b c}} people', 2],
    ['a<br>b', 2],
    ['– — … |', 0],
    ['žmonių prekyba Ελλάδα 😀', 3],
  ];
  for (const [text, words] of cases) {
    it(`${JSON.stringify(text)} → ${words}`, () => assert.equal(countWords(text), words));
  }

  it('takes time in proportion to the text', () => {
    const long = ['([', 'a', '[@', '](', '](x', '{{', '<a', '1. ', '(a)'].map((each) => each.repeat(100_000));
    assert.deepEqual(long.map(countWords), [0, 1, 0, 0, 1, 0, 1, 99_999, 1]);
  });
});
