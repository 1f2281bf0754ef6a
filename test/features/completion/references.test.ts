import assert from 'node:assert/strict';
import { accepting, at, offered } from '../../support/cursor.ts';
import { inText, lists } from '../figures.ts';

describe('Completion of facts and sources', () => {
  const labels = (marked: string) => offered(at(marked)).map(({ label }) => label);
  const line = (marked: string, label: string) => accepting(at(marked), label).split('\n')[6]?.trim();

  it('offers facts behind {{, with value and period', () => {
    const [item] = offered(at(inText('There were {{│')));
    assert.equal(item?.label, 'convicted-2023');
    assert.equal(item.labelDetails?.description, '23 persons convicted, 2023');
    assert.match(JSON.stringify(item.documentation), /23 persons convicted.*Source: Rapporteur/);
    assert.deepEqual(labels(inText('There were {{│')), ['convicted-2023', 'cases']);
    assert.deepEqual(labels(inText('There were {{con│ persons')), ['convicted-2023', 'cases']);
  });

  it('writes what is missing of the braces, and keeps what follows', () => {
    assert.equal(line(inText('There were {{│ persons.'), 'cases'), 'There were {{cases}} persons.');
    assert.equal(line(inText('There were {{│}} persons.'), 'cases'), 'There were {{cases}} persons.');
    assert.equal(line(inText('There were {{│} persons.'), 'cases'), 'There were {{cases}} persons.');
    assert.equal(line(inText('There were {{con│victed}}.'), 'cases'), 'There were {{cases}}.');
    assert.equal(line(inText('There were {{ │ }}.'), 'cases'), 'There were {{ cases }}.');
  });

  it('offers sources behind [@ and behind the source of a fact', () => {
    assert.deepEqual(labels(inText('See [@│')), ['review']);
    assert.equal(line(inText('See [@re│ now.'), 'review'), 'See [@review] now.');
    assert.equal(line(inText('See [@│] now.'), 'review'), 'See [@review] now.');
    assert.deepEqual(labels(`${inText('x')}`.replace('source: review', 'source: │')), ['review']);
    const fact = accepting(at(inText('x').replace('source: review', 'source:│')), 'review');
    assert.match(fact, /source: review \}/);
  });

  it('offers them in the summary and in a text on one line', () => {
    assert.deepEqual(labels(`summary: There were {{│\n${lists}`), ['convicted-2023', 'cases']);
  });

  it('offers nothing behind a single brace or bracket', () => {
    assert.deepEqual(labels(inText('A set {│')), []);
    assert.deepEqual(labels(inText('A mail a@│')), []);
  });
});
