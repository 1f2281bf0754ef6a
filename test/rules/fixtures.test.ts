import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { fixed, lineOf } from '../support/analyse.ts';
import { type Fixture, loadFixtures } from '../support/fixtures.ts';

const groups = new Map(rules.map(({ code, group }) => [code, group]));
const fixtures = loadFixtures();

/** The findings of `fixture`, without those that it leaves aside. */
function compared({ analysis: { findings }, only }: Fixture): readonly Finding[] {
  return only ? findings.filter(({ code }) => only.includes(code) || only.includes(groups.get(code) ?? '')) : findings;
}

function firstOfCode(fixture: Fixture): Finding | undefined {
  return compared(fixture).find(({ code }) => code === fixture.code);
}

describe('fixtures', () => {
  for (const fixture of fixtures) {
    const { code, name, text, expected } = fixture;
    const clean = name.startsWith('clean');

    it(`${code}/${name} has ${expected.length === 0 ? 'nothing to find' : 'what it is marked with'}`, () => {
      const found = compared(fixture).map((finding) => ({ line: lineOf(text, finding), code: finding.code }));
      found.sort((a, b) => a.line - b.line || a.code.localeCompare(b.code));
      assert.deepEqual(
        found.map((each) => `${each.line}: ${each.code}`),
        expected,
      );
      assert.equal(!firstOfCode(fixture), clean, clean ? `finds ${code}` : `does not find ${code}`);
    });

    const fixes = firstOfCode(fixture)?.fixes ?? [];
    fixes.forEach((fix, index) => {
      const ending = index === 0 ? '.fixed.yaml' : `.fix-${index + 1}.yaml`;
      const result = resultBeside(fixture, ending, fixed(text, fix));
      if (index > 0 && result === undefined) return;
      it(`${code}/${name} becomes ${name.replace('.emn.yaml', ending)} by «${fix.title}»`, () => {
        assert.equal(fixed(text, fix), result);
      });
    });
  }

  it('speak of nothing that only programmers know', () => {
    const messages = fixtures.flatMap(({ analysis }) => analysis.findings.map(({ message }) => message));
    const foreign = /\b(?:map|mapping|scalar|alias|node|flow|token|schema|property|parse[dr]?|YAML)\b/i;
    assert.deepEqual([...new Set(messages.filter((message) => foreign.test(message)))], []);
  });

  it('have no results of remedies that are not offered', () => {
    const idle = fixtures.filter(
      (each) => !firstOfCode(each)?.fixes.length && each.beside('.fixed.yaml') !== undefined,
    );
    assert.deepEqual(
      idle.map(({ code, name }) => `${code}/${name}`),
      [],
    );
  });
});

/** What stands beside the fixture; written now where that is wanted and it is missing. */
function resultBeside(fixture: Fixture, ending: string, result: string): string | undefined {
  const beside = fixture.beside(ending);
  if (beside !== undefined || ending !== '.fixed.yaml' || !process.env.EMN_WRITE_FIXED) return beside;
  const name = fixture.name.replace('.emn.yaml', ending);
  writeFileSync(path.join(import.meta.dirname, fixture.code, name), result);
  return result;
}
