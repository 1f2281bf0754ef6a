import assert from 'node:assert/strict';
import { catalogueFor } from '../../server/src/study/catalogue.ts';
import { loadStudies } from '../../server/src/study/load.ts';
import { nameEntry } from '../../server/src/study/name-index.ts';
import { shippedFiles, shippedStudy, tinyStudy } from '../support/studies.ts';

describe('the shipped studies', () => {
  const study = shippedStudy();

  it('load without a problem', () => {
    assert.deepEqual(loadStudies(shippedFiles()).problems, []);
  });

  it('has 6 sections, 22 questions and 30 slots in order', () => {
    assert.equal(study.sections.length, 6);
    assert.deepEqual(
      study.questions.map(({ id }) => id),
      Array.from({ length: 22 }, (_, index) => `Q${index + 1}`),
    );
    assert.equal(study.slots.length, 30);
    assert.deepEqual(
      study.questions.filter(({ slots }) => slots.length === 2).map(({ number }) => number),
      [3, 7, 8, 9, 11, 12, 14, 15],
    );
    assert.deepEqual(
      study.sections.map(({ number }) => study.questions.filter(({ section }) => section === number).length),
      [7, 3, 3, 3, 3, 3],
    );
  });

  it('has 26 yes-no slots and 4 open ones, and one optional question', () => {
    const slots = (kind: string) => study.slots.filter((slot) => slot.kind === kind);
    assert.equal(slots('yes-no').length, 26);
    assert.deepEqual(
      slots('open').map(({ id }) => id),
      ['Q1', 'Q10', 'Q13', 'Q16'],
    );
    assert.deepEqual(
      study.questions.filter(({ optional }) => optional).map(({ id }) => id),
      ['Q21'],
    );
    assert.deepEqual(
      study.slots.filter(({ meaning }) => meaning).map(({ kind }) => kind),
      Array(26).fill('yes-no'),
    );
  });

  it('gives every part its own words and its scope', () => {
    for (const question of study.questions.filter(({ slots }) => slots.length > 1)) {
      const [a, b] = question.slots;
      assert.ok(a && b);
      assert.deepEqual([a.part, b.part], ['a', 'b']);
      assert.equal(new Set([question.text, a.text, b.text]).size, 3, question.id);
      if (question.number !== 7) assert.deepEqual([a.scope, b.scope], ['third-countries', 'own-country']);
    }
  });

  it('has four terms and one instruction, each at its footnote', () => {
    assert.deepEqual(
      study.terms.map(({ footnote, question, name }) => [footnote, question, name]),
      [
        [1, 'Q1', 'international dimension'],
        [2, 'Q3', 'policies'],
        [3, 'Q4', 'interconnections'],
        [4, 'Q5', 'measures'],
      ],
    );
    assert.deepEqual(
      study.instructions.map(({ footnote, question, fromYear }) => [footnote, question, fromYear]),
      [[5, 'Q6', 2022]],
    );
  });

  it('has 26 members in protocol order and 9 observers', () => {
    const members = study.countries.filter(({ role }) => role === 'member');
    assert.deepEqual(
      members.map(({ protocolOrder }) => protocolOrder),
      Array.from({ length: 26 }, (_, index) => index + 1),
    );
    assert.equal(study.countries.filter(({ role }) => role === 'observer').length, 9);
    assert.equal(study.countries.find(({ code }) => code === 'EL')?.iso, 'GR');
    assert.ok(!study.countries.some(({ code }) => code === 'DK'));
    assert.ok(study.countries.some(({ code }) => code === 'NO'));
  });

  it('names every actor and programme once, with its origin', () => {
    const all = [...study.actors, ...study.programmes];
    const names = all.flatMap((entry) => [...new Set(nameEntry(entry).names)]);
    assert.equal(new Set(names).size, names.length);
    assert.ok(all.every(({ origin }) => origin.length > 0));
    assert.equal(all.filter(({ acronym }) => acronym === 'EMPACT').length, 1);
    assert.ok(study.programmes.some(({ acronym }) => acronym === 'EMPACT'));
  });

  it('knows bodies and programmes by the names that analysts write', () => {
    const lithuania = catalogueFor(study, 'LT');
    const latvia = catalogueFor(study, 'LV');
    for (const name of [
      'Europol',
      'European Police Office',
      'EMPACT',
      'U.S. Department of State',
      'Joint Action Days',
    ]) {
      assert.ok(lithuania.knows(name) && latvia.knows(name), name);
    }
    for (const name of ['State Labour Inspectorate', 'SLI', 'Klaipeda Social Support Centre', 'virtual patrols']) {
      assert.ok(lithuania.knows(name), name);
    }
    assert.ok(!latvia.knows('SLI'));
  });

  it('stands beside the tiny study of the tests', () => {
    const tiny = tinyStudy();
    assert.equal(tiny.id, 'tiny-2026');
    assert.deepEqual(
      tiny.slots.map(({ id }) => id),
      ['Q1', 'Q2a', 'Q2b', 'Q3'],
    );
    const { sections, questions, terms, actors, programmes, countries } = tiny;
    const counts = [sections, questions, terms, actors, programmes, countries].map(({ length }) => length);
    assert.deepEqual(counts, [2, 3, 1, 1, 1, 3]);
    assert.equal(tiny.programmes[0]?.years, '2026');
  });
});
