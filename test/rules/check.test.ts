import assert from 'node:assert/strict';
import { analysisOf } from '../support/analyse.ts';
import { sampleText } from '../support/samples.ts';

describe('the findings', () => {
  it('are the same when they are worked out part by part, with others looking in between', () => {
    const text = sampleText('lithuania-2024');
    const whole = analysisOf(text).findings;
    const inParts = analysisOf(text);
    let parts = 1;
    for (; !inParts.checkOn(); parts++) assert.equal(inParts.questionnaire.answers.length > 0, true);
    assert.ok(parts > 20, `${parts} parts`);
    assert.deepEqual(inParts.findings, whole);
    assert.equal(inParts.checkOn(), true);
  });

  it('are complete for whoever asks before the last part', () => {
    const text = sampleText('lithuania-2024');
    const analysis = analysisOf(text);
    analysis.checkOn();
    assert.deepEqual(analysis.findings, analysisOf(text).findings);
  });
});
