import assert from 'node:assert/strict';
import { largestText, parseYaml } from '../../server/src/syntax/parse.ts';
import { analysisOf, findingsIn } from '../support/analyse.ts';

describe('the reader stands', () => {
  it('references to references, nine levels of ten, without following one', () => {
    const levels = 'abcdefghi'.split('').map((name, index, all) => {
      const earlier = all[index - 1];
      return `${name}: &${name} [${Array(10)
        .fill(earlier ? `*${earlier}` : 'x')
        .join(', ')}]`;
    });
    const { problems } = parseYaml(levels.join('\n'));
    assert.equal(problems.length, 9 + 8 * 10);
    for (const { code } of problems) assert.equal(code, 'alias-not-supported');
  });

  it('20 000 levels of brackets and of indentation', () => {
    for (const text of [`a: ${'['.repeat(20_000)}`, 'a: '.repeat(20_000), '- '.repeat(20_000)]) {
      const { tree, findings } = analysisOf(text);
      assert.ok(tree.problems.length > 0 && findings.length > 0);
    }
  });

  it('a contribution nearly as large as can be', () => {
    const line = `      ${'An umbrella was found on the ferry. '.repeat(20)}\n`;
    const opening = 'study: tiny-2026\ncountry: LT\nsummary: Umbrellas.\nanswers:\n  Q1:\n    narrative: |\n';
    const text = `${opening}${line.repeat(Math.ceil((0.9 * largestText) / line.length))}  Q2a:\n    answer:\n  Q2b:\n    answer: no\n    narrative: None.\n`;
    assert.ok(text.length > 0.9 * largestText && text.length < largestText);
    assert.deepEqual(findingsIn(text), ['missing-answer Q2a']);
  });

  it('a text that is too large, which is refused with one finding', () => {
    assert.deepEqual(findingsIn(`study: tiny-2026\n${'#'.repeat(largestText)}`), ['yaml-syntax']);
  });
});
