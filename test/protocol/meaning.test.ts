import assert from 'node:assert/strict';
import type {
  DocumentHighlight,
  DocumentLink,
  Location,
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { client, head } from './support.ts';

const text = `${head}  Q2:
    answer: no
    narrative: |
      In 2023, {{convicted-2023}} persons were convicted [@review]; see Directive 2011/36/EU on policies.
    actors: [Harbour Club]
facts:
  convicted-2023: { value: 23, unit: persons convicted, period: 2023, source: review }
sources:
  review: { title: Annual Review, url: "https://example.org/review" }
actors:
  - { name: Harbour Club, type: NGO }
`;

describe('the meaning of names over stdio', () => {
  const server = client();
  const ask = <R>(method: string, uri: string, more: object = {}) =>
    server().connection.sendRequest<R>(method, { textDocument: { uri }, ...more });
  const at = (uri: string, words: string) => ({ position: server().positionOf(uri, words, 3) });
  const words = (uri: string, range: Range | undefined) => server().document(uri).getText(range);

  it('colours terms, actors, facts and sources', async () => {
    const uri = await server().open(text);
    const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full', uri);
    const kinds = data.filter((_, index) => index % 5 === 3);
    assert.deepEqual(kinds, [3, 4, 2, 0, 1, 3, 4, 4, 1], 'types in the order of the legend');
    const range = { start: { line: 10, character: 0 }, end: { line: 11, character: 0 } };
    const part = await ask<SemanticTokens>('textDocument/semanticTokens/range', uri, { range });
    assert.equal(part.data.length, 0, 'facts: is no name');
  });

  it('tells only what has changed of the colours', async () => {
    const uri = await server().open(text);
    const { data, resultId } = await ask<SemanticTokens>('textDocument/semanticTokens/full', uri);
    await server().replace(uri, 'Harbour Club', 'Harbor Club');
    const params = { previousResultId: resultId };
    const delta = await ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', uri, params);
    const now = await ask<SemanticTokens>('textDocument/semanticTokens/full', uri);
    assert.ok(now.data.length < data.length && delta.edits.length > 0);
    for (const { start, deleteCount, data: more = [] } of delta.edits) data.splice(start, deleteCount, ...more);
    assert.deepEqual(data, now.data);
    assert.ok(
      'data' in (await ask<SemanticTokens>('textDocument/semanticTokens/full/delta', uri, params)),
      'an old name',
    );
  });

  it('goes to definitions and finds references', async () => {
    const uri = await server().open(text);
    const [fact] = await ask<Location[]>('textDocument/definition', uri, at(uri, 'convicted-2023}}'));
    assert.equal(fact?.range.start.line, 11);
    const context = { includeDeclaration: true };
    const club = await ask<Location[]>('textDocument/references', uri, { ...at(uri, 'Harbour'), context });
    assert.deepEqual(
      club.map(({ range }) => range.start.line),
      [9, 15],
    );
    const marks = await ask<DocumentHighlight[]>('textDocument/documentHighlight', uri, at(uri, 'review]'));
    assert.deepEqual(
      marks.map(({ range }) => range.start.line),
      [8, 11, 13],
    );
    assert.equal(await ask('textDocument/documentHighlight', uri, at(uri, 'persons were')), null);
  });

  it('renames a fact, exactly its uses, and refuses in a sentence', async () => {
    const uri = await server().open(text);
    const here = at(uri, 'convicted-2023}}');
    const prepared = await ask<{ range: Range; placeholder: string }>('textDocument/prepareRename', uri, here);
    assert.equal(words(uri, prepared.range), 'convicted-2023');
    const edit = await ask<WorkspaceEdit>('textDocument/rename', uri, { ...here, newName: 'guilty' });
    await server().apply(uri, { title: '', edit });
    assert.equal(server().text(uri), text.replaceAll('convicted-2023', 'guilty'));
    await assert.rejects(ask('textDocument/rename', uri, { ...at(uri, 'guilty}}'), newName: 'a b' }), /without blanks/);
    await assert.rejects(
      ask('textDocument/prepareRename', uri, at(uri, 'persons were')),
      /^Error: Only facts, sources/,
    );
  });

  it('explains facts and sources', async () => {
    const uri = await server().open(text);
    const card = await server().hover(uri, server().positionOf(uri, 'convicted-2023}}', 2));
    assert.match(card, /23 persons convicted\*\* · 2023\n\nSource: \*\*Annual Review\*\*\n\nUsed in Q2\./);
  });

  it('links addresses, sources and EU law', async () => {
    const uri = await server().open(text);
    const links = await ask<DocumentLink[]>('textDocument/documentLink', uri);
    assert.deepEqual(
      links.map(({ range, target }) => `${words(uri, range)} ${target?.split(':').at(-1)}`),
      [
        'review //example.org/review',
        'Directive 2011/36/EU 32011L0036',
        'review //example.org/review',
        'https://example.org/review //example.org/review',
      ],
    );
  });
});
