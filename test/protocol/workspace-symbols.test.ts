import assert from 'node:assert/strict';
import type { WorkspaceSymbol } from 'vscode-languageserver-protocol/node';
import { client, head } from './support.ts';

const file = (country: string) =>
  `${head.replace('LT', country)}  Q3a:\n    answer: yes\n    actors: [Europol]\nfacts:\n  found-2023: { value: 7, unit: persons }\nactors:\n  - { name: Harbour Club, type: NGO }\n`;

describe('searching in all contributions over stdio', () => {
  const server = client({ initializationOptions: { files: true } });
  const stored = new Map([
    ['file:///a/lithuania.emn.yaml', file('LT')],
    ['vscode-vfs://b/austria.emn.yml', file('AT')],
  ]);
  let reads = 0;

  before(() => {
    server().connection.onRequest('emn/files', () => [...stored.keys(), 'file:///a/gone.emn.yaml']);
    server().connection.onRequest('emn/read', ({ uri }: { uri: string }) => {
      reads++;
      return stored.get(uri) ?? null;
    });
  });

  /** `name (container) address` */
  const search = async (query: string): Promise<string[]> => {
    const found = await server().connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });
    return found
      .map(({ name, containerName, location: { uri } }) => `${name} (${containerName}) ${uri.split('/').at(-1)}`)
      .sort();
  };
  const changed = (uri: string, type: number) =>
    server().connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

  it('finds questions, facts, actors in files that are not open', async () => {
    assert.deepEqual(await search('found'), [
      'found-2023: 7 persons (Austria) austria.emn.yml',
      'found-2023: 7 persons (Lithuania) lithuania.emn.yaml',
    ]);
    assert.deepEqual(await search('Q3a'), [
      'Q3a Policies in third countries (Austria) austria.emn.yml',
      'Q3a Policies in third countries (Lithuania) lithuania.emn.yaml',
    ]);
    assert.equal((await search('europol')).length, 2);
    assert.equal((await search('harbclub')).length, 2);
    assert.deepEqual(await search('zzz'), []);
  });

  it('reads a file once, until it changes', async () => {
    await search('');
    const before = reads;
    await search('');
    assert.equal(reads, before + 1, 'only the one that could not be read');
    stored.set('file:///a/lithuania.emn.yaml', file('LT').replace('found', 'lost'));
    await changed('file:///a/lithuania.emn.yaml', 2);
    assert.deepEqual(await search('lost'), ['lost-2023: 7 persons (Lithuania) lithuania.emn.yaml']);
    stored.set('file:///a/new.emn.yaml', file('XA').replace('found', 'new'));
    await changed('file:///a/new.emn.yaml', 1);
    assert.deepEqual(await search('new-2023'), ['new-2023: 7 persons (XA) new.emn.yaml']);
    stored.delete('file:///a/new.emn.yaml');
    await changed('file:///a/new.emn.yaml', 3);
    assert.deepEqual(await search('new-2023'), []);
  });

  it('takes open documents as they stand in the editor', async () => {
    const uri = await server().open(file('LT').replace('found', 'unsaved'), 'file:///a/lithuania.emn.yaml');
    assert.deepEqual(await search('unsaved'), ['unsaved-2023: 7 persons (Lithuania) lithuania.emn.yaml']);
    await server().replace(uri, 'unsaved', 'retyped');
    assert.deepEqual(await search('retyped'), ['retyped-2023: 7 persons (Lithuania) lithuania.emn.yaml']);
    await server().close(uri);
    assert.deepEqual(await search('retyped'), []);
  });
});

describe('searching where the editor can’t read files', () => {
  const server = client();

  it('finds what is open', async () => {
    await server().open(file('LT'));
    const found = await server().connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'found' });
    assert.equal(found.length, 1);
    assert.deepEqual(server().errors, []);
  });
});
