import assert from 'node:assert/strict';
import { sampleText } from '../support/samples.ts';
import { Client } from './client.ts';

describe('the end of the server', () => {
  it('is 0 when it was asked to shut down', async () => {
    const editor = await started();
    await editor.connection.sendRequest('shutdown');
    await editor.connection.sendNotification('exit');
    assert.equal(await editor.exited, 0);
  });

  it('is 1 when it was told to exit without that', async () => {
    const editor = await started();
    await editor.connection.sendNotification('exit');
    assert.equal(await editor.exited, 1);
  });

  it('comes with the end of its input, even in the midst of work', async () => {
    const editor = await started();
    void editor.open(sampleText('lithuania-2024').repeat(5));
    editor.process.stdin?.end();
    assert.equal(typeof (await editor.exited), 'number', 'by itself, not by a signal');
  });

  it('comes with an exit before anything else was said', async () => {
    const editor = new Client();
    await editor.connection.sendNotification('exit');
    assert.equal(await editor.exited, 1);
  });

  async function started(): Promise<Client> {
    const editor = new Client();
    await editor.initialize();
    return editor;
  }
});
