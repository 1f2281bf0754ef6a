import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainText } from '../../server/src/report/prose.ts';
import type { Report, ReportProse, ReportSlot } from '../../server/src/report/report.ts';
import { buildReport } from '../../server/src/report/view-model.ts';
import { loadShippedStudies, tinyStudy } from '../support/studies.ts';
import { contribution, type Input, prose } from './contribution.ts';

const tiny = tinyStudy();

function report(input: Input): Report {
  return buildReport(contribution(input, tiny), tiny);
}

/** A report on few lines: what a reader would note down of it. */
function outline({ sections }: Report): string[] {
  return sections.flatMap((section) => [
    `${section.number} ${section.title}`,
    ...section.questions.flatMap((question) => [
      `  ${question.id} ${question.title}`,
      ...question.slots.map((slot) => `    ${slot.id}: ${lineOf(slot)}`),
    ]),
  ]);
}

function lineOf({ answer, state, narrative, gaps }: ReportSlot): string {
  return [answer, state, textOf(narrative), ...gaps.map(({ sentence }) => `[${sentence}]`)].filter(Boolean).join(', ');
}

function textOf(prose: ReportProse | undefined): string | undefined {
  return prose && plainText(prose.blocks);
}

function slot(of: Report, id: string): ReportSlot | undefined {
  return of.sections.flatMap(({ questions }) => questions.flatMap(({ slots }) => slots)).find((each) => each.id === id);
}

