import assert from 'node:assert/strict';
import type { Answer } from '../../server/src/model/questionnaire.ts';
import { rules } from '../../server/src/rules/index.ts';
import { analysisOf, findingsIn, withoutLines } from '../support/analyse.ts';
import { sampleText } from '../support/samples.ts';
import { shippedStudy } from '../support/studies.ts';

describe('the complete sample', () => {
  const text = sampleText('invented-country-2024');
  const { study, questionnaire } = analysisOf(text);
  const answerTo = (slot: string) => questionnaire.bySlot.get(slot) as Answer;

  it('answers every question of the study, the optional one too', () => {
    assert.equal(study, shippedStudy());
    assert.equal(study?.slots.length, 30);
    assert.deepEqual(
      [...questionnaire.bySlot.keys()],
      study?.slots.map(({ id }) => id),
    );
  });

  it('is final and has nothing to find', () => {
    assert.equal(questionnaire.status, 'final');
    assert.deepEqual(findingsIn(text), []);
  });

  it('is as severe about a gap as its status says', () => {
    const gap = withoutLines(text, answerTo('Q4').span);
    // Q4 introduces EMPACT, which has to be introduced elsewhere then.
    const severity = (of: string) =>
      analysisOf(of).findings.flatMap(({ code, severity }) => (code === 'abbreviation-undefined' ? [] : [severity]));
    assert.deepEqual(severity(gap), ['error']);
    assert.deepEqual(severity(gap.replace('status: final', 'status: draft')), ['warning']);
  });
});

describe('the Lithuanian sample', () => {
  const { findings } = analysisOf(sampleText('lithuania-2024'));

  it('has one error: Q19 lacks its yes or no', () => {
    const errors = findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ code, slot }) => [code, slot]),
      [['missing-answer', 'Q19']],
    );
  });

  it('is otherwise only told of its five bare Nos and of Q16 without a figure, where something is missing', () => {
    const missing = rules.filter(({ group }) => group === 'completeness').map(({ code }) => code);
    const rest = findings.filter(({ severity, code }) => severity !== 'error' && missing.includes(code));
    assert.deepEqual(
      rest.map(({ code, slot }) => `${code} ${slot}`),
      ['bare-no Q3a', 'bare-no Q5', 'bare-no Q6', 'no-figures Q16', 'bare-no Q21', 'bare-no Q22'],
    );
    assert.ok(rest.every(({ severity }) => severity === 'information'));
  });

  it('is told of the contradictions that the published contribution has', () => {
    const contradictions = rules.filter(({ group }) => group === 'consistency').map(({ code }) => code);
    const found = findings.filter(({ code }) => contradictions.includes(code));
    assert.deepEqual(
      found.map(({ code, slot }) => `${code} ${slot}`),
      [
        'no-but-described Q2',
        'no-but-described Q3b',
        'answers-disagree Q4',
        'answers-disagree Q5',
        'answers-disagree Q6',
        'duplicate-narrative Q9a',
        'duplicate-narrative Q12a',
        'duplicate-narrative Q15a',
        'no-but-described Q15b',
        'answers-disagree Q20',
      ],
    );
  });
});
