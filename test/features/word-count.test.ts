import assert from 'node:assert/strict';
import { wordCount } from '../../server/src/features/word-count.ts';
import { analysisOf } from '../support/analyse.ts';
import { tinyStudy } from '../support/studies.ts';

const text = `study: tiny-2026
summary: One two.
answers:
  Q1:
    narrative: |
      Three **four**
      five.
    comments:
      - text: Not counted at all.
`;

/** Counts within `«` and `»`. */
function counted(marked: string) {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const analysis = analysisOf(marked.replace(/[«»]/g, ''), tinyStudy());
  return wordCount(analysis, [{ start: analysis.document.positionAt(start), end: analysis.document.positionAt(end) }]);
}

describe('Word count', () => {
  const cases: readonly (readonly [what: string, marked: string, selection: number, here?: string])[] = [
    ['the whole file', `«${text}»`, 5],
    ['a part of a text', text.replace('Three **four**', 'Th«ree **four**»'), 2, 'Q1'],
    ['the cursor alone', text.replace('five', 'fi«»ve'), 0, 'Q1'],
    ['nothing of a comment', text.replace('Not counted', '«Not counted»'), 0],
    ['two texts at once', text.replace('two', '«two').replace('Three', 'Three»'), 2, 'summary'],
  ];
  for (const [what, marked, selection, here] of cases) {
    it(`counts ${what}`, () => {
      const result = counted(marked);
      assert.equal(result.whole, 5);
      assert.equal(result.selection, selection);
      assert.equal(result.here && (result.here.slot ?? 'summary'), here);
      if (here) assert.equal(result.here?.words, here === 'Q1' ? 3 : 2);
    });
  }
});