describe('buildReport', () => {
  it('puts every answer at its question', () => {
    const built = report({
      answers: {
        Q3: { answer: 'yes', narrative: 'A desk opens in 2027.' },
        Q1: { narrative: 'On ferries.' },
        Q2b: { answer: 'no' },
        Q2a: { answer: 'yes', narrative: 'A treaty.' },
      },
    });
    assert.deepEqual(outline(built), [
      '1 Finding umbrellas',
      '  Q1 Where umbrellas are found',
      '    Q1: not-expected, answered, On ferries.',
      '  Q2 Umbrella policies',
      '    Q2a: yes, answered, A treaty.',
      '    Q2b: no, answered',
      '2 Giving umbrellas back',
      '  Q3 Plans for giving back',
      '    Q3: yes, answered, A desk opens in 2027.',
    ]);
    assert.deepEqual(built.completeness, { answered: 4, expected: 4, sentence: 'All 4 answers are complete.' });
    assert.equal(built.unplaced, undefined);
    assert.deepEqual(built.notices, []);
  });

  it('says what is missing', () => {
    const built = report({ answers: { Q2a: { answer: 'yes', narrative: ' ' }, Q2b: { answer: 'maybe' } } });
    assert.deepEqual(outline(built), [
      '1 Finding umbrellas',
      '  Q1 Where umbrellas are found',
      '    Q1: not-expected, missing, [No text yet.]',
      '  Q2 Umbrella policies',
      '    Q2a: yes, incomplete, [No text yet.]',
      '    Q2b: missing, incomplete, [Neither yes nor no: “maybe”.]',
      '2 Giving umbrellas back',
      '  Q3 Plans for giving back',
      '    Q3: missing, left-out',
    ]);
    assert.equal(built.completeness?.sentence, '0 of 3 answers are complete.');
    assert.deepEqual(
      report({}).summary.gaps.map(({ sentence }) => sentence),
      ['No summary yet.'],
    );
    assert.equal(slot(report({}), 'Q2a')?.gaps[0]?.sentence, 'Not answered yet: yes or no?');
    assert.equal(textOf(slot(report({ answers: { Q2a: { narrative: 'x' } } }), 'Q2a')?.narrative), 'x');
  });

  it('has a title page', () => {
    const country = tiny.countries[0];
    const contact = { organisation: 'Umbrella Office', email: 'office@example.org' };
    const built = report({ country: country?.code, status: 'final', contact });
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
    assert.equal(report({ country: 'XB' }).titlePage.country, 'Invented country (XB)');
    assert.equal(report({ country: 'Q9' }).titlePage.country, 'Q9');
    assert.equal(report({}).title, 'Tiny Study 2026/1');
  });

  it('has contents that lead to everything there is', () => {
    const built = report({ answers: { Q1: { narrative: 'x', actors: ['Harbour Master'] } }, sources: { a: {} } });
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
    const [question] = report({}).sections[0]?.questions ?? [];
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
    const built = report({
      actors: [{ name: 'Office of Lost Property', acronym: 'OLP', sort: 'agency' }],
      answers: {
        Q1: { narrative: 'x', actors: ['OLP', 'olp', 'Unheard-of Body'] },
        Q2b: { answer: 'no', actors: ['the office of lost property', 'Archive'], programmes: ['Dry Land'] },
        Q9: { actors: ['unheard-of body'] },
      },
    });
    assert.deepEqual(
      built.annex.actors.map(({ name, sort, known, answers }) => [
        name,
        sort,
        known,
        answers.map((each) => each.label),
      ]),
      [
        ['Archive', undefined, false, ['Q2b']],
        ['Office of Lost Property', 'agency', true, ['Q1', 'Q2b']],
        ['Unheard-of Body', undefined, false, ['Q1', 'Q9']],
      ],
    );
    assert.deepEqual(
      built.annex.programmes.map(({ name }) => name),
      ['Dry Land'],
    );
  });

  it('keeps answers that fit no question, and second answers', () => {
    const built = report({
      answers: [
        ['Q2', { answer: 'no' }],
        ['Q1', { narrative: 'first' }],
        ['Q1', { narrative: 'second' }],
      ],
    });
    assert.equal(textOf(slot(built, 'Q1')?.narrative), 'first');
    assert.deepEqual(
      built.unplaced?.answers.map(({ id, label, answer, narrative }) => [id, label, answer, textOf(narrative)]),
      [
        ['answer-1', 'Q2', 'no', undefined],
        ['answer-2', 'Q1', 'not-expected', 'second'],
      ],
    );
  });

  it('shows what there is when the study is not known', () => {
    const input: Input = { study: 'emn-1999-9', summary: 'In short.', answers: { B: { answer: 'yes' }, A: {} } };
    const built = buildReport(contribution(input), undefined);
    assert.match(built.notices[0] ?? '', /^The study “emn-1999-9” is not known/);
    assert.equal(textOf(built.summary.prose), 'In short.');
    assert.deepEqual(
      built.unplaced?.answers.map(({ label }) => label),
      ['B', 'A'],
    );
    assert.equal(built.completeness, undefined);
    const empty = buildReport(contribution({}), undefined);
    assert.match(empty.notices[0] ?? '', /does not say yet/);
  });

  it('knows the places of texts', () => {
    const file = 'summary: |\n  One.\n\n  Two.\n';
    const document = TextDocument.create('file:///a.emn.yaml', 'emn-contribution', 1, file);
    const start = file.indexOf('  One');
    const summary = prose('One.\n\nTwo.\n', start);
    const linesOf = (of: typeof summary) => {
      const built = buildReport(contribution({ summary: of }, tiny), tiny, { document }).summary.prose;
      return [built?.place.span.start, built?.place.line, ...(built?.blocks ?? []).map(({ line }) => line)];
    };
    assert.deepEqual(linesOf(summary), [start, 1, 1, 3]);
    assert.deepEqual(linesOf(prose('One.\n\nTwo.', start, 'folded')), [start, 1, 1, undefined], 'lines were folded');
    assert.equal(report({ summary }).summary.prose?.place.line, undefined);
  });

  it('numbers the footnotes of the study and of the texts together, in the order of the report', () => {
    const narrative = 'x[^a] y[^b] z[^a]\n\n[^b]: B\n\n[^a]: A';
    const built = report({ summary: 'In short[^1].\n\n[^1]: S', answers: { Q1: { narrative }, Q2a: { narrative } } });
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

  it('brings the remarks of colleagues only when they are asked for', () => {
    const questionnaire = contribution({ answers: { Q2b: { answer: 'no', comments: ['Police: check it'] } } }, tiny);
    const commentsOf = (comments: boolean) => slot(buildReport(questionnaire, tiny, { comments }), 'Q2b')?.comments;
    assert.deepEqual(commentsOf(false), []);
    assert.deepEqual(commentsOf(true), [{ by: 'Police', text: 'check it' }]);
  });

  it('has every section, question, part and footnote of the shipped studies', () => {
    for (const study of loadShippedStudies()) {
      const { sections } = buildReport(contribution({}, study), study);
      const questions = sections.flatMap((section) => section.questions);
      assert.deepEqual(
        sections.map(({ title }) => title),
        study.sections.map(({ title }) => title),
      );
      assert.deepEqual(
        questions.flatMap(({ slots }) => slots.map(({ id, title, text }) => [id, title, text])),
        study.slots.map(({ id, title, text }) => [id, title, text]),
      );
      assert.deepEqual(
        questions.flatMap(({ id, notes }) => notes.map(({ number }) => `${number} ${id}`)).sort(),
        [...study.terms, ...study.instructions].map(({ footnote, question }) => `${footnote} ${question}`).sort(),
      );
    }
  });
});
