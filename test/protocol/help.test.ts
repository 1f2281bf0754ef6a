import assert from 'node:assert/strict';
import { client, head } from './support.ts';

describe('help over stdio', () => {
  const server = client();

  it('explains a term, a question and an actor', async () => {
    const text = `${head}  Q3a:\n    answer: yes\n    narrative: Two policies, no policymakers.\n    actors: [Europol]\n`;
    const uri = await server().open(text);
    const hover = (word: string): Promise<string> => server().hover(uri, server().positionOf(uri, word, 1));
    assert.match(await hover('policies'), /EMN Study 2024\/1, footnote 2/);
    assert.match(await hover('Q3a'), /third countr/);
    assert.match(await hover('Europol'), /European Union Agency for Law Enforcement Cooperation/);
    assert.doesNotMatch(await hover('policymakers'), /footnote/);
    assert.equal(await hover('Short.'), '');
  });

  it('offers missing questions first, with their whole skeleton', async () => {
    const uri = await server().open(`${head}  Q1:\n    narrative: Text.\n  \n`);
    const items = await server().completion(uri, { line: 7, character: 2 });
    const [first] = items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    assert.match(first?.label ?? '', /^Q2/);
    const text = first?.textEdit?.newText ?? first?.insertText ?? '';
    assert.match(text, /answer:/);
    assert.match(text, /narrative:/);
    assert.ok(!items.some(({ label }) => /^Q1\b/.test(label)), 'Q1 is there already');
  });

  it('offers actors by name inside a list, and by acronym where one is being typed', async () => {
    const uri = await server().open(`${head}  Q2:\n    answer: no\n    actors: []\n`);
    const labels = async (before: string): Promise<string[]> => {
      const items = await server().completion(uri, server().positionOf(uri, before, before.length));
      return items.map(({ label }) => label);
    };
    assert.ok((await labels('actors: [')).includes('European Union Agency for Law Enforcement Cooperation'));
    await server().replace(uri, '[]', '[Euro]');
    assert.ok((await labels('actors: [Euro')).includes('Europol'));
  });

  it('mends a finding, and it is gone', async () => {
    const uri = await server().open(`${head}  Q2:\n    narrative: Text.\n`);
    const finding = (await server().diagnostics(uri)).find(({ code }) => code === 'missing-answer');
    assert.ok(finding);
    const actions = await server().codeActions(uri, finding.range);
    const titles = actions.map(({ title }) => title);
    const answerNo = actions.find(({ title }) => title === 'Answer no');
    assert.ok(answerNo, titles.join(', '));
    await server().apply(uri, answerNo);
    assert.match(server().text(uri), / {2}Q2:\n {4}answer: no\n {4}narrative: Text\./);
    assert.ok(!(await server().diagnostics(uri)).some(({ code }) => code === 'missing-answer'));
  });

  it('inserts all missing questions by one fix', async () => {
    const uri = await server().open(`${head}  Q1:\n    narrative: Text.\n`);
    const finding = (await server().diagnostics(uri)).find(({ code }) => code === 'missing-question');
    assert.ok(finding);
    const all = (await server().codeActions(uri, finding.range)).find(({ title }) => /all missing/.test(title));
    assert.ok(all);
    await server().apply(uri, all);
    assert.ok(!(await server().diagnostics(uri)).some(({ code }) => code === 'missing-question'));
  });
});
