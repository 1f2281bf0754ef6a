import assert from 'node:assert/strict';
import { poll } from '../../scripts/lib/poll.ts';
import {
  type Choices,
  choicesRequest,
  type EditAnswerResult,
  editAnswerRequest,
  type InsertMissingResult,
  insertMissingRequest,
  type NewContribution,
  newContributionRequest,
  type Overview,
  type OverviewChangedParams,
  overviewChanged,
  overviewRequest,
  type PasteResult,
  pasteRequest,
  type ReportPage,
  reportRequest,
  type WordCount,
  wordCountRequest,
} from '../../server/src/protocol.ts';
import { sampleText } from '../support/samples.ts';
import { client, head } from './support.ts';

describe('requests of our own over stdio', () => {
  const server = client();
  const ask = <R>(method: string, uri: string): Promise<R> =>
    server().connection.sendRequest<R>(method, { textDocument: { uri } });

  it('counts the answers', async () => {
    const overview = await ask<Overview>(overviewRequest, await server().open(sampleText('lithuania-2024')));
    assert.equal(overview.study?.id, 'emn-2024-1');
    assert.deepEqual(overview.country, { code: 'LT', name: 'Lithuania' });
    assert.equal(overview.slots.length, 30);
    assert.equal(overview.answered, overview.expected - 1);
    assert.equal(overview.slots.find(({ slot }) => slot === 'Q19')?.state, 'incomplete');
  });

  it('tells of every change in the counts', async () => {
    const news: OverviewChangedParams[] = [];
    server().connection.onNotification(overviewChanged, (params: OverviewChangedParams) => {
      news.push(params);
    });
    const uri = await server().open(sampleText('lithuania-2024'));
    await server().diagnostics(uri);
    await server().replace(uri, '  Q19:\n', '  Q19:\n    answer: no\n');
    // They come after the findings, when nothing else is to be done.
    const last = await poll('the counts of the second version', 10, async () =>
      news.find((each) => each.uri === uri && each.version === 2),
    );
    assert.equal(last.overview.answered, last.overview.expected);
  });

  it('gives the report as a page without anything that could run', async () => {
    const text = `${head}  Q1:\n    narrative: "<script>alert(1)</script> **Bold**"\n`;
    const page = await ask<ReportPage>(reportRequest, await server().open(text));
    assert.equal(page.language, 'en');
    assert.match(page.html, /<strong>Bold<\/strong>/);
    assert.doesNotMatch(page.html, /<script/i);
  });

  it('gives the edits that insert missing questions', async () => {
    const uri = await server().open(`${head}  Q2:\n    answer: no\n    narrative: Text.\n`);
    const result = await ask<InsertMissingResult>(insertMissingRequest, uri);
    assert.equal(result.slots[0], 'Q1');
    assert.ok(!result.slots.includes('Q2'));
    const changes = result.edits.map(({ range, newText }) => ({ range, text: newText }));
    await server().change(uri, changes.reverse());
    const after = await ask<InsertMissingResult>(insertMissingRequest, uri);
    assert.deepEqual(after.slots, []);
  });

  it('changes an answer, one that is there and one that is not', async () => {
    const uri = await server().open(`${head}  Q2:\n    answer: no # so far\n    narrative: Text.\n`);
    const edit = async (slot: string, change: unknown): Promise<EditAnswerResult> => {
      const params = { textDocument: { uri }, slot, change };
      const result = await server().connection.sendRequest<EditAnswerResult>(editAnswerRequest, params);
      const changes = result.edits.map(({ range, newText }) => ({ range, text: newText }));
      if (changes.length > 0) await server().change(uri, changes.reverse());
      return result;
    };
    assert.equal((await edit('Q2', { kind: 'toggle' })).answer, 'yes');
    assert.equal((await edit('Q2', { kind: 'status', value: 'reviewed' })).status, 'reviewed');
    assert.equal((await edit('Q3a', { kind: 'comment', by: 'Ada', text: 'When?' })).refusal, undefined);
    const text = server().text(uri);
    assert.ok(text.includes('    answer: yes # so far\n    narrative: Text.\n    status: reviewed\n  Q3a:'), text);
    assert.ok(text.includes('      - by: Ada\n        text: When?\n'), text);
    const refused = await edit('Q1', { kind: 'toggle' });
    assert.match(refused.refusal ?? '', /Q1 is an open question/);
    assert.deepEqual(refused.edits, []);
  });

  it('cleans what is pasted into a text, and has nothing to say elsewhere', async () => {
    const uri = await server().open(`${head}  Q1:\n    narrative: |\n      Text: \n    status: draft\n`);
    const paste = (line: number, character: number): Promise<PasteResult | null> => {
      const position = { line, character };
      const clip = { html: '<p>a <b>word</b></p><p>more</p>', text: 'a word\nmore' };
      const params = { textDocument: { uri }, range: { start: position, end: position }, ...clip };
      return server().connection.sendRequest<PasteResult | null>(pasteRequest, params);
    };
    assert.equal((await paste(7, 12))?.clean, 'a **word**\n\n      more');
    assert.equal((await paste(7, 12))?.plain, 'a word\n      more');
    assert.equal(await paste(8, 12), null);
  });

  it('puts a text on the line of its key below a | where what is pasted needs it', async () => {
    const uri = await server().open(`${head}  Q1:\n    narrative: Text.\n    status: draft\n`);
    const position = { line: 6, character: 20 };
    const params = { textDocument: { uri }, range: { start: position, end: position }, text: ' One: two' };
    const result = await server().connection.sendRequest<PasteResult | null>(pasteRequest, params);
    assert.ok(result && typeof result.clean !== 'string');
    await server().apply(uri, { title: '', edit: { changes: { [uri]: [...result.clean] } } });
    assert.equal(server().text(uri), `${head}  Q1:\n    narrative: |\n      Text.One: two\n    status: draft\n`);
  });

  it('counts words alike in the overview and for a selection', async () => {
    const uri = await server().open(sampleText('lithuania-2024'));
    const overview = await ask<Overview>(overviewRequest, uri);
    const whole = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };
    const params = { textDocument: { uri }, ranges: [whole] };
    const counted = await server().connection.sendRequest<WordCount>(wordCountRequest, params);
    assert.ok(counted.whole > 1000);
    assert.deepEqual([counted.whole, counted.selection], [overview.words, overview.words]);
  });

  it('starts a new contribution that lacks nothing but the answers', async () => {
    const { studies, countries } = await server().connection.sendRequest<Choices>(choicesRequest);
    assert.ok(studies.some(({ id }) => id === 'emn-2024-1'));
    const greece = countries.find(({ name }) => name === 'Greece');
    assert.equal(greece?.code, 'EL');
    const params = { study: 'emn-2024-1', country: 'EL' };
    const made = await server().connection.sendRequest<NewContribution>(newContributionRequest, params);
    assert.match(made.fileName, /^greece-.*\.emn\.yaml$/);
    const uri = await server().open(made.text);
    const errors = (await server().diagnostics(uri)).filter(({ severity }) => severity === 1);
    assert.deepEqual(errors, []);
  });

  it('answers null for a document that is not open', async () => {
    for (const method of [overviewRequest, reportRequest, insertMissingRequest, editAnswerRequest, wordCountRequest]) {
      assert.equal(await ask(method, 'file:///contributions/nobody-opened-this.emn.yaml'), null, method);
    }
  });
});
