import assert from 'node:assert/strict';
import { missingSlots, questionSkeletons, skeleton } from '../../server/src/model/missing.ts';
import { applyChanges } from '../../server/src/syntax/source-map.ts';
import { analysisOf } from '../support/analyse.ts';
import { tinyStudy } from '../support/studies.ts';

const study = tinyStudy();
const opening = 'study: tiny-2026\ncountry: LT\n';

/** The text with all missing questions inserted; undefined where there is no room for them. */
function completed(text: string): string | undefined {
  const { tree, questionnaire } = analysisOf(text);
  const changes = questionSkeletons(text, tree, questionnaire, study, missingSlots(study, questionnaire));
  return changes && applyChanges(text, changes);
}

const slotsIn = (text: string) => analysisOf(text).questionnaire.answers.map(({ slot }) => slot);

describe('missing questions', () => {
  it('are those that are due and not there; one without its parts stands for them all', () => {
    const missing = (answers: string) =>
      missingSlots(study, analysisOf(`${opening}answers:\n${answers}`).questionnaire).map(({ id }) => id);
    assert.deepEqual(missing(''), ['Q1', 'Q2a', 'Q2b']);
    assert.deepEqual(missing('  q2A: {}\n'), ['Q1', 'Q2b']);
    assert.deepEqual(missing('  Q2: {}\n'), ['Q1']);
    assert.deepEqual(missing('  Q3: {}\n  Q9: {}\n'), ['Q1', 'Q2a', 'Q2b']);
  });

  it('look like an empty answer: with a place for yes or no only where that is asked', () => {
    assert.deepEqual(study.slots.map(skeleton).slice(0, 2), [
      'Q1: # Where umbrellas are found\n  narrative: |\n',
      'Q2a: # Umbrella policies abroad\n  answer:\n  narrative: |\n',
    ]);
  });

  const rooms: readonly [where: string, text: string][] = [
    ['below an empty «answers:»', `${opening}answers:\n`],
    ['below «answers:» at the very end', `${opening}answers:`],
    ['below «answers:» with a remark', `${opening}answers: # later\nsummary: x\n`],
    ['in place of empty braces', `${opening}answers: {}\nsummary: x\n`],
    ['where «answers:» is missing', `${opening}summary: x\n`],
    ['where «answers:» is misspelt', `${opening}answer:\n  Q2b:\n    answer: no\n`],
    ['between others', `${opening}answers:\n    Q1: {}\n    Q2b:\n        answer: no\n\nsummary: x\n`],
    ['before the first', `${opening}answers:\n  # A remark\n  Q3:\n    answer: no\n`],
    ['after one with paragraphs', `${opening}answers:\n  Q1:\n    narrative: |\n      A\n\n      B\n\nsummary: x\n`],
    ['after one in braces', `${opening}answers:\n  Q2a: { answer: no } # a remark\n`],
    ['where everything is indented', '  study: tiny-2026\n  answers:\n    Q2a: {}\n'],
  ];
  for (const [where, text] of rooms) {
    for (const eol of ['\n', '\r\n']) {
      it(`are inserted in order ${where}${eol === '\n' ? '' : ', with CRLF'}`, () => {
        const after = completed(text.replaceAll('\n', eol)) ?? assert.fail('no room');
        const { tree, questionnaire } = analysisOf(after);
        assert.deepEqual(tree.problems, []);
        assert.deepEqual(missingSlots(study, questionnaire), []);
        assert.deepEqual(
          slotsIn(after).filter((slot) => slot !== 'Q3'),
          ['Q1', 'Q2a', 'Q2b'],
        );
        assert.equal(/(?<!\r)\n/.test(after), eol === '\n');
      });
    }
  }

  it('are not inserted where there is no room for lines', () => {
    for (const answers of ['answers: { Q1: {} }', 'answers: [a]', 'answers: text']) {
      assert.equal(completed(`${opening}${answers}\n`), undefined);
    }
    assert.equal(completed('{ study: tiny-2026 }\n'), undefined);
  });
});
