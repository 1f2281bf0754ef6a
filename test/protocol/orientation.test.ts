import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  SelectionRange,
} from 'vscode-languageserver-protocol/node';
import { client, head } from './support.ts';

const text = `${head}  # 1. Introduction

  Q1:
    narrative: |
      The first text.
      It has two lines.
  Q3a:
    answer: yes
`;

describe('finding one’s way over stdio', () => {
  const server = client({ initializationOptions: { commands: ['emn.showInReport'] } });
  const ask = <R>(method: string, uri: string, more: object = {}) =>
    server().connection.sendRequest<R>(method, { textDocument: { uri }, ...more });
  const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

  it('shows the outline by section, question and part', async () => {
    const [, section] = await server().symbols(await server().open(text));
    const names = (symbols: readonly DocumentSymbol[] = []): unknown[] =>
      symbols.map(({ name, children }) => (children ? [name.split(' ')[0], ...names(children)] : name.split(' ')[0]));
    assert.deepEqual(names(section ? [section] : []), [['1.', 'Q1', ['Q3', 'Q3a']]]);
  });

  it('folds sections, answers and texts', async () => {
    const folds = await ask<FoldingRange[]>('textDocument/foldingRange', await server().open(text));
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => `${startLine}–${endLine}`),
      ['4–12', '5–12', '7–10', '8–10', '11–12'],
    );
  });

  it('selects step by step', async () => {
    const uri = await server().open(text);
    const positions = [server().positionOf(uri, 'first', 2)];
    const [selection] = await ask<SelectionRange[]>('textDocument/selectionRange', uri, { positions });
    const [word, sentence] = [selection?.range, selection?.parent?.range];
    assert.equal(server().document(uri).getText(word), 'first');
    assert.equal(server().document(uri).getText(sentence), 'The first text.');
  });

  it('shows titles beside the slots and lenses above them, until the settings say otherwise', async () => {
    const uri = await server().open(text);
    const hints = () => ask<InlayHint[]>('textDocument/inlayHint', uri, { range: everything });
    const lenses = () => ask<CodeLens[]>('textDocument/codeLens', uri);
    assert.deepEqual(
      (await hints()).map(({ position }) => position),
      [
        { line: 7, character: 5 },
        { line: 11, character: 6 },
      ],
    );
    const shown = (await lenses()).map(({ command }) => command?.title);
    assert.deepEqual(shown, ['Answered · 7 words', 'Show in report', 'Yes · no text yet', 'Show in report']);
    await server().connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { emn: { inlayHints: false, codeLens: false } },
    });
    assert.deepEqual(await hints(), []);
    assert.deepEqual(await lenses(), []);
  });
});
