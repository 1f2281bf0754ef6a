import assert from 'node:assert/strict';
import { tinyStudy } from '../support/studies.ts';
import { tinyReport } from './contribution.ts';

const tiny = tinyStudy();

/** Title page, contents, notes and annex. */
describe('what stands around the answers of a report', () => {
  it('has a title page', () => {
    const country = tiny.countries[0];
    const contact = { organisation: 'Umbrella Office', email: 'office@example.org' };
    const built = tinyReport({ country: country?.code, status: 'final', contact });
    assert.deepEqual(built.titlePage, {
      citation: 'Tiny Study 2026/1',
      title: 'How harbours look after lost umbrellas',
      country: country?.name,
      status: 'final',
      contact: [
        { key: 'organisation', label: 'Organisation', value: 'Umbrella Office' },
        { key: 'email', label: 'Email', value: 'office@example.org' },
      ],
    });
    assert.equal(built.title, `Tiny Study 2026/1: ${country?.name}`);
    assert.equal(tinyReport({ country: 'XB' }).titlePage.country, 'Invented country (XB)');
    assert.equal(tinyReport({ country: 'Q9' }).titlePage.country, 'Q9');
    assert.equal(tinyReport({}).title, 'Tiny Study 2026/1');
  });

  it('has contents that lead to everything there is', () => {
    const built = tinyReport({ answers: { Q1: { narrative: 'x', actors: ['Harbour Master'] } }, sources: { a: {} } });
    const lines = built.contents.flatMap((entry) => [
      entry.target,
      ...entry.children.flatMap((child) => [
        `  ${child.number} ${child.title}`,
        ...child.children.map(({ target, title }) => `    ${target} ${title}`),
      ]),
    ]);
    assert.deepEqual(lines, [
      'summary',
      'section-1',
      '  Q1 Where umbrellas are found',
      '  Q2 Umbrella policies',
      '    Q2a Umbrella policies abroad',
      '    Q2b Umbrella policies at home',
      'section-2',
      '  Q3 Plans for giving back',
      'sources',
      'annex-actors',
    ]);
  });

  it('gives a definition where its question uses the term first', () => {
    const [question] = tinyReport({}).sections[0]?.questions ?? [];
    const [note] = question?.notes ?? [];
    assert.equal(question?.text.slice(0, note?.at), 'In which places of the harbour are lost umbrellas');
    assert.deepEqual(note, {
      id: 'note-1',
      number: 1,
      studyNumber: 1,
      at: note?.at,
      content: {
        type: 'definition',
        term: 'umbrellas',
        definition: 'Foldable covers against rain that one person can carry.',
        counts: ['umbrellas with a handle'],
        countsToo: ['parasols, when it rains'],
        outOfScope: ['raincoats'],
      },
    });
  });

  it('lists actors and programmes by their official names, with the answers that name them', () => {
    const built = tinyReport({
      actors: [{ name: 'Office of Lost Property', acronym: 'OLP', sort: 'agency' }],
      answers: {
        Q1: { narrative: 'x', actors: ['OLP', 'olp', 'Unheard-of Body'] },
        Q2b: { answer: 'no', actors: ['the office of lost property', 'Archive'], programmes: ['Dry Land'] },
        Q9: { actors: ['unheard-of body'] },
      },
    });
    const [actors, programmes] = built.annex;
    assert.deepEqual(
      actors?.uses.map(({ name, details, known, answers }) => [
        name,
        details,
        known,
        answers.map((each) => each.label),
      ]),
      [
        ['Archive', [''], false, ['Q2b']],
        ['Office of Lost Property', ['agency'], true, ['Q1', 'Q2b']],
        ['Unheard-of Body', [''], false, ['Q1', 'Q9']],
      ],
    );
    assert.deepEqual(
      programmes?.uses.map(({ name }) => name),
      ['Dry Land'],
    );
  });

  it('numbers the footnotes of the study and of the texts together, in the order of the report', () => {
    const narrative = 'x[^a] y[^b] z[^a]\n\n[^b]: B\n\n[^a]: A';
    const built = tinyReport({
      summary: 'In short[^1].\n\n[^1]: S',
      answers: { Q1: { narrative }, Q2a: { narrative } },
    });
    assert.deepEqual(
      built.summary.prose?.footnotes.map(({ id, number }) => `${number} ${id}`),
      ['1 fn-summary-1'],
    );
    assert.deepEqual(
      built.sections[0]?.questions.map(({ notes, slots }) => [
        ...notes.map(({ number, studyNumber }) => `${number} from ${studyNumber}`),
        ...slots.flatMap((each) => each.narrative?.footnotes ?? []).map(({ id, number }) => `${number} ${id}`),
      ]),
      [
        ['2 from 1', '3 fn-Q1-1', '4 fn-Q1-2'],
        ['5 fn-Q2a-1', '6 fn-Q2a-2'],
      ],
    );
  });
});
