import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formattingEdits } from '../../server/src/features/formatting/index.ts';
import { analysisOf } from '../support/analyse.ts';

function formatted(text: string, lines?: readonly [first: number, last: number]): string {
  const range = lines && { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 1 } };
  return TextDocument.applyEdits(
    TextDocument.create('file:///a', 'x', 1, text),
    formattingEdits(analysisOf(text), range),
  );
}

/** `text` becomes `expected`, and stays so. */
function becomes(text: string, expected: string): void {
  assert.equal(formatted(text), expected);
  assert.equal(formatted(expected), expected, 'formatting twice');
}

const head = 'study: tiny-2026\ncountry: LT\n';

describe('Formatting', () => {
  it('sets the indentation right, and no letter of a text', () => {
    becomes(
      `${head}summary: |\n Short.\n\n   More.\nanswers:\n    Q1:\n          narrative: |\n            Text  \n              - a\n            \n            # no comment\n          actors:\n          -   Club\n          - 'A: b'\n`,
      `${head}summary: |\n  Short.\n\n    More.\nanswers:\n  Q1:\n    narrative: |\n      Text  \n        - a\n      \n      # no comment\n    actors:\n      - Club\n      - 'A: b'\n`,
    );
  });

  it('puts keys and questions in order, with the comments above and beside them', () => {
    becomes(
      `# The whole\n\nanswers: # below\n  # on three\n  Q3: { answer: no }\n\n  Q1: # one\n    actors: [A] # beside\n    # above\n    narrative: x\n    odd: 1\n    # inside, at the end\n  # the end\ncountry: LT\n# on the study\nstudy: tiny-2026 # yes\n# last\n`,
      `# The whole\n\n# on the study\nstudy: tiny-2026 # yes\ncountry: LT\nanswers: # below\n  Q1: # one\n    # above\n    narrative: x\n    odd: 1\n    actors: [A] # beside\n    # inside, at the end\n\n  # on three\n  Q3: { answer: no }\n  # the end\n# last\n`,
    );
  });

  it('keeps the blank lines between answers where they are', () => {
    becomes(
      `${head}answers:\n  Q3: { answer: no }\n\n  Q2a: { answer: no }\n\n\n  Q1: { narrative: x }\n`,
      `${head}answers:\n  Q1: { narrative: x }\n\n  Q2a: { answer: no }\n\n\n  Q3: { answer: no }\n`,
    );
  });

  it('keeps what it does not know behind what it follows', () => {
    becomes(
      `answers:\n  Q9: {}\n  Q3: {}\n  Qx: {}\n  Q1: {}\nextra: 1\nstudy: tiny-2026\nother: 2\n`,
      `study: tiny-2026\nother: 2\nanswers:\n  Q9: {}\n  Q1: {}\n  Q3: {}\n  Qx: {}\nextra: 1\n`,
    );
  });

  it('moves texts of every kind as they are', () => {
    becomes(
      `${head}answers:\n    Q1:\n        narrative: "one\n                two"\n    Q2a:\n        narrative: >2-\n             more\n          less\n    Q2b:\n        narrative: plain\n            goes on\n    Q3:\n        actors: [A,\n                 B,\n        ]\n`.replace(
        'B,\n        ]',
        'B,\n          ]',
      ),
      `${head}answers:\n  Q1:\n    narrative: "one\n            two"\n  Q2a:\n    narrative: >2-\n         more\n      less\n  Q2b:\n    narrative: plain\n        goes on\n  Q3:\n    actors: [A,\n             B,\n      ]\n`,
    );
  });

  it('keeps the blank lines that belong to a text', () => {
    const text = `${head}answers:\n  Q3:\n    narrative: |+\n      Kept.\n\n\n  Q1:\n    narrative: x\n`;
    becomes(text, text);
    becomes(text.replace(/^ {6}/gm, '         '), text);
  });

  it('formats entries of lists', () => {
    becomes(
      `${head}answers:\n  Q1:\n    comments:\n    -    by: A\n         # on the text\n         text: |\n            Long.\n    # between\n    -    text: b\nactors:\n- name: C\n  short:\n  - c\n`,
      `${head}answers:\n  Q1:\n    comments:\n      - by: A\n        # on the text\n        text: |\n          Long.\n      # between\n      - text: b\nactors:\n  - name: C\n    short:\n      - c\n`,
    );
  });

  it('keeps Windows line ends, the byte order mark and a last line without an end', () => {
    becomes(
      `\uFEFFcountry: LT\r\nstudy: tiny-2026\r\nanswers:\r\n   Q1:\r\n     narrative: |\r\n        x\r\n`,
      `\uFEFFstudy: tiny-2026\r\ncountry: LT\r\nanswers:\r\n  Q1:\r\n    narrative: |\r\n      x\r\n`,
    );
    becomes(`answers:\n  Q1: {}\nstudy: tiny-2026`, `study: tiny-2026\nanswers:\n  Q1: {}\n`);
    becomes(`study: tiny-2026\nanswers:\n   Q1: {}`, `study: tiny-2026\nanswers:\n  Q1: {}`);
  });

  it('keeps a mark of the start of the document', () => {
    becomes(`---\ncountry: LT\nstudy: tiny-2026\n`, `---\nstudy: tiny-2026\ncountry: LT\n`);
  });

  it('changes no more than it must', () => {
    const text = `${head}answers:\n  Q1:\n     narrative: |\n       x\n       y\n  Q3: { answer: no }\n  Q2a: { answer: no }\n`;
    const edits = formattingEdits(analysisOf(text));
    assert.deepEqual(
      edits.map(({ range: { start, end }, newText }) => [
        start.line,
        start.character,
        end.line,
        end.character,
        newText,
      ]),
      [
        [4, 0, 4, 5, '    '],
        [5, 0, 5, 7, '      '],
        [6, 0, 6, 7, '      '],
        [7, 0, 8, 0, ''],
        [9, 0, 9, 0, '  Q3: { answer: no }\n'],
      ],
    );
  });

  it('does nothing where the file can’t be read, or is no contribution', () => {
    for (const text of [
      `country: LT\nstudy: tiny-2026\nanswers: [\n`,
      `country: LT\n\tstudy: tiny-2026\n`,
      `country: LT\nstudy: x\n---\nb: 1\n`,
      `- b\n-   a\n`,
      `{ country: LT, study: x }\n`,
      '',
      'only words',
    ]) {
      assert.equal(formatted(text), text);
    }
  });

  it('does nothing to a text in the place of a key that reaches to the end of the file', () => {
    const text = ': ...\n|+hem.\n\n      - on ferries\n';
    for (const range of [undefined, [3, 3]] as const) assert.equal(formatted(text, range), text);
  });

  it('leaves lists alone that have an empty item, but for their place', () => {
    becomes(
      `${head}answers:\n    Q1:\n        actors:\n            - A\n            -\n`,
      `${head}answers:\n  Q1:\n    actors:\n      - A\n      -\n`,
    );
  });

  it('formats the answers that a range touches, where they are', () => {
    const text = `country: LT\nstudy: tiny-2026\nanswers:\n   Q3:\n       answer: no\n   Q1:\n       narrative: |\n          x\n       answer: no\n`;
    assert.equal(
      formatted(text, [7, 7]),
      text.replace(
        '       narrative: |\n          x\n       answer: no\n',
        '     answer: no\n     narrative: |\n       x\n',
      ),
    );
    assert.equal(formatted(text, [4, 4]), text.replace('       answer', '     answer'));
    assert.equal(formatted(text, [0, 1]), text);
  });
});
