import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/analysis.ts';
import type { Finding, Fix } from '../../server/src/rules/rule.ts';
import { analysisOf, fixed } from '../support/analyse.ts';
import { loadFixtures } from '../support/fixtures.ts';
import { texts } from '../support/plain.ts';

/** Remedies that open a text for the analyst to write. */
const opensText = new Set(['missing-narrative', 'bare-no', 'missing-summary']);

const written = (fix: Fix): Fix => ({
  ...fix,
  changes: fix.changes.map((change) => ({
    ...change,
    newText: change.newText.replace(/(\n[^\S\n]*?)(\r?\n)?$/, '$1Text.$2').replace("''", "'Text.'"),
  })),
});

const count = (findings: readonly Finding[], { code, message }: Finding) =>
  findings.filter((each) => each.code === code && each.message === message).length;

/** Fails unless all texts of `before` are left in `after`, but those that `fix` touches. */
function assertTextsLeft(before: Analysis, after: Analysis, fix: Fix): void {
  const left = [...texts(after.tree.root)].map(({ value }) => value);
  for (const { value, start, end } of texts(before.tree.root)) {
    if (fix.changes.some(({ span }) => span.start <= end && start <= span.end)) continue;
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    // A text may have become part of a longer one.
    else if (!left.some((each) => each.includes(value)))
      assert.fail(`«${fix.title}» loses «${value}» in ${after.text}`);
  }
}

/** Every remedy of every finding in every fixture, in both kinds of files. */
describe('each remedy removes its finding, breaks nothing and leaves all other texts as they are', () => {
  for (const { code, name, text, analysis } of loadFixtures()) {
    for (const eol of ['\n', '\r\n']) {
      it(`${code}/${name}${eol === '\n' ? '' : ' with CRLF'}`, () => {
        const before = eol === '\n' ? analysis : analysisOf(text.replaceAll('\n', eol));
        for (const finding of before.findings) {
          for (const offered of finding.fixes) {
            const fix = opensText.has(finding.code) ? written(offered) : offered;
            const after = analysisOf(fixed(before.text, fix));
            const label = `«${fix.title}» gives ${after.text}`;
            assert.ok(count(after.findings, finding) < count(before.findings, finding), label);
            assert.ok(after.tree.problems.length <= before.tree.problems.length, label);
            assertTextsLeft(before, after, fix);
          }
        }
      });
    }
  }
});
