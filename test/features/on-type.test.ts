import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { onTypeEdits } from '../../server/src/features/on-type.ts';
import { at } from '../support/cursor.ts';

/** The text after Enter was pressed in a text, which left the cursor at `│`. */
function after(marked: string, eol = '\n'): string {
  const { analysis, position, document } = at(`answers:\n  Q1:\n${marked}`.replaceAll('\n', eol));
  const text = TextDocument.applyEdits(document, onTypeEdits(analysis, position, '\n'));
  return text.replaceAll(eol, '\n').slice('answers:\n  Q1:\n'.length);
}

describe('Enter', () => {
  const open = '    narrative: |\n';
  for (const [what, before, expected] of [
    [
      'behind an empty bullet ends the list',
      `${open}      - one\n      - \n      │\n`,
      `${open}      - one\n\n      \n`,
    ],
    [
      'behind an empty bullet at the end of the file',
      `${open}      - one\n      - \n      │`,
      `${open}      - one\n\n      `,
    ],
    ['behind an empty bullet that begins a text', `${open}      - \n      │`, `${open}      `],
    [
      'behind an empty number ends the list',
      `${open}      1. one\n      2. \n      │\n`,
      `${open}      1. one\n\n      \n`,
    ],
    [
      'behind an empty item of names ends them',
      '    actors:\n      - Europol\n      -\n      │\n',
      '    actors:\n      - Europol\n      \n',
    ],
    [
      'behind a high number counts on',
      `${open}      13. thirteen\n      │\n`,
      `${open}      13. thirteen\n      14. \n`,
    ],
    [
      'behind a number with a bracket counts on',
      `${open}      9) nine\n      │\n`,
      `${open}      9) nine\n      10) \n`,
    ],
    ['that the editor has counted on is left', `${open}      2. two\n      3. │\n`, undefined],
    ['in the middle of an item is left', `${open}      14. four\n      │teen\n`, undefined],
    ['behind a sentence is left', `${open}      Text.\n      │\n`, undefined],
    ['behind a year at a line’s start is left', `${open}      2023. Text.\n      │\n`, undefined],
    ['behind a rule is left', `${open}      ---\n      │\n`, undefined],
  ] as const) {
    it(what, () => {
      for (const eol of ['\n', '\r\n']) assert.equal(after(before, eol), expected ?? before.replace('│', ''), eol);
    });
  }

  it('is the only letter that matters', () => {
    const { analysis, position } = at('answers:\n  Q1:\n    actors:\n      - \n      │');
    assert.deepEqual(onTypeEdits(analysis, position, 'x'), []);
    assert.deepEqual(onTypeEdits(analysis, { line: 0, character: 0 }, '\n'), []);
  });
});
