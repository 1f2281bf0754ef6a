import assert from 'node:assert/strict';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver-protocol/node';
import { sampleText } from '../support/samples.ts';
import { client, head } from './support.ts';

const uri = 'file:///contributions/malformed.emn.yaml';
const textDocument = { uri };
const far = { line: 99_999, character: 99_999 };
const negative = { line: -3, character: -7 };

describe('messages that make no sense', () => {
  const server = client();
  const text = `${head}  Q2:\n    narrative: Text about policies.\n`;
  beforeEach(() => server().open(text, uri));
  afterEach(async () => {
    assert.match(
      await server().hover(uri, server().positionOf(uri, 'policies', 2)),
      /footnote 2/,
      'the server goes on',
    );
    await server().close(uri);
  });

  const asked = [
    ...[
      'hover',
      'completion',
      'codeAction',
      'documentSymbol',
      'foldingRange',
      'selectionRange',
      'inlayHint',
      'codeLens',
    ],
    ...[
      'semanticTokens/full',
      'semanticTokens/full/delta',
      'definition',
      'references',
      'documentHighlight',
      'prepareRename',
      'rename',
    ],
    ...['documentLink', 'formatting', 'rangeFormatting', 'onTypeFormatting'],
  ].map((name) => `textDocument/${name}`);
  const own = ['emn/overview', 'emn/report', 'emn/insertMissingQuestions'];
  const wrong = [null, 5, [1, 2], {}, { textDocument: null }, { textDocument: 'x' }, { textDocument: { uri: 7 } }];

  for (const method of [...asked, ...own]) {
    it(`${method} with wrong parameters is refused or answered with nothing`, async () => {
      for (const params of wrong) assert.equal(await answerTo(method, params), null, JSON.stringify(params));
    });
  }

  for (const method of [...asked, ...own]) {
    it(`${method} for a document that is not open is answered with nothing`, async () => {
      const params = { textDocument: { uri: `${uri}.closed` }, position: far, range: { start: far, end: far } };
      assert.equal(await server().connection.sendRequest(method, params), null);
    });
  }

  it('places outside the document are taken to its nearest end', async () => {
    for (const position of [far, negative, { line: 0.5, character: 1e20 }]) {
      const hover = await server().connection.sendRequest('textDocument/hover', { textDocument, position });
      assert.ok(hover === null || typeof hover === 'object');
      assert.ok(Array.isArray(await server().completion(uri, position)));
      assert.ok(Array.isArray(await server().codeActions(uri, { start: position, end: far })));
    }
    assert.deepEqual(await server().codeActions(uri, { start: far, end: negative }), [], 'a range that ends first');
  });

  it('a position that is none is answered with nothing', async () => {
    for (const position of [undefined, null, 'here']) {
      assert.equal(await answerTo('textDocument/hover', { textDocument, position }), null, String(position));
    }
  });

  it('an offer that was never made is given back as it is', async () => {
    const places = [
      undefined,
      null,
      7,
      {},
      { uri: 7 },
      { uri: `${uri}.closed`, position: far },
      { uri, position: far },
    ];
    for (const data of places) {
      const item = { label: 'coffee', data };
      assert.deepEqual(await answerTo('completionItem/resolve', item), JSON.parse(JSON.stringify(item)));
    }
    for (const item of [null, 5]) assert.equal(await answerTo('completionItem/resolve', item), null);
  });

  it('a method that nobody knows is refused', async () => {
    const refused = server().connection.sendRequest('emn/coffee', {});
    await assert.rejects(refused, ({ code }: ResponseError) => code === -32601);
  });

  it('a contribution to a study that is not known is refused in plain words', async () => {
    for (const study of ['emn-1999-9', '__proto__', undefined, 5]) {
      const refused = server().connection.sendRequest('emn/newContribution', { study, country: 'LT' });
      await assert.rejects(refused, ({ code, message }: ResponseError) => {
        assert.equal(code, -32602);
        return message === `The study «${study}» is not known. Known: emn-2024-1.`;
      });
    }
  });

  it('changes of documents that are not open, or that are no changes, are passed over', async () => {
    const send = (method: string, params: object): Promise<void> =>
      server().connection.sendNotification(`textDocument/${method}`, params);
    await send('didChange', { textDocument: { uri: `${uri}.closed`, version: 2 }, contentChanges: [{ text: 'x' }] });
    await send('didClose', { textDocument: { uri: `${uri}.closed` } });
    await send('didOpen', {});
    await send('didChange', { textDocument: { uri, version: 2 }, contentChanges: 3 });
    await send('didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text: 7 }] });
  });

  it('messages that are not even messages are passed over', async () => {
    for (const body of ['{not json', 'null', '[]', '"x"', '{"jsonrpc":"2.0","id":"x"}']) {
      server().process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
      assert.ok(await server().connection.sendRequest('emn/choices'), body);
    }
  });

  it('calling off a request is fine, early or late', async () => {
    const big = await server().open(sampleText('lithuania-2024'));
    const calledOff = Array.from({ length: 20 }, async () => {
      const source = new CancellationTokenSource();
      const request = server().connection.sendRequest('emn/report', { textDocument: { uri: big } }, source.token);
      source.cancel();
      return request.then(
        (page) => assert.ok(page),
        (error) => assert.equal(error.code, -32800),
      );
    });
    const kept = server().connection.sendRequest('emn/report', { textDocument: { uri: big } });
    await Promise.all(calledOff);
    assert.ok(await kept, 'the request beside them is answered');
    await server().connection.sendNotification('$/cancelRequest', { id: 999_999 });
    await server().close(big);
  });

  /** The result; null too where the request is refused. */
  async function answerTo(method: string, params: unknown): Promise<unknown> {
    try {
      return await server().connection.sendRequest(method, params);
    } catch (error) {
      assert.ok(error instanceof ResponseError);
      return null;
    }
  }
});
