import assert from 'node:assert/strict';
import type { Answer } from '../../server/src/model/questionnaire.ts';
import { analysisOf, findingsIn, withoutLines } from '../support/analyse.ts';
import { sampleText } from '../support/samples.ts';

describe('the complete sample, with one thing taken out,', () => {
  const text = sampleText('invented-country-2024');
  const { study, questionnaire } = analysisOf(text);
  const answerTo = (slot: string) => questionnaire.bySlot.get(slot) as Answer;

  /** Abbreviations that are introduced in what is taken out have to be introduced elsewhere then. */
  const foundIn = (left: string) => findingsIn(left).filter((each) => !each.startsWith('abbreviation-undefined '));

  for (const { id, kind, optional } of study?.slots ?? []) {
    if (kind === 'yes-no') {
      it(`misses the answer to ${id}, and nothing else, where it is taken out`, () => {
        const { entry } = answerTo(id).answer ?? assert.fail();
        assert.deepEqual(foundIn(withoutLines(text, entry)), [`missing-answer ${id}`]);
      });
    }

    const due = kind === 'yes-no' && answerTo(id).answer?.value === 'no' ? 'bare-no' : 'missing-narrative';
    it(`tells of ${due} at ${id}, and of nothing else, where its text is taken out`, () => {
      const { key, span } = answerTo(id).narrative ?? assert.fail();
      assert.deepEqual(foundIn(withoutLines(text, { start: key.start, end: span.end })), [`${due} ${id}`]);
    });

    it(`misses ${optional ? 'nothing' : `${id}, and nothing else,`} where ${id} is taken out as a whole`, () => {
      assert.deepEqual(foundIn(withoutLines(text, answerTo(id).span)), optional ? [] : [`missing-question ${id}`]);
    });
  }
});
