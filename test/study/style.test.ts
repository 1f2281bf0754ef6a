import assert from 'node:assert/strict';
import { loadStudies } from '../../server/src/study/load.ts';
import { shippedStudy, tinyFiles } from '../support/studies.ts';

/** What is wrong with the tiny study, where a file is added to it or put in the place of another. */
function problemsWith(path: string, text: string): string[] {
  const others = tinyFiles().filter((file) => file.path !== path);
  return loadStudies([...others, { path, text }]).problems.map(
    (problem) => `${problem.path}:${problem.line} ${problem.message}`,
  );
}

const months = 'January, February, March, April, May, June, July, August, September, October, November, December';

describe('house style as data', () => {
  it('may be left out', () => {
    const [study] = loadStudies(tinyFiles().filter(({ path }) => !path.endsWith('checks.yaml'))).studies;
    assert.deepEqual(study?.preferred, []);
    assert.deepEqual(study?.language.style.spelling.prefer, []);
    assert.deepEqual(problemsWith('common/language.yaml', 'style: {}'), []);
    assert.deepEqual(problemsWith('common/language.yaml', `months: [${months}]`), []);
  });

  for (const [text, line, message] of [
    ['style: { colour: red }', 1, '«colour» is not known in the house style.'],
    ['months: [January]', 1, 'This must be a list of 12 at least.'],
    [`months: [${months}, Undecimber]`, 1, 'A year has twelve months.'],
    ['style:\n  spelling:\n    keepZ: [Size]', 3, '«Size» does not fit here; it must be a word form in small letters.'],
    [
      'style:\n  spelling:\n    prefer:\n      - { use: grey, instead: [gray] }\n      - { use: gray, instead: [graye] }',
      4,
      '«gray» is to be used elsewhere in this list.',
    ],
    [
      'style:\n  consistency:\n    alike:\n      - [web site, website]',
      3,
      'None of «web site», «website» has a hyphen.',
    ],
  ] as const) {
    it(`is refused where it can’t be right: ${message}`, () => {
      assert.deepEqual(problemsWith('common/language.yaml', text), [`common/language.yaml:${line} ${message}`]);
    });
  }

  it('is refused where a study avoids a wording twice', () => {
    const text = 'preferred:\n  - { use: brolly, instead: [umbrella] }\n  - { use: parasol, instead: [umbrella] }';
    assert.deepEqual(problemsWith('tiny-2026/checks.yaml', text), ['tiny-2026/checks.yaml:3 «umbrella» stands twice.']);
  });

  it('that is shipped corrects no word that it wants', () => {
    const { spelling, consistency } = shippedStudy().language.style;
    assert.ok(spelling.prefer.length > 40 && consistency.alike.length > 5);
    for (const { use } of spelling.prefer) assert.ok(!/[iy]z(?:e|ing|ation)/.test(use), use);
  });
});
