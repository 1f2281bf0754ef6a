import assert from 'node:assert/strict';
import { type Exported, type ExportParams, exportRequest } from '../../server/src/protocol.ts';
import { partsOf } from '../report/read-docx.ts';
import { sampleText } from '../support/samples.ts';
import { client } from './support.ts';

describe('the report as a file over stdio', () => {
  const server = client();
  const ask = (uri: string, format: ExportParams['format'], comments?: boolean): Promise<Exported | null> =>
    server().connection.sendRequest(exportRequest, { textDocument: { uri }, format, comments });

  it('comes as a Word document, a page and Markdown', async () => {
    const uri = await server().open(sampleText('lithuania-2024'));
    const docx = await ask(uri, 'docx');
    assert.match(docx?.fileName ?? '', /\.docx$/);
    const parts = partsOf(Buffer.from(docx?.content ?? '', 'base64'));
    assert.match(parts['word/document.xml'] ?? '', /Q22/);
    assert.match((await ask(uri, 'html'))?.content ?? '', /^<!DOCTYPE html>/);
    assert.match((await ask(uri, 'md'))?.content ?? '', /^# The International Dimension/);
  });

  it('has the remarks of colleagues where they are asked for', async () => {
    const uri = await server().open(
      'study: emn-2024-1\nanswers:\n  Q2:\n    answer: no\n    comments: [{ by: Police, text: Check it. }]\n',
    );
    assert.match((await ask(uri, 'md', true))?.content ?? '', /Comment by Police:\*\* Check it\./);
    assert.doesNotMatch((await ask(uri, 'md'))?.content ?? '', /Check it/);
  });

  it('is null for a document that is not open', async () => {
    assert.equal(await ask('file:///contributions/nobody-opened-this.emn.yaml', 'docx'), null);
  });
});

describe('a report that cannot be made', () => {
  // Node finds no writer of Word documents, nor does a worker.
  const hooks = "({ resolve: (name, context, next) => next(/docx/.test(name) ? './no-docx.js' : name, context) })";
  const noDocx = `data:text/javascript,import { registerHooks } from 'node:module'; registerHooks${hooks};`;
  const server = client({ flags: ['--import', noDocx], initializationOptions: { docx: 'file:///no-docx.js' } });

  it('is null, and the log says why', async () => {
    const uri = await server().open(sampleText('lithuania-2024'));
    const params: ExportParams = { textDocument: { uri }, format: 'docx' };
    assert.equal(await server().connection.sendRequest(exportRequest, params), null);
    assert.match(server().errors.join('\n'), /emn\/export[\s\S]*no-docx/);
  });
});
