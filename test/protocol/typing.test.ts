import assert from 'node:assert/strict';
import { type ReportPage, reportRequest } from '../../server/src/protocol.ts';
import { sampleText } from '../support/samples.ts';
import { client, head } from './support.ts';

describe('typing', () => {
  const server = client();

  it('the one error of the published sample is at Q19', async () => {
    const uri = await server().open(sampleText('lithuania-2024'));
    const errors = (await server().diagnostics(uri)).filter(({ severity }) => severity === 1);
    assert.deepEqual(
      errors.map(({ code, range, data }) => ({ code, range, data })),
      [{ code: 'missing-answer', range: rangeOf(uri, 'Q19'), data: { slot: 'Q19' } }],
    );
  });

  it('the error goes while an answer is typed letter by letter', async () => {
    const uri = await server().open(sampleText('lithuania-2024'));
    await server().diagnostics(uri);
    const missing: boolean[] = [];
    for (const _ of lettersAt(uri, server().positionOf(uri, 'Q19:', 4), '\n    answer: yes')) {
      const diagnostics = await server().diagnostics(uri);
      missing.push(diagnostics.some(({ code, data }) => code === 'missing-answer' && data.slot === 'Q19'));
    }
    assert.equal(missing[0], true, 'still missing after the first key');
    assert.equal(missing.at(-1), false, 'given after the last key');
    const { version } = server().document(uri);
    assert.deepEqual(server().versions(uri), upTo(version), 'each version was looked at, in order');
  });

  it('edits sent all at once end where the text alone would', async () => {
    const uri = await server().open(sampleText('lithuania-2024'));
    for (const [from, to] of [
      ['country: LT', 'country: LV'],
      ['status: final', 'status: draft'],
      ['  Q2:\n', '  Q2b:\n'],
      ['    answer: no\n', ''],
    ] as const) {
      void server().replace(uri, from, to);
    }
    const typed = '\n    answer: no\n    # Policies to be checked 🙂 by the Ministry.\n    actors: [Europol]';
    for (const _ of lettersAt(uri, server().positionOf(uri, 'Q19:', 4), typed));
    const afterwards = await server().diagnostics(uri);
    const afresh = await server().open(server().text(uri));
    const places = (text: unknown): unknown => JSON.parse(JSON.stringify(text).replaceAll(uri, afresh));
    assert.deepEqual(places(afterwards), await server().diagnostics(afresh));
    assert.deepEqual(await server().symbols(uri), await server().symbols(afresh));
    const versions = server().versions(uri);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
      'never an older version after a newer one',
    );
    assert.equal(versions.at(-1), server().document(uri).version);
  });

  it('what is asked right after a key is answered for the text as it then stands', async () => {
    const uri = await server().open(`${head}  Q1:\n    narrative: \n`);
    const start = server().positionOf(uri, 'narrative: ', 11);
    for (const _ of lettersAt(uri, start, 'Our measures'));
    assert.match(await server().hover(uri, { ...start, character: start.character + 6 }), /footnote 4/);
  });

  it('the terms of the study are explained in prose, with their footnotes', async () => {
    const uri = await server().open(`${head}  Q4:\n    narrative: Policies, measures and interconnections.\n`);
    for (const [word, footnote] of Object.entries({ Policies: 2, measures: 4, interconnections: 3 })) {
      const text = await server().hover(uri, server().positionOf(uri, word, 2));
      assert.ok(text.includes(`EMN Study 2024/1, footnote ${footnote}`), text);
      assert.match(text, /Out of scope|Counts/, 'with what counts');
    }
  });

  it('the report follows', async () => {
    const uri = await server().open(sampleText('lithuania-2024'));
    const report = async (): Promise<string> => {
      const page = await server().connection.sendRequest<ReportPage>(reportRequest, { textDocument: { uri } });
      return page.html;
    };
    assert.doesNotMatch(await report(), /Stray words/);
    await server().replace(uri, 'One challenge is', 'Stray words <img src=x onerror=alert(1)>');
    const html = await report();
    assert.match(html, /Stray words/);
    assert.doesNotMatch(html, /<script|<img[^>]*onerror/i);
  });

  /** Types `text` at a place, a letter a change, without waiting for the server. */
  function* lettersAt(uri: string, at: { line: number; character: number }, text: string): Generator<string> {
    let offset = server().document(uri).offsetAt(at);
    for (const letter of text) {
      const here = server().document(uri).positionAt(offset);
      void server().change(uri, [{ range: { start: here, end: here }, text: letter }]);
      offset += letter.length;
      yield letter;
    }
  }

  const rangeOf = (uri: string, text: string) => ({
    start: server().positionOf(uri, `\n  ${text}:`, 3),
    end: server().positionOf(uri, `\n  ${text}:`, 3 + text.length),
  });

  const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
});
