import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/rules/index.ts';
import { analysisOf } from '../support/analyse.ts';
import { shippedStudy } from '../support/studies.ts';

const study = shippedStudy();
const folder = path.join(import.meta.dirname, '../../docs/rules');

/** The first example under a heading of a page, as a contribution. */
function example(page: string, heading: string): string {
  const [, yaml = ''] = new RegExp(`## ${heading}\n[^#]*?\`\`\`yaml\n([^]*?)\`\`\``).exec(page) ?? [];
  assert.notEqual(yaml, '');
  return /^(?:study|country):/m.test(yaml) ? yaml : `study: emn-2024-1\ncountry: XA\n${yaml}`;
}

/** The example with a short answer to every question that it leaves out. */
function completed(text: string): string {
  const others = study.slots.filter(({ id }) => !text.includes(`${id}:`));
  const answers = others.map(({ id, kind }) => `  ${id}: { ${kind === 'open' ? 'narrative: None.' : 'answer: no'} }\n`);
  return text.replace(/^answers:\n/m, `$&${answers.join('')}`);
}

describe('the pages about findings', () => {
  for (const { code } of rules) {
    it(`show what is wrong and what is right: ${code}`, () => {
      const page = readFileSync(path.join(folder, `${code}.md`), 'utf8');
      const codesOf = (text: string) => analysisOf(text).findings.map((finding) => finding.code);
      const codes = (heading: string) => codesOf(example(page, heading));
      // Some things are said only once nothing is left to write.
      const wrong = [...codes('Wrong'), ...codesOf(completed(example(page, 'Wrong')))];
      assert.ok(wrong.includes(code), `${code} is not found where it should be`);
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
