import assert from 'node:assert/strict';
import { overviewOf } from '../../server/src/features/overview.ts';
import { analysisOf } from '../support/analyse.ts';
import { type SampleName, sampleText } from '../support/samples.ts';
import { tinyStudy } from '../support/studies.ts';

const tiny = (answers: string) => overviewOf(analysisOf(`study: tiny-2026\ncountry: LT\n${answers}`, tinyStudy()));
const sample = (name: SampleName) => overviewOf(analysisOf(sampleText(name)));

describe('Overview', () => {
  const cases: readonly (readonly [answers: string, count: string, states: string])[] = [
    ['', '0/3', 'missing missing missing missing'],
    ['answers:\n  Q1: { narrative: x }\n', '1/3', 'answered missing missing missing'],
    ['answers:\n  Q1:\n  Q2a: { answer: yes }\n', '0/3', 'incomplete incomplete missing missing'],
    ['answers:\n  Q2a: { answer: yes, narrative: x }\n  Q2b: { answer: no }\n', '2/3', 'missing answered answered missing'],
    ['answers:\n  Q3:\n', '0/4', 'missing missing missing incomplete'],
    ['answers:\n  Q3: { answer: no }\n', '1/4', 'missing missing missing answered'],
    ['answers:\n  q2A: { answer: no }\n', '1/3', 'missing answered missing missing'],
    ['answers:\n  Q2a: { answer: maybe, narrative: x }\n', '0/3', 'missing incomplete missing missing'],
    ['answers: [\n', '0/3', 'missing missing missing missing'],
  ]; // biome-ignore format: cases on one line
  for (const [answers, count, states] of cases) {
    it(`${JSON.stringify(answers)} → ${count}`, () => {
      const { answered, expected, slots } = tiny(answers);
      assert.equal(`${answered}/${expected}`, count);
      assert.equal(slots.map(({ state }) => state).join(' '), states);
    });
  }

  it('counts the one gap of the Lithuanian contribution, and leaves the optional question out', () => {
    const { answered, expected, status, country, slots, findings } = sample('lithuania-2024');
    assert.deepEqual({ status, country }, { status: 'final', country: { code: 'LT', name: 'Lithuania' } });
    assert.equal(expected - answered, 1);
    assert.deepEqual(
      slots.filter(({ state }) => state === 'incomplete').map(({ slot }) => slot),
      ['Q19'],
    );
    assert.equal(findings.errors, 1);
  });

  it('counts the invented contribution as complete', () => {
    const { answered, expected, findings } = sample('invented-country-2024');
    assert.equal(answered, expected);
    assert.deepEqual(findings, { errors: 0, warnings: 0, infos: 0, hints: 0 });
  });

  it('leads to the key of an answer, and to where a missing one would go', () => {
    const { slots } = tiny('answers:\n  Q1: { narrative: x }\n  Q2b: { answer: no }\nfacts:\n');
    assert.deepEqual(
      slots.map(({ range }) => `${range.start.line}:${range.start.character}-${range.end.character}`),
      ['3:2-4', '3:22-22', '4:2-5', '4:21-21'],
    );
  });

  it('knows nothing of a study that is not known', () => {
    const { study, answered, expected, slots } = overviewOf(analysisOf('study: none\ncountry: LT\nanswers:\n  Q1:\n'));
    assert.deepEqual({ study, answered, expected, slots }, { study: undefined, answered: 0, expected: 0, slots: [] });
  });

  it('names a country that is not a member by its code', () => {
    assert.deepEqual(overviewOf(analysisOf('study: tiny-2026\ncountry: XA\n')).country, { code: 'XA', name: 'XA' });
  });

  it('tells of each slot what it says, how long it is and what is found there', () => {
    const { slots, words, study } = tiny(
      'summary: Two words.\nanswers:\n  Q1:\n    narrative: One two three.\n    status: reviewed\n    comments:\n      - text: x\n  Q2a: { answer: yes }\n',
    );
    const [q1, q2a, q2b] = slots;
    assert.deepEqual(
      [q1?.status, q1?.words, q1?.comments, q1?.kind, q1?.extent?.end.line, q1?.answer],
      ['reviewed', 3, 1, 'open', 8, undefined],
    );
    assert.deepEqual([q2a?.answer, q2a?.question, q2a?.findings.warnings], ['yes', 'Q2', 1]);
    assert.deepEqual([q2b?.extent, q2b?.words], [undefined, 0]);
    assert.equal(words, 5);
    assert.deepEqual(
      study?.sections.map(({ number }) => number),
      [1, 2],
    );
    assert.deepEqual(study?.parted, [{ question: 'Q2', title: 'Umbrella policies' }]);
  });

  it('names a contradiction at every answer that takes part in it', () => {
    const { slots } = tiny(
      'answers:\n  Q2a: { answer: no }\n  Q2b: { answer: no }\n  Q3: { answer: yes, narrative: It is planned. }\n',
    );
    const told = slots.filter(({ contradiction }) => contradiction);
    assert.deepEqual(
      told.map(({ slot }) => slot),
      ['Q2a', 'Q2b', 'Q3'],
    );
    assert.equal(new Set(told.map(({ contradiction }) => contradiction)).size, 1);
    assert.deepEqual(
      tiny('answers:\n  Q2a: { answer: no }\n').slots.filter(({ contradiction }) => contradiction),
      [],
    );
  });
});
