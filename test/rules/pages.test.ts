import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/rules/index.ts';
import { analysisOf } from '../support/analyse.ts';

const folder = path.join(import.meta.dirname, '../../docs/rules');

/** The first example under a heading of a page, as a contribution. */
function example(page: string, heading: string): string {
  const [, yaml = ''] = new RegExp(`## ${heading}\n[^#]*?\`\`\`yaml\n([^]*?)\`\`\``).exec(page) ?? [];
  assert.notEqual(yaml, '');
  return /^(?:study|country):/m.test(yaml) ? yaml : `study: emn-2024-1\ncountry: XA\n${yaml}`;
}

describe('the pages about findings', () => {
  for (const { code } of rules) {
    it(`show what is wrong and what is right: ${code}`, () => {
      const page = readFileSync(path.join(folder, `${code}.md`), 'utf8');
      const codes = (heading: string) => analysisOf(example(page, heading)).findings.map((finding) => finding.code);
      assert.ok(codes('Wrong').includes(code), `${code} is not found where it should be`);
      // No example answers all questions.
      const right = codes('Right').filter((each) => each !== 'missing-question');
      assert.ok(!right.includes(code), `${code} is found where it should not be`);
      assert.deepEqual(
        analysisOf(example(page, 'Right')).tree.problems.map(({ message }) => message),
        [],
      );
    });
  }
});
