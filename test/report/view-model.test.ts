import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainText } from '../../server/src/report/prose.ts';
import type { Report, ReportProse, ReportSlot } from '../../server/src/report/report.ts';
import { buildReport } from '../../server/src/report/view-model.ts';
import { loadShippedStudies, tinyStudy } from '../support/studies.ts';
import { contribution, type Input, prose, tinyReport } from './contribution.ts';

const tiny = tinyStudy();

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
    const built = tinyReport({
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
    assert.equal(built.completeness, 'All 4 answers are complete.');
    assert.equal(built.unplaced, undefined);
    assert.deepEqual(built.notices, []);
  });

  it('says what is missing', () => {
    const built = tinyReport({ answers: { Q2a: { answer: 'yes', narrative: ' ' }, Q2b: { answer: 'maybe' } } });
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
    assert.equal(built.completeness, '0 of 3 answers are complete.');
    assert.deepEqual(
      tinyReport({}).summary.gaps.map(({ sentence }) => sentence),
      ['No summary yet.'],
    );
    assert.equal(slot(tinyReport({}), 'Q2a')?.gaps[0]?.sentence, 'Not answered yet: yes or no?');
    assert.equal(textOf(slot(tinyReport({ answers: { Q2a: { narrative: 'x' } } }), 'Q2a')?.narrative), 'x');
  });

  it('keeps answers that fit no question, and second answers', () => {
    const built = tinyReport({
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
    assert.equal(tinyReport({ summary }).summary.prose?.place.line, undefined);
  });

  it('brings the remarks of colleagues only when they are asked for', () => {
    const questionnaire = contribution({ answers: { Q2b: { answer: 'no', comments: ['Police: check it\n'] } } }, tiny);
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
