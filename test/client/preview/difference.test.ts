import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changed, changedArticle, difference } from '../../../client/src/preview/difference.ts';
import { reportPage } from '../../../server/src/report/page.ts';
import { analysisOf } from '../../support/analyse.ts';
import { sampleText } from '../../support/samples.ts';

const sample = sampleText('invented-country-2024');
const page = (text: string): string => reportPage(analysisOf(text)).html;
const before = page(sample);

describe('what has changed in a page', () => {
  it('is found, and put in again', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', '<p>', '\ud83d'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, word, (start, from, to, end) => {
        const [one, two] = [start + from + end, start + to + end];
        const found = difference(one, two);
        assert.equal(changed(one, found), two);
        assert.ok(found.text.length <= to.length + 2);
      }),
    );
  });

  it('divides no character', () => {
    assert.equal(difference('a😀b', 'a😁b').text, '😁');
    assert.equal(difference('a\u{1f600}b', 'a\u{1fa00}b').text, '\u{1fa00}');
  });

  it('is little for a keystroke, and stands in its question', () => {
    const at = sample.indexOf(' ', sample.indexOf('narrative: |', sample.indexOf('  Q7b:')) + 60);
    const after = page(`${sample.slice(0, at)}x${sample.slice(at)}`);
    const found = difference(before, after);
    assert.equal(found.text, 'x');
    const article = changedArticle(before, after, found);
    assert.equal(article?.id, 'Q7');
    assert.match(article.html, /^<article id="Q7" [\s\S]*<\/article>$/);
    assert.ok(after.includes(article.html) && !before.includes(article.html));
    assert.equal(article.html.match(/<article/g)?.length, 1);
  });

  it('stands in no single question where more has changed', () => {
    const inSummary = sample.replace(/summary: \|\n {2}/, (start) => `${start}New words. `);
    const inTwo = sample.replaceAll('    answer: no', '    answer: yes');
    const lineAbove = `# A remark\n${sample}`;
    for (const text of [inSummary, inTwo, lineAbove, '']) {
      const after = page(text);
      assert.ok(after !== before);
      assert.equal(changedArticle(before, after, difference(before, after)), undefined);
    }
  });
});
