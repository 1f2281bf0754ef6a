import assert from 'node:assert/strict';
import { sampleText } from '../support/samples.ts';
import { Client } from './client.ts';
import { client, head } from './support.ts';

describe('what the server and the editor tell each other first', () => {
  it('the server says what it can do', async () => {
    const editor = new Client();
    const { capabilities, serverInfo } = await editor.initialize();
    assert.equal(serverInfo?.name, 'emn-language-server');
    assert.equal(capabilities.textDocumentSync, 2, 'documents are kept in step by small changes');
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.documentSymbolProvider, true);
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor.extract', 'source.fixAll.emn'],
    });
    assert.ok(capabilities.completionProvider?.triggerCharacters?.includes('['));
    assert.equal(await editor.stop(), 0);
  });

  it('nothing at all from the editor is enough', async () => {
    const editor = new Client();
    await editor.initialize(null, {});
    const uri = await editor.open('');
    assert.equal((await editor.diagnostics(uri)).length, 1);
    assert.equal(await editor.stop(), 0);
  });

  it('options that make no sense are passed over', async () => {
    for (const options of [7, 'x', [], { documentation: 5 }, { settings: 'x' }, { settings: { severity: [null] } }]) {
      const editor = new Client();
      await editor.initialize(options);
      const uri = await editor.open(sampleText('lithuania-2024'));
      assert.ok(
        (await editor.diagnostics(uri)).some(({ code }) => code === 'missing-answer'),
        JSON.stringify(options),
      );
      assert.deepEqual(editor.errors, []);
      assert.equal(await editor.stop(), 0);
    }
  });

  describe('an editor that shows the documentation elsewhere', () => {
    const server = client({ initializationOptions: { documentation: 'https://example.org/rules/{code}?lang=en' } });

    it('gets links that lead there', async () => {
      const uri = await server().open('');
      const [finding] = await server().diagnostics(uri);
      assert.equal(finding?.codeDescription?.href, 'https://example.org/rules/missing-key?lang=en');
    });
  });

  describe('an editor that knows tab stops', () => {
    const snippetSupport = true;
    const server = client({ capabilities: { textDocument: { completion: { completionItem: { snippetSupport } } } } });

    it('gets a question with places to fill in', async () => {
      const { newText, format } = await skeletonOf(server());
      assert.equal(format, 2, 'a snippet');
      assert.match(newText, /^Q2:\n\s+answer: \$\{1\|/);
    });
  });

  describe('an editor that does not', () => {
    const server = client();

    it('gets a question without signs of them', async () => {
      const { newText, format } = await skeletonOf(server());
      assert.notEqual(format, 2);
      assert.match(newText, /^Q2:\n\s+answer:/);
      assert.doesNotMatch(newText, /\$|\|\}/);
    });
  });

  /** What is written for the first question that is offered. */
  async function skeletonOf(editor: Client): Promise<{ newText: string; format?: number }> {
    const uri = await editor.open(`${head}  Q1:\n    narrative: Text.\n  \n`);
    const items = await editor.completion(uri, { line: 7, character: 2 });
    const item = items.find(({ label }) => label === 'Q2');
    assert.ok(item?.textEdit, items.map(({ label }) => label).join(', '));
    return { newText: item.textEdit.newText, format: item.insertTextFormat };
  }
});
