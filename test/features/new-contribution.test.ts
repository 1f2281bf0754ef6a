import assert from 'node:assert/strict';
import { choicesOf, newContribution } from '../../server/src/features/new-contribution.ts';
import type { Study } from '../../server/src/study/types.ts';
import { analysisOf, findingsIn } from '../support/analyse.ts';
import { loadShippedStudies, tinyStudy } from '../support/studies.ts';

const studies = [...loadShippedStudies(), tinyStudy()];

describe('A new contribution', () => {
  for (const study of studies) {
    const { text } = newContribution(studies, { study: study.id, country: 'LT' });

    it(`to ${study.id} lacks every answer and text, and nothing else`, () => {
      const expected = study.slots.map(
        ({ kind, id }) => `${kind === 'open' ? 'missing-narrative' : 'missing-answer'} ${id}`,
      );
      assert.deepEqual(findingsIn(text), ['missing-summary', ...expected]);
    });

    it(`to ${study.id} says what each section and question is about`, () => {
      for (const { number, title } of study.sections) assert.ok(text.includes(`  # ${number}. ${title}\n`), title);
      for (const { id, title } of study.slots) assert.ok(text.includes(`  ${id}: # ${title}\n`), id);
    });
  }

  it('names the country, its contact point and the study', () => {
    const { text, fileName } = newContribution(studies, { study: 'emn-2024-1', country: 'EL' });
    const { study, questionnaire } = analysisOf(text);
    assert.equal(study?.id, 'emn-2024-1');
    assert.equal(questionnaire.country?.value, 'EL');
    assert.equal(questionnaire.status, 'draft');
    assert.equal(questionnaire.contact.organisation?.value, 'EMN National Contact Point in Greece');
    assert.match(text, /^# Contribution of Greece to EMN Study 2024\/1\n/);
    assert.equal(fileName, 'greece-2024.emn.yaml');
  });

  it('can be of an invented country', () => {
    const { text, fileName } = newContribution(studies, { study: 'emn-2024-1', country: 'XA' });
    assert.equal(fileName, 'xa-2024.emn.yaml');
    assert.match(text, /^# Contribution to EMN Study 2024\/1\nstudy: emn-2024-1\ncountry: XA\n/);
    assert.deepEqual(
      findingsIn(text).filter((finding) => !finding.startsWith('missing-')),
      [],
    );
  });

  it('has a file name of plain letters', () => {
    const names = ['Côte d’Été', 'North Macedonia', 'Łódź & Co. (test)', 'Ελλάδα', 'Türkiye – Æ'];
    const countries = names.map((name, at) => ({ code: `X${at}`, iso: `X${at}`, name, role: 'observer' as const }));
    const study: Study = { ...tinyStudy(), countries };
    const files = countries.map(({ code }) => newContribution([study], { study: study.id, country: code }).fileName);
    for (const file of files) assert.match(file, /^[a-z0-9]+(?:-[a-z0-9]+)*-2026\.emn\.yaml$/);
    assert.deepEqual(files.slice(0, 2), ['cote-d-ete-2026.emn.yaml', 'north-macedonia-2026.emn.yaml']);
  });

  it('stays a contribution whatever the country is called, and fits on a disk', () => {
    for (const country of [
      'a\nb: c',
      '"',
      "'",
      '{{',
      '#',
      '\0',
      '- a',
      '*',
      '../..',
      '__proto__',
      'x'.repeat(1_000_000),
    ]) {
      const { text, fileName } = newContribution(studies, { study: 'emn-2024-1', country });
      const { tree, questionnaire } = analysisOf(text);
      assert.deepEqual(tree.problems, [], country.slice(0, 20));
      assert.equal(questionnaire.answers.length, questionnaire.bySlot.size);
      assert.equal(questionnaire.country?.value ?? '', country.replace(/[\n\0]/g, ' ').trim());
      assert.match(fileName, /^[a-z0-9-]{1,110}\.emn\.yaml$/);
    }
  });

  it('has a file name of its own where there are several studies of a year', () => {
    const [study] = loadShippedStudies() as [Study];
    const second: Study = { ...study, id: 'emn-2024-2' };
    const files = [study, second].map(
      ({ id }) => newContribution([study, second], { study: id, country: 'LT' }).fileName,
    );
    assert.deepEqual(files, ['lithuania-emn-2024-1.emn.yaml', 'lithuania-emn-2024-2.emn.yaml']);
  });

  it('can’t be made of a study that is not known', () => {
    assert.throws(() => newContribution(studies, { study: 'none', country: 'LT' }), {
      name: 'RangeError',
      message: 'The study «none» is not known. Known: emn-2024-1, tiny-2026.',
    });
  });

  it('can be about the newest study first, and of every country by name', () => {
    const choices = choicesOf(studies);
    assert.deepEqual(
      choices.studies.map(({ id }) => id),
      ['tiny-2026', 'emn-2024-1'],
    );
    const names = choices.countries.map(({ name }) => name);
    assert.deepEqual(
      names,
      names.toSorted((a, b) => a.localeCompare(b)),
    );
    assert.equal(names.length, 35);
  });
});
