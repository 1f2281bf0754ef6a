import assert from 'node:assert/strict';
import { ownOrigin } from '../../server/src/model/lexicon.ts';
import { wordsOf } from '../../server/src/study/words.ts';
import { analysisOf } from '../support/analyse.ts';

const lexicon = (lines: string) => analysisOf(`study: tiny-2026\n${lines}`).lexicon;
const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);

describe('the names that a contribution may use', () => {
  it('are those of the study for its country', () => {
    assert.deepEqual(names(lexicon('country: LT\n').actors.lookup('huo')), ['Harbour Umbrella Office']);
  });

  it('of another country count by their full names only', () => {
    const { actors } = lexicon('country: EL\n');
    assert.deepEqual(names(actors.lookup('HUO')), []);
    assert.deepEqual(names(actors.lookup('Harbour Umbrella Office')), ['Harbour Umbrella Office']);
    assert.deepEqual(names(actors.offered), []);
  });

  it('include its own additions, which come first', () => {
    const own = 'country: LT\nactors:\n  - { name: Harbour Union of Owners, acronym: HUO }\n  - { acronym: X }\n';
    const { actors } = lexicon(own);
    assert.deepEqual(names(actors.offered), ['Harbour Union of Owners', 'Harbour Umbrella Office']);
    assert.deepEqual(names(actors.lookup('HUO')), ['Harbour Union of Owners']);
    assert.equal(actors.offered[0]?.origin, ownOrigin);
    assert.deepEqual(
      actors.find(wordsOf('HUO and the Harbour Umbrella Office')).map(({ start, entry }) => [start, entry.name]),
      [
        [0, 'Harbour Union of Owners'],
        [12, 'Harbour Umbrella Office'],
      ],
    );
  });

  it('are none where the study is not known', () => {
    const { actors, programmes, terms } = analysisOf('study: other\n').lexicon;
    assert.deepEqual([actors.offered, programmes.offered, terms.find(wordsOf('umbrella'))], [[], [], []]);
  });
});
