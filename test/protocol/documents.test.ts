import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { sampleText } from '../support/samples.ts';
import { client, found, head } from './support.ts';

describe('documents over stdio', () => {
  const server = client();

  it('names the one fault of the published sample', async () => {
    const uri = await server().open(sampleText('lithuania-2024'));
    const diagnostics = await server().diagnostics(uri);
    assert.ok(found(diagnostics, server().text(uri)).includes('missing-answer «Q19»'), JSON.stringify(diagnostics));
    const finding = diagnostics.find(({ code }) => code === 'missing-answer');
    assert.equal(finding?.severity, 1, 'an error, as the file says that it is final');
    assert.match(String(finding?.message), /^Q19 has no yes or no/);
    assert.match(finding?.codeDescription?.href ?? '', /docs\/rules\/missing-answer\.md$/);
  });

  it('finds nothing in the complete sample', async () => {
    const uri = await server().open(sampleText('invented-country-2024'));
    assert.deepEqual(await server().diagnostics(uri), []);
  });

  it('follows edits, each as a change of a few characters', async () => {
    const uri = await server().open(sampleText('invented-country-2024'));
    assert.deepEqual(await server().diagnostics(uri), []);
    await server().replace(uri, '  Q2:\n    answer: yes\n', '  Q2:\n');
    assert.deepEqual(found(await server().diagnostics(uri), server().text(uri)), ['missing-answer «Q2»']);
    await server().replace(uri, '  Q2:\n', '  Q2:\n    answer: yes\n');
    assert.deepEqual(await server().diagnostics(uri), []);
    await server().replace(uri, 'country: XA', 'country: QQ');
    assert.ok(codes(await server().diagnostics(uri)).includes('unknown-country'));
    await server().replace(uri, 'country: QQ', 'country: XA');
    assert.deepEqual(await server().diagnostics(uri), []);
  });

  it('understands several changes in one message, and the whole text at once', async () => {
    const uri = await server().open(`${head}  Q2:\n    narrative: Text.\n`);
    const at = server().positionOf(uri, '    narrative');
    await server().change(uri, [
      { range: { start: at, end: at }, text: '    answer: maybe\n' },
      { range: { start: { line: at.line, character: 12 }, end: { line: at.line, character: 17 } }, text: 'yes' },
    ]);
    const unexpected = codes(await server().diagnostics(uri)).filter((code) => code !== 'missing-question');
    assert.deepEqual(unexpected, []);
    await server().change(uri, [{ text: 'study: nothing-known\n' }]);
    assert.ok(codes(await server().diagnostics(uri)).includes('unknown-study'));
  });

  it('keeps up with fast typing', async () => {
    const uri = await server().open(`${head}  Q1:\n    narrative: \n`);
    const start = server().positionOf(uri, 'narrative: ', 11);
    for (const [index, letter] of [...'Quickly typed text about policies.'].entries()) {
      const at = { line: start.line, character: start.character + index };
      await server().change(uri, [{ range: { start: at, end: at }, text: letter }]);
    }
    assert.ok(!codes(await server().diagnostics(uri)).includes('missing-narrative'));
    assert.match(await server().hover(uri, server().positionOf(uri, 'policies', 2)), /footnote/);
  });

  it('takes its findings back when a document is closed', async () => {
    const uri = await server().open('study: nothing-known\n');
    assert.notDeepEqual(await server().diagnostics(uri), []);
    await server().close(uri);
    const { diagnostics } = await server().published((params) => params.uri === uri && params.diagnostics.length === 0);
    assert.deepEqual(diagnostics, []);
  });

  it('opens a document anew after it was closed', async () => {
    const uri = await server().open('study: nothing-known\n');
    await server().close(uri);
    await server().open(sampleText('invented-country-2024'), uri);
    assert.deepEqual(await server().diagnostics(uri), []);
  });

  it('lists the outline', async () => {
    const uri = await server().open(sampleText('invented-country-2024'));
    const flat = (await server().symbols(uri)).flatMap(function all(symbol): string[] {
      return [symbol.name, ...(symbol.children ?? []).flatMap(all)];
    });
    for (const slot of ['Q1', 'Q3a', 'Q22'])
      assert.ok(
        flat.some((name) => name.startsWith(slot)),
        flat.join(', '),
      );
  });

  const codes = (diagnostics: Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);
});
