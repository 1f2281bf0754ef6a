import assert from 'node:assert/strict';
import fc from 'fast-check';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { TokenHistory } from '../../server/src/token-history.ts';
import { analysisOf } from '../support/analyse.ts';
import { edited, edits } from '../support/edits.ts';
import { sampleText } from '../support/samples.ts';

const sample = sampleText('invented-country-2024');
const start = `${sample.slice(0, sample.indexOf('  Q6:'))}${sample.slice(sample.indexOf('\nfacts:') + 1)}`;

/** The tokens of a client that keeps its own list and is told what changes in it. */
function told(before: readonly number[], answer: ReturnType<TokenHistory['delta']>): number[] {
  if (!('edits' in answer)) return [...answer.data];
  const data = [...before];
  for (const edit of answer.edits.toSorted((a, b) => b.start - a.start))
    data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  return data;
}

describe('Changes of colours', () => {
  it('give the same as all colours, after any edit', () => {
    fc.assert(
      fc.property(edits({ maxLength: 4 }), (changes) => {
        const [history, document] = [new TokenHistory(), {}];
        let text = start;
        let { resultId, data } = history.full(document, semanticTokens(analysisOf(text)));
        for (const change of changes) {
          text = edited(text, change);
          const whole = semanticTokens(analysisOf(text));
          const answer = history.delta(document, resultId, whole);
          data = told(data, answer);
          resultId = answer.resultId;
          assert.deepEqual(data, whole.data);
        }
      }),
      { seed: 41, numRuns: 25 },
    );
  });

  it('are small for a small edit, and everything for a client that knows something else', () => {
    const [history, document] = [new TokenHistory(), {}];
    const tokens = semanticTokens(analysisOf(start));
    assert.ok(tokens.data.length > 200, `${tokens.data.length}`);
    const { resultId } = history.full(document, tokens);
    const after = semanticTokens(analysisOf(start.replace('country: XA', 'country: XA\n')));
    const answer = history.delta(document, resultId, after);
    assert.ok('edits' in answer && answer.edits.flatMap(({ data }) => data).length < 10);
    assert.ok('data' in history.delta(document, resultId, after), 'the name is an old one');
    assert.ok('data' in history.delta(document, undefined, after));
    assert.ok('data' in history.delta({}, resultId, after));
  });
});
