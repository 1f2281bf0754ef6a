import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-protocol/node';
import { client } from './support.ts';

const text =
  'country: LT # here\nstudy: emn-2024-1\nanswers:\n    # on two\n    Q2:\n        narrative: |\n            Text.\n        answer: no\n    Q1:\n        narrative: x\n';

describe('formatting over stdio', () => {
  const server = client();
  const options = { tabSize: 8, insertSpaces: false };

  /** The text after formatting as an editor does it. */
  const formatted = async (before: string, range?: object): Promise<string> => {
    const uri = await server().open(before);
    const method = range ? 'textDocument/rangeFormatting' : 'textDocument/formatting';
    const params = { textDocument: { uri }, options, range };
    const edits = await server().connection.sendRequest<TextEdit[]>(method, params);
    await server().apply(uri, { title: '', edit: { changes: { [uri]: edits } } });
    return server().text(uri);
  };

  it('orders keys and questions and sets the indentation right', async () => {
    assert.equal(
      await formatted(text),
      'study: emn-2024-1\ncountry: LT # here\nanswers:\n  Q1:\n    narrative: x\n  # on two\n  Q2:\n    answer: no\n    narrative: |\n      Text.\n',
    );
  });

  it('formats the answer that a selection touches', async () => {
    const range = { start: { line: 5, character: 2 }, end: { line: 5, character: 4 } };
    assert.equal(
      await formatted(text, range),
      text.replace(
        '        narrative: |\n            Text.\n        answer: no\n',
        '      answer: no\n      narrative: |\n        Text.\n',
      ),
    );
  });

  it('ends a list behind an empty item, once Enter was typed', async () => {
    const before = 'answers:\n  Q1:\n    narrative: |\n      - one\n      - \n      ';
    const uri = await server().open(before);
    const params = { textDocument: { uri }, options, position: { line: 5, character: 6 }, ch: '\n' };
    const edits = await server().connection.sendRequest<TextEdit[]>('textDocument/onTypeFormatting', params);
    await server().apply(uri, { title: '', edit: { changes: { [uri]: edits } } });
    assert.equal(server().text(uri), 'answers:\n  Q1:\n    narrative: |\n      - one\n\n      ');
  });

  it('leaves a file alone that can’t be read', async () => {
    assert.equal(await formatted(`${text}"\n`), `${text}"\n`);
  });
});
