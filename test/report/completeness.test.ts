import assert from 'node:assert/strict';
import { progress, slotState } from '../../server/src/model/completeness.ts';
import type { Slot } from '../../server/src/study/types.ts';
import { tinyStudy } from '../support/studies.ts';
import { type AnswerInput, answerOf, contribution } from './contribution.ts';

const study = tinyStudy();

function stateOf(id: string, answer?: AnswerInput): string {
  const slot = study.slots.find((each) => each.id === id) as Slot;
  const { state, lacks } = slotState(slot, answer && answerOf(id, answer, study));
  return [state, ...lacks].join(' ');
}

describe('slotState', () => {
  it('tells a question that is not in the file', () => {
    assert.equal(stateOf('Q1'), 'missing question');
    assert.equal(stateOf('Q2a'), 'missing question');
  });

  it('asks an open question for its text only', () => {
    assert.equal(stateOf('Q1', {}), 'incomplete narrative');
    assert.equal(stateOf('Q1', { narrative: ' \n\t\n' }), 'incomplete narrative');
    assert.equal(stateOf('Q1', { answer: 'yes', narrative: 'Here.' }), 'answered');
  });

  it('asks for text once Yes is said, and not for a No', () => {
    assert.equal(stateOf('Q2a', { answer: 'yes' }), 'incomplete narrative');
    assert.equal(stateOf('Q2a', { answer: 'yes', narrative: '' }), 'incomplete narrative');
    assert.equal(stateOf('Q2a', { answer: 'yes', narrative: 'There is.' }), 'answered');
    assert.equal(stateOf('Q2a', { answer: 'no' }), 'answered');
  });

  it('asks for nothing but the yes or no as long as there is none', () => {
    assert.equal(stateOf('Q2a', {}), 'incomplete answer');
    assert.equal(stateOf('Q2a', { narrative: 'There is.' }), 'incomplete answer');
    assert.equal(stateOf('Q2a', { answer: 'perhaps' }), 'incomplete answer');
  });
});

describe('progress', () => {
  const of = (answers: Readonly<Record<string, AnswerInput>>) => progress(study, contribution({ answers }, study));

  it('does not expect an optional question that is left out', () => {
    assert.deepEqual(of({}), { answered: 0, expected: 3 });
    assert.deepEqual(of({ Q1: { narrative: 'Here.' }, Q2a: { answer: 'no' } }), { answered: 2, expected: 3 });
  });

  it('expects an optional question once it is there', () => {
    assert.deepEqual(of({ Q3: { answer: 'yes' } }), { answered: 0, expected: 4 });
    assert.deepEqual(of({ Q3: { answer: 'no' } }), { answered: 1, expected: 4 });
  });
});
