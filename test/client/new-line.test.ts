import assert from 'node:assert/strict';
import { isBare, missingBelow } from '../../client/src/new-line/rules.ts';

const key = '    narrative: |';
const item = '      - one';

describe('A new line that VS Code has left bare', () => {
  for (const [above, typed, bare] of [
    [key, '\n    ', true],
    [key, '\r\n    ', true],
    [key, '\n      ', false],
    [key, '\n    answer: yes', false],
    ['  Q3a:', '\n  ', true],
    ['answers:', '\n', true],
    ['    answer: yes', '\n    ', false],
    ['      Measures:', '\n      ', false],
    [item, '\n      ', true],
    [item, '\n      - ', false],
    ['      - ', '\n      ', false],
    ['      2. two', '\n      ', true],
    ['      - by: Ada', '\n      ', true],
    ['      Text', '\n      ', false],
  ] as const) {
    it(`is ${bare ? '' : 'not '}what ${JSON.stringify(above + typed)} ends with`, () => {
      assert.equal(isBare(above, typed), bare);
    });
  }

  for (const [what, above, lines, mended] of [
    ['untouched', key, ['    '], ['      ']],
    ['written on', key, ['    Some words'], ['      Some words']],
    ['followed by others', key, ['    One', '', '    two', '    '], ['      One', '', '      two', '      ']],
    ['the second one, behind a blank one', key, ['', '    Text'], ['', '      Text']],
    ['the first of a list', key, ['    - a', '    - b', '    c'], ['      - a', '      - b', '      - c']],
    ['indented by hand', key, ['      Text'], ['      Text']],
    ['taken back', key, ['  Q3b:', '    '], ['  Q3b:', '    ']],
    ['an item', item, ['      two', '      three'], ['      - two', '      - three']],
    ['an item written by hand', item, ['      - two'], ['      - two']],
    ['a number', '      2. two', ['      three', '      '], ['      3. three', '      4. ']],
    ['behind the end of a list', item, ['', '      Text'], ['', '      Text']],
  ] as const) {
    it(`is completed: ${what}`, () => {
      const after: string[] = [...lines];
      for (const { line, column, text } of missingBelow(above, lines)) {
        after[line] = lines[line]?.slice(0, column) + text + lines[line]?.slice(column);
      }
      assert.deepEqual(after, mended);
    });
  }
});
