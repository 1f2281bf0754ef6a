import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, MarkupContent } from 'vscode-languageserver-protocol/node';
import { inFull } from '../support/cursor.ts';
import { Client } from './client.ts';
import { briefLists, client, head } from './support.ts';

const text = `${head}  Q2:\n    answer: no\n    actors: [Euro]\n`;
const typed = 'actors: [Euro';

describe('completion lists', () => {
  const inWhole = client();
  const brief = client({ capabilities: briefLists });

  /** What is offered behind the letters that are typed, and the address of the file. */
  async function listOf(editor: Client): Promise<{ uri: string; list: CompletionList }> {
    const uri = await editor.open(text);
    const position = editor.positionOf(uri, typed, typed.length);
    const params = { textDocument: { uri }, position };
    return { uri, list: await editor.connection.sendRequest('textDocument/completion', params) };
  }
  const europol = (items: readonly CompletionItem[]): CompletionItem =>
    items.find(({ label }) => label === 'Europol') ?? assert.fail('Europol is not offered');
  const resolve = (item: CompletionItem): Promise<CompletionItem> =>
    brief().connection.sendRequest('completionItem/resolve', item);
  const card = ({ documentation }: CompletionItem): string => (documentation as MarkupContent | undefined)?.value ?? '';

  it('hold all there is for editors that do not ask for more', async () => {
    const { list } = await listOf(inWhole());
    assert.equal(list.itemDefaults, undefined);
    assert.match(card(europol(list.items)), /European Union Agency for Law Enforcement Cooperation/);
    assert.deepEqual((europol(list.items).textEdit as { newText: string }).newText, 'Europol');
  });

  it('are brief for editors that do, and say the same', async () => {
    const { list: whole } = await listOf(inWhole());
    const { list } = await listOf(brief());
    assert.ok(JSON.stringify(list).length < JSON.stringify(whole).length / 3);
    assert.deepEqual(list.items.filter(card), []);
    const resolved = await Promise.all(inFull(list).map(resolve));
    assert.deepEqual(
      resolved.map(({ data, ...item }) => item),
      whole.items,
    );
  });

  it('keep their documentation while the word is written on, and lose no more than that when the file is closed', async () => {
    const { uri, list } = await listOf(brief());
    const item = europol(inFull(list));
    await brief().replace(uri, 'Euro]', 'Europ]');
    assert.match(card(await resolve(item)), /Law Enforcement/);
    await brief().close(uri);
    assert.deepEqual(await resolve(item), item);
  });

  it('are in whole for editors that support a part of what it takes', async () => {
    const { completionItem, completionList } = briefLists.textDocument.completion;
    for (const completion of [
      { completionItem },
      { completionList },
      { completionItem: { resolveSupport: { properties: ['detail'] } }, completionList },
      { completionItem, completionList: { itemDefaults: ['editRange', 'data'] } },
    ]) {
      const editor = new Client();
      const { capabilities } = await editor.initialize({}, { textDocument: { completion } });
      assert.equal(capabilities.completionProvider?.resolveProvider, false);
      assert.match(card(europol((await listOf(editor)).list.items)), /Law Enforcement/);
      assert.equal(await editor.stop(), 0);
    }
  });

  it('are said to be completed on demand where they are', async () => {
    const editor = new Client();
    const { capabilities } = await editor.initialize({}, briefLists);
    assert.equal(capabilities.completionProvider?.resolveProvider, true);
    assert.equal(capabilities.completionProvider?.completionItem?.labelDetailsSupport, true);
    assert.equal(await editor.stop(), 0);
  });
});
