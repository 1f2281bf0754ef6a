import assert from 'node:assert/strict';
import { catalogueFor } from '../../server/src/study/catalogue.ts';
import { closest } from '../../server/src/study/closest.ts';
import type { Actor, Study } from '../../server/src/study/types.ts';
import { tinyStudy } from '../support/studies.ts';

function actor(name: string, country?: string, acronym?: string): Actor {
  return { name, type: 'office', short: [], variants: [], former: [], origin: 'test', country, acronym };
}

function studyWith(...actors: Actor[]): Study {
  return { ...tinyStudy(), actors };
}

describe('the catalogue of a contribution', () => {
  const study = studyWith(
    actor('Kyiv Office', 'UA'),
    actor('Athens Office', 'EL', 'AO'),
    actor('European Office', undefined, 'EO'),
    actor('Oslo Office', 'NO'),
    actor('Vilnius Office', 'LT'),
  );
  const names = (country?: string, own: Actor[] = []) =>
    catalogueFor(study, country, { actors: own, programmes: [] }).actors.map(({ name }) => name);

  it('offers own additions, then the country, then common ones, then those of other countries', () => {
    const offered = names('LT', [actor('Own Office')]);
    assert.deepEqual(offered, ['Own Office', 'Vilnius Office', 'European Office', 'Kyiv Office', 'Oslo Office']);
  });

  it('offers nothing of a Member Country to others', () => {
    assert.deepEqual(names(), ['European Office', 'Kyiv Office', 'Oslo Office']);
    assert.deepEqual(names('XA'), ['European Office', 'Kyiv Office', 'Oslo Office']);
    assert.deepEqual(names('NO'), ['Oslo Office', 'European Office', 'Kyiv Office']);
  });

  it('knows by full name what it does not offer', () => {
    const { knows } = catalogueFor(study, 'LT');
    assert.ok(knows('the athens  office'));
    assert.ok(knows('EO'));
    assert.ok(!knows('AO'));
    assert.ok(!knows('Rome Office'));
    assert.ok(!knows(''));
    assert.ok(knows('Dry Heads'));
  });
});

describe('did you mean', () => {
  const keys = ['answer', 'narrative', 'actors', 'status'];

  it('finds the nearest in any case', () => {
    assert.equal(closest('anwser', keys), 'answer');
    assert.equal(closest('Narative', keys), 'narrative');
    assert.equal(closest('ACTORS', keys), 'actors');
  });

  it('is silent where nothing is near, or two are equally near', () => {
    assert.equal(closest('programmes', keys), undefined);
    assert.equal(closest('Q3', ['Q1', 'Q2']), undefined);
    assert.equal(closest('Q3A', ['Q3a', 'Q3b']), 'Q3a');
    assert.equal(closest('statum', keys, 0), undefined);
    assert.equal(closest('', keys), undefined);
  });

  it('allows at most three letters, however long the word', () => {
    assert.equal(closest('abcdefghijklmnop', ['abcdefghijklmXYZ']), 'abcdefghijklmXYZ');
    assert.equal(closest('abcdefghijklmnop', ['abcdefghijklWXYZ']), undefined);
  });
});
