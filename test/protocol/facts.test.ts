import assert from 'node:assert/strict';
import { client, head } from './support.ts';

const text = `${head}  Q2:
    answer: no
    narrative: |
      In 2023, 23 persons were convicted [@review], and 5 others {{.
facts: # figures
  known: { value: 1, unit: case } # one
sources:
  review: { title: Annual Review }
`;

describe('facts and sources over stdio', () => {
  const server = client();

  it('complete behind their signs', async () => {
    const uri = await server().open(text);
    const facts = await server().completion(uri, server().positionOf(uri, '{{.', 2));
    assert.deepEqual(
      facts.map(({ label, textEdit }) => [label, textEdit?.newText]),
      [['known', 'known}}']],
    );
    const sources = await server().completion(uri, server().positionOf(uri, '@review', 1));
    assert.deepEqual(
      sources.map(({ label }) => label),
      ['review'],
    );
  });

  it('a number becomes a fact, and comments stay', async () => {
    const uri = await server().open(text);
    const position = server().positionOf(uri, '23 persons', 1);
    const actions = await server().codeActions(uri, { start: position, end: position });
    const turn = actions.find(({ kind }) => kind === 'refactor.extract');
    assert.ok(turn, actions.map(({ title }) => title).join(', '));
    await server().apply(uri, turn);
    assert.equal(
      server().text(uri),
      text
        .replace('23 persons', '{{persons-2023}} persons')
        .replace('# one\n', '# one\n  persons-2023: { value: 23, unit: persons, period: 2023, source: review }\n'),
    );
  });
});
