import assert from 'node:assert/strict';
import { statusText } from '../../client/src/views/status-text.ts';
import { overviewOf } from '../../server/src/features/overview.ts';
import { analysisOf } from '../support/analyse.ts';
import { sampleText } from '../support/samples.ts';

describe('the status of a contribution', () => {
  const of = (text: string) => statusText('running', overviewOf(analysisOf(text)));
  const sample = sampleText('invented-country-2024');

  it('says how many questions are answered', () => {
    const { text, label } = of(sample);
    assert.equal(text, '$(checklist) EMN 30/30');
    assert.match(label, /30 of 30 answers complete\. Findings: none\./);
  });

  it('does not look done while there are errors', () => {
    const { text, label } = of(sample.replace('answers:\n', '<<<<<<< HEAD\nanswers:\n'));
    assert.equal(text, '$(checklist) EMN 30/30 $(error) 1');
    assert.match(label, /Findings: 1 error\./);
  });
});
