import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from '../../server/src/model/questionnaire.ts';
import { lineAt } from '../../server/src/syntax/lines.ts';
import { analysisOf, findingsIn } from '../support/analyse.ts';

const sample = (name: string) => readFileSync(path.join(import.meta.dirname, '../../samples', name), 'utf8');

describe('the complete sample, with one thing taken out,', () => {
  const text = sample('invented-country-2024.emn.yaml');
  const { study, questionnaire } = analysisOf(text);
  const answerTo = (slot: string) => questionnaire.bySlot.get(slot) as Answer;

  /** The sample without the lines from `start` to `end`. */
  const without = ({ start, end }: { start: number; end: number }) =>
    text.slice(0, lineAt(text, start).start) + text.slice(lineAt(text, end).end + 1);

  /** Abbreviations that are introduced in what is taken out have to be introduced elsewhere then. */
  const foundIn = (left: string) => findingsIn(left).filter((each) => !each.startsWith('abbreviation-undefined '));

  for (const { id, kind, optional } of study?.slots ?? []) {
    if (kind === 'yes-no') {
      it(`misses the answer to ${id}, and nothing else, where it is taken out`, () => {
        const { entry } = answerTo(id).answer ?? assert.fail();
        assert.deepEqual(foundIn(without(entry)), [`missing-answer ${id}`]);
      });
    }

    const due = kind === 'yes-no' && answerTo(id).answer?.value === 'no' ? 'bare-no' : 'missing-narrative';
    it(`tells of ${due} at ${id}, and of nothing else, where its text is taken out`, () => {
      const { key, span } = answerTo(id).narrative ?? assert.fail();
      assert.deepEqual(foundIn(without({ start: key.start, end: span.end })), [`${due} ${id}`]);
    });

    it(`misses ${optional ? 'nothing' : `${id}, and nothing else,`} where ${id} is taken out as a whole`, () => {
      assert.deepEqual(foundIn(without(answerTo(id).span)), optional ? [] : [`missing-question ${id}`]);
    });
  }
});
