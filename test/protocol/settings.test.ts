import assert from 'node:assert/strict';
import type { ConfigurationParams } from 'vscode-languageserver-protocol/node';
import { sampleText } from '../support/samples.ts';
import { Client } from './client.ts';
import { client, head } from './support.ts';

const text = `${head}  Q2:\n    narrative: Text.\n`;

describe('settings', () => {
  describe('sent by the editor when they change', () => {
    const server = client();
    const change = (settings: unknown): Promise<void> =>
      server().connection.sendNotification('workspace/didChangeConfiguration', { settings });

    it('a severity is taken at once, in every open document', async () => {
      const [one, other] = [await server().open(text), await server().open(text)];
      await change({ emn: { severity: { 'missing-answer': 'error', 'missing-question': 'off' } } });
      for (const uri of [one, other]) assert.deepEqual(await severities(server(), uri), { 'missing-answer': 1 });
    });

    it('the last ones hold, however many came while the text was being checked', async () => {
      const uri = await server().open(sampleText('lithuania-2024'));
      for (let round = 0; round < 100; round++) {
        const severity = round % 2 === 0 ? { 'missing-answer': 'off' } : { 'missing-answer': 'error', style: 'off' };
        void change({ emn: { severity } });
        await server().change(uri, [
          { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '#' },
        ]);
      }
      await server().change(uri, [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
      ]);
      const found = await server().diagnostics(uri);
      assert.deepEqual(
        found.filter(({ code }) => code === 'missing-answer').map(({ severity }) => severity),
        [1],
      );
      const versions = server().versions(uri);
      assert.deepEqual(
        versions,
        versions.toSorted((a, b) => a - b),
        'no findings of an older text come later',
      );
      assert.deepEqual(server().errors, []);
      await server().close(uri);
      await change({ emn: { severity: {} } });
    });

    it('values that mean nothing count as not given', async () => {
      const uri = await server().open(text);
      const usual = { 'missing-answer': 2, 'missing-question': 2 };
      const nonsense: unknown[] = [
        { severity: { 'missing-answer': 'loud', 'missing-question': 7 } },
        { severity: ['off'] },
        { severity: 'off' },
        { severity: null },
        { severity: { __proto__: 'off', constructor: 'off', 'no-such-code': 'off' } },
        'off',
        null,
        [],
      ];
      for (const emn of nonsense) {
        await change({ emn: { severity: { 'missing-question': 'off', 'missing-answer': 'hint' } } });
        assert.deepEqual(await severities(server(), uri), { 'missing-answer': 4 });
        await change({ emn });
        assert.deepEqual(await severities(server(), uri), usual, JSON.stringify(emn));
      }
    });

    it('a message without our section changes nothing', async () => {
      const uri = await server().open(text);
      await change({ emn: { severity: { 'missing-question': 'off' } } });
      for (const settings of [{}, null, 7, { other: { severity: {} } }]) {
        await change(settings);
        assert.deepEqual(await severities(server(), uri), { 'missing-answer': 2 }, JSON.stringify(settings));
      }
      assert.deepEqual(server().errors, []);
    });
  });

  it('asked for by the server, at the start, for every document and after every change', async () => {
    const editor = new Client();
    const asked: (string | undefined)[][] = [];
    const sections = new Set<string | undefined>();
    let chosen = 'error';
    editor.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => {
      asked.push(items.map(({ scopeUri }) => scopeUri));
      for (const { section } of items) sections.add(section);
      return items.map(() => ({ severity: { 'missing-answer': chosen, 'missing-question': 'off' } }));
    });
    const registered = new Promise<{ method: string }[]>((resolve) => {
      editor.connection.onRequest('client/registerCapability', ({ registrations }) => resolve(registrations));
    });
    await editor.initialize({}, { workspace: { configuration: true, didChangeConfiguration: dynamic } });
    assert.deepEqual(
      (await registered).map(({ method }) => method),
      ['workspace/didChangeConfiguration'],
    );
    const uri = await editor.open(text);
    await editor.published(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 1));
    chosen = 'hint';
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.published(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 4));
    assert.deepEqual(await severities(editor, uri), { 'missing-answer': 4 });
    assert.deepEqual(asked, [[undefined], [undefined, uri], [undefined, uri]]);
    assert.deepEqual([...sections], ['emn']);
    assert.equal(await editor.stop(), 0);
  });

  it('may differ from folder to folder, and change in one of them', async () => {
    const editor = new Client();
    const chosen: Record<string, string> = { one: 'error', other: 'hint' };
    editor.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(({ scopeUri = '' }) => {
        const severity = chosen[scopeUri.split('/').at(-2) ?? ''];
        return severity ? { severity: { 'missing-answer': severity, 'missing-question': 'off' } } : null;
      }),
    );
    await editor.initialize({}, { workspace: { configuration: true } });
    const uris = {
      one: 'file:///one/a.emn.yaml',
      other: 'file:///other/a.emn.yaml',
      third: 'file:///third/a.emn.yaml',
    };
    for (const uri of Object.values(uris)) await editor.open(text, uri);
    const severityIs = (where: string, wanted: number) =>
      editor.published(
        ({ uri, diagnostics }) =>
          uri === where && diagnostics.some(({ code, severity }) => code === 'missing-answer' && severity === wanted),
      );
    await severityIs(uris.one, 1);
    await severityIs(uris.other, 4);
    chosen.one = 'information';
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await severityIs(uris.one, 3);
    assert.deepEqual(await severities(editor, uris.one), { 'missing-answer': 3 });
    assert.deepEqual(await severities(editor, uris.other), { 'missing-answer': 4 });
    assert.deepEqual(await severities(editor, uris.third), { 'missing-answer': 2, 'missing-question': 2 });
    assert.equal(await editor.stop(), 0);
  });

  it('what somebody has mistyped in them never stops an answer', async () => {
    const editor = new Client();
    const nonsense: unknown[] = [
      undefined,
      null,
      7,
      'off',
      [],
      {},
      { severity: [] },
      { severity: { 'missing-answer': 7 } },
    ];
    nonsense.push({ inlayHints: 'yes', codeLens: 1, severity: 'error' }, { inlayHints: null, codeLens: {} });
    let at = 0;
    editor.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(() => nonsense[at]),
    );
    await editor.initialize({ settings: nonsense[3] }, { workspace: { configuration: true } });
    const uri = await editor.open(text);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const textDocument = { uri };
    for (at = 0; at < nonsense.length; at++) {
      await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: nonsense[at] });
      assert.deepEqual(await severities(editor, uri), { 'missing-answer': 2, 'missing-question': 2 });
      const hints = await editor.connection.sendRequest<unknown[]>('textDocument/inlayHint', { textDocument, range });
      const lenses = await editor.connection.sendRequest<unknown[]>('textDocument/codeLens', { textDocument });
      assert.deepEqual([hints.length, lenses.length], [1, 1], JSON.stringify(nonsense[at]));
    }
    assert.deepEqual(editor.errors, []);
    assert.equal(await editor.stop(), 0);
  });

  it('an editor that cannot answer for them leaves the usual ones', async () => {
    const editor = new Client();
    editor.connection.onRequest('workspace/configuration', () => {
      throw new Error('No settings today.');
    });
    await editor.initialize({}, { workspace: { configuration: true } });
    const uri = await editor.open(text);
    await editor.diagnostics(uri);
    assert.deepEqual(await severities(editor, uri), { 'missing-answer': 2, 'missing-question': 2 });
    assert.deepEqual(editor.errors, []);
    assert.equal(await editor.stop(), 0);
  });

  it('are asked for, and nothing is registered, where the editor registers nothing (Emacs 28)', async () => {
    const editor = new Client();
    let registered = 0;
    editor.connection.onRequest('client/registerCapability', () => {
      registered++;
      return null;
    });
    editor.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(() => ({ severity: { 'missing-answer': 'error' } })),
    );
    await editor.initialize({}, { workspace: { configuration: true, didChangeConfiguration: {} } });
    const uri = await editor.open(text);
    const { diagnostics } = await editor.published(
      (params) =>
        params.uri === uri &&
        params.diagnostics.some(({ code, severity }) => code === 'missing-answer' && severity === 1),
    );
    assert.ok(diagnostics.length > 0);
    assert.equal(registered, 0);
    assert.equal(await editor.stop(), 0);
  });
});

const dynamic = { dynamicRegistration: true };

/** Code → severity of the findings of the document, once the server has read all that was sent. */
async function severities(editor: Client, uri: string): Promise<Record<string, unknown>> {
  const at = { line: 0, character: 0 };
  // A change that changes nothing: its findings are made under the settings sent before it.
  await editor.change(uri, [{ range: { start: at, end: at }, text: '' }]);
  const diagnostics = await editor.diagnostics(uri);
  return Object.fromEntries(diagnostics.map(({ code, severity }) => [code, severity]));
}
