import assert from 'node:assert/strict';
import { sampleText } from '../support/samples.ts';
import { Client } from './client.ts';
import { client, head } from './support.ts';

describe('bad input over stdio', () => {
  const server = client();
  const answers = `${head}  Q2:\n    narrative: Text without yes or no.\n`;
  const bad: Record<string, string> = {
    'an empty file': '',
    'blanks only': ' \n\t\n',
    'no study, no answers': 'Just prose.',
    'a list': '- one\n- two\n',
    'a quotation mark that is never closed': `${answers}    actors: ["Police\n`,
    'aliases that refer to themselves': 'study: &a\n  b: *a\nanswers: *a\n',
    'a tab before a key': `${head}\tQ2:\n\t\tanswer: no\n`,
    'a byte order mark and Windows line ends': `\uFEFF${answers.replaceAll('\n', '\r\n')}`,
    'two files in one': `${answers}---\n${answers}`,
    'wrong kinds everywhere': 'study: [1]\ncountry: {}\nstatus: 7\nsummary: []\nanswers: 3\nfacts: x\nactors: {a: b}\n',
    'keys that are objects': 'answers:\n  ? {a: b}\n  : {c: d}\n  ? [Q1]\n  : 1\n',
    'a null character': `${head}  Q2:\n    narrative: "a\u0000b"\n`,
  };
  for (const [what, text] of Object.entries(bad)) {
    it(`${what} is answered, and the next question too`, async () => {
      const uri = await server().open(text);
      await server().diagnostics(uri);
      const document = server().document(uri);
      for (let line = 0; line < document.lineCount; line++) {
        await server().hover(uri, { line, character: 3 });
        await server().completion(uri, { line, character: 2 });
      }
      await server().symbols(uri);
      await server().change(uri, [{ text: answers }]);
      const codes = (await server().diagnostics(uri)).map(({ code }) => code);
      assert.ok(codes.includes('missing-answer'), codes.join(', '));
    });
  }

  it('every beginning of a contribution is answered', async () => {
    const text = sampleText('lithuania-2024').slice(0, 4000);
    const uri = await server().open('');
    for (let length = 0; length < text.length; length += 97) {
      await server().change(uri, [{ text: text.slice(0, length) }]);
      await server().completion(uri, server().document(uri).positionAt(length));
    }
    assert.ok((await server().diagnostics(uri)).length > 0);
  });

  it('a file of thousands of remarks is answered', async () => {
    const uri = await server().open(`${answers}${'# A remark that somebody wrote.\n'.repeat(60_000)}`);
    const codes = (await server().diagnostics(uri)).map(({ code }) => code);
    assert.ok(codes.includes('missing-answer'), codes.join(', '));
    await server().close(uri);
  });
});

describe('the server as a process', () => {
  it('ends with 0 after shutdown and exit', async () => {
    const client = new Client();
    await client.initialize();
    assert.equal(await client.stop(), 0);
  });

  it('ends by itself when the editor goes away', async () => {
    const client = new Client();
    await client.initialize();
    client.process.stdin?.end();
    assert.notEqual(await client.exited, null);
  });

  it('takes the severities that the editor sends', async () => {
    const client = new Client();
    await client.initialize({ settings: { severity: { 'missing-answer': 'hint', 'missing-question': 'off' } } });
    const uri = await client.open(`${head}  Q2:\n    narrative: Text.\n`);
    const diagnostics = await client.diagnostics(uri);
    assert.equal(diagnostics.find(({ code }) => code === 'missing-answer')?.severity, 4);
    assert.ok(!diagnostics.some(({ code }) => code === 'missing-question'));
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { emn: { severity: {} } },
    });
    const { diagnostics: after } = await client.published(
      (params) => params.uri === uri && params.diagnostics.some(({ code }) => code === 'missing-question'),
    );
    assert.equal(after.find(({ code }) => code === 'missing-answer')?.severity, 2);
    await client.stop();
  });
});
