import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { insertMissingQuestions } from '../../server/src/features/insert-missing.ts';
import { analysisOf } from '../support/analyse.ts';
import { shippedStudy, tinyStudy } from '../support/studies.ts';

const head = 'study: tiny-2026\ncountry: LT\n';

/** The text after the missing questions are inserted. */
function inserted(text: string): string {
  const analysis = analysisOf(text, tinyStudy());
  return TextDocument.applyEdits(analysis.document, [...insertMissingQuestions(analysis).edits]);
}

const q1 = '  Q1: # Where umbrellas are found\n    narrative: |\n';
const q2a = '  Q2a: # Umbrella policies abroad\n    answer:\n    narrative: |\n';
const q2b = '  Q2b: # Umbrella policies at home\n    answer:\n    narrative: |\n';
const all = `answers:\n${q1}${q2a}${q2b}`;

describe('Inserting missing questions', () => {
  const cases: readonly (readonly [what: string, text: string, after: string])[] = [
    ['into a file without answers', head, head + all],
    ['below answers: alone', `${head}answers:\n`, head + all],
    ['in place of {}', `${head}answers: {}\n`, head + all],
    ['before text that comes after the answers', `${head}answers:\nfacts:\n  a: { value: 1 }\n`, `${head}${all}facts:\n  a: { value: 1 }\n`],
    ['among those that are there', `${head}answers:\n${q1}  Q2b: { answer: no }\n`, `${head}answers:\n${q1}${q2a}  Q2b: { answer: no }\n`],
    ['before the first that is there', `${head}answers:\n  Q2b: { answer: no }\n`, `${head}answers:\n${q1}${q2a}  Q2b: { answer: no }\n`],
    ['after comments', `${head}answers: # ours\n  # Section 1\n  Q1: { narrative: x }\n  # later\n`, `${head}answers: # ours\n  # Section 1\n  Q1: { narrative: x }\n${q2a}${q2b}  # later\n`],
    ['where the optional one is there', `${head}answers:\n  Q3: { answer: no }\n`, `${head}${all}  Q3: { answer: no }\n`],
    ['nowhere, where all are there', `${head}${all}`, `${head}${all}`],
    ['nowhere, where the study is not known', 'study: none\nanswers:\n', 'study: none\nanswers:\n'],
  ]; // biome-ignore format: cases on one line
  for (const [what, text, after] of cases) {
    it(what, () => assert.equal(inserted(text).replace(/ *$/gm, '').trimEnd(), after.trimEnd()));
  }

  it('with the line breaks of the file', () => {
    assert.equal(
      inserted(`${head}answers:\n`.replaceAll('\n', '\r\n')).trimEnd(),
      (head + all).trimEnd().replaceAll('\n', '\r\n'),
    );
  });

  it('with the indentation of the answers', () => {
    const after = inserted(`${head}answers:\n    Q1:\n        narrative: x\n`);
    assert.match(after, /^ {4}Q2a: # Umbrella policies abroad\n {6}answer:\n {6}narrative: \|$/m);
    assert.deepEqual(analysisOf(after, tinyStudy()).tree.problems, []);
  });

  it('into an empty file of the only study leaves a text that can be read', () => {
    assert.deepEqual(analysisOf(inserted(''), tinyStudy()).tree.problems, []);
  });

  it('names what it adds, and leaves nothing missing', () => {
    const study = shippedStudy();
    const analysis = analysisOf(
      'study: emn-2024-1\ncountry: LT\nanswers:\n  Q5: { answer: no }\n  Q2: { answer: no }\n',
    );
    const { edits, slots } = insertMissingQuestions(analysis);
    assert.deepEqual(
      slots,
      study.slots.filter(({ id, optional }) => !optional && id !== 'Q5' && id !== 'Q2').map(({ id }) => id),
    );
    const after = analysisOf(TextDocument.applyEdits(analysis.document, [...edits]));
    assert.deepEqual(
      after.findings.filter(({ code }) => code === 'missing-question'),
      [],
    );
    assert.equal(after.questionnaire.bySlot.get('Q5')?.answer?.value, 'no');
  });

  it('takes a question without its parts for all of them', () => {
    assert.equal(
      inserted(`${head}answers:\n${q1}  Q2: { answer: no }\n`),
      `${head}answers:\n${q1}  Q2: { answer: no }\n`,
    );
  });
});
