import assert from 'node:assert/strict';
import { definitionOf, highlightsOf, referencesOf } from '../../server/src/features/navigation.ts';
import { at } from '../support/cursor.ts';
import { contribution, remarks } from './named-contribution.ts';

/** The words at each place, with the line from 1. */
function words(marked: string, find: 'definition' | 'references' | 'uses' | 'highlights'): string[] {
  const { document, analysis, position } = at(marked);
  const ranges =
    find === 'highlights'
      ? (highlightsOf(analysis, position) ?? []).map(({ range }) => range)
      : (find === 'definition'
          ? definitionOf(analysis, position)
          : referencesOf(analysis, position, find === 'references')
        ).map(({ range }) => range);
  return ranges.map((range) => `${range.start.line + 1} ${document.getText(range)}`);
}

describe('Going to what a name stands for', () => {
  it('a fact', () => {
    assert.deepEqual(words(contribution('Now {{lost-│2023}}.'), 'definition'), ['11 lost-2023']);
  });
  it('a source, from a text and from a fact', () => {
    assert.deepEqual(words(contribution('See [@co│unt].'), 'definition'), ['14 count']);
    assert.deepEqual(words(contribution('x').replace('source: count', 'source: co│unt'), 'definition'), ['14 count']);
  });
  it('an own actor, by any of its names', () => {
    assert.deepEqual(words(contribution('The RC│ met.'), 'definition'), ['20 Rain Club']);
    assert.deepEqual(words(contribution('The Lost Of│fice met.'), 'definition'), ['22 The Lost Office']);
  });
  it('a question', () => {
    assert.deepEqual(words(contribution('See also Q│1.'), 'definition'), ['6 Q1']);
  });
  it('nothing else', () => {
    assert.deepEqual(words(contribution('No {{such-│fact}}.'), 'definition'), []);
    assert.deepEqual(words(contribution('Some wo│rd.'), 'definition'), []);
    assert.deepEqual(words(contribution('Code `{{lost-│2023}}`.'), 'definition'), []);
  });
});

describe('All places of a name', () => {
  it('of a fact: its key and its uses, none of a similar one', () => {
    const text = contribution('Now {{lost-2023}}, abroad {{lost-2023-abroad}}, again {{ lost-│2023 }}.');
    const uses = ['4 lost-2023', '8 lost-2023', '8 lost-2023'];
    assert.deepEqual(words(text, 'uses'), uses);
    assert.deepEqual(words(text, 'references'), [...uses, '11 lost-2023']);
    assert.deepEqual(words(text, 'highlights'), [...uses, '11 lost-2023']);
  });
  it('of a source: texts, facts and its key', () => {
    assert.deepEqual(words(contribution('See [@co│unt].'), 'references'), [
      '4 count',
      '8 count',
      '11 count',
      '14 count',
    ]);
  });
  it('of an actor: by all its names, in lists and in texts', () => {
    const found = words(contribution('The Rain│\nClub (RC) met.'), 'references');
    assert.deepEqual(found, ['8 Rain\n      Club', '9 RC', '10 Rain Club', '21 Rain Club', '22 RC']);
  });
  it('of a term', () => {
    assert.deepEqual(words(contribution('An umb│rella, more umbrellas.'), 'highlights').length > 1, true);
  });
  it('in answers too that the study does not know', () => {
    const extra = '  Q99:\n    narrative: There were {{lost-2023}}.\n';
    assert.deepEqual(words(contribution('Now {{lost-│2023}}.', extra), 'uses'), [
      '4 lost-2023',
      '8 lost-2023',
      '11 lost-2023',
    ]);
  });
  it('in comments and notes too, however they are written', () => {
    const text = contribution('Now {{lost-│2023}}.', remarks);
    const uses = words(text, 'uses');
    assert.deepEqual(uses, ['4 lost-2023', '8 lost-2023', ...[11, 13, 14, 16].map((line) => `${line} lost-2023`)]);
    assert.deepEqual(words(contribution('x [@co│unt]', remarks), 'uses').slice(2), [
      '11 count',
      '16 count',
      '18 count',
    ]);
    assert.deepEqual(words(contribution('The Rain│ Club met.', remarks), 'uses').slice(0, 4), [
      '8 Rain Club',
      '9 Rain Club',
      '11 Rain Club',
      '16 Rain Club',
    ]);
  });
  it('of nothing for a common word', () => {
    const { analysis, position } = at(contribution('Some wo│rd.'));
    assert.equal(highlightsOf(analysis, position), undefined);
  });
});
