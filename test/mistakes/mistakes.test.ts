import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { analysisOf, fixed } from '../support/analyse.ts';

/** See README.md: with `EMN_WRITE_MISTAKES=1` what is found is written beside the files instead of compared. */
const writes = process.env.EMN_WRITE_MISTAKES === '1';
const folder = import.meta.dirname;
const groups = new Map(rules.map(({ code, group }) => [code, group]));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.emn.yaml') && !name.endsWith('.fixed.emn.yaml'))
  .map((name) => name.replace('.emn.yaml', ''));

/** No file answers the whole questionnaire. */
const findingsOf = (text: string) => analysisOf(text).findings.filter(({ code }) => code !== 'missing-question');

/** `6:16-6:21`: lines and characters counted from 1, the end not included. */
function rangeOf(text: string, { span }: Finding): string {
  const place = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  };
  return `${place(span.start)}-${place(span.end)}`;
}

function described(text: string, findings: readonly Finding[]): string {
  const lines = findings.flatMap((finding) => [
    `- code: ${finding.code}`,
    `  range: ${rangeOf(text, finding)}`,
    `  message: ${JSON.stringify(finding.message)}`,
    `  fixes:${finding.fixes.length === 0 ? ' []' : ''}`,
    ...finding.fixes.map(({ title }) => `    - ${JSON.stringify(title)}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/** `text` equals what the file beside it holds; undefined where there is to be no file. */
function agrees(ending: string, name: string, text: string | undefined): void {
  const file = path.join(folder, `${name}${ending}`);
  if (!writes) assert.equal(text, existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  else if (text === undefined) rmSync(file, { force: true });
  else writeFileSync(file, text);
}

/** Remedies that open a text for the analyst to write: what is missing stays so until then. */
const opensText = new Set(['missing-narrative', 'bare-no', 'missing-summary']);

/** Remedies that change letters: they write one version for two, a name as it was meant, or no number or anchor. */
const changesLetters = (name: string, code: string) =>
  ['conflict-marker', 'duplicate-key'].includes(code) || /misspelt|numbered|anchor-at/.test(name);

/** Remedies that write the names of an answer and its text, which stood there without. */
const addsNames = (name: string) =>
  /without-(?:names|a-narrative)|beside-(?:its|the)-question|line-of-.*-deleted/.test(name);

/** True where all letters of `some` stand in `all`, in their order. */
function isKept(some: string, all: string): boolean {
  let kept = 0;
  for (const letter of all) if (letter === some[kept]) kept++;
  return kept === some.length;
}

const words = (text: string): string[] => [...(text.match(/[\p{L}\p{N}]+/gu) ?? [])];
const letters = (text: string) => words(text).join('');

/** Remedies that take a text to another place. */
const movesText = (name: string) => /(?:outside|above)-its-narrative/.test(name);

describe('mistakes of analysts', () => {
  for (const name of names) {
    const text = readFileSync(path.join(folder, `${name}.emn.yaml`), 'utf8');
    const findings = findingsOf(text);
    const [first] = findings;
    const after = first?.fixes[0] && fixed(text, first.fixes[0]);

    it(`${name} is told as expected`, () => agrees('.expected.yaml', name, described(text, findings)));

    it(`${name} is mended as expected`, () => agrees('.fixed.emn.yaml', name, after));

    if (after !== undefined && first && !opensText.has(first.code)) {
      it(`${name} is mended for good`, () => {
        const left = findingsOf(after).map(({ code, message }) => `${code} ${message}`);
        assert.ok(!left.includes(`${first.code} ${first.message}`));
        assert.ok(left.length <= findings.length);
      });

      if (groups.get(first.code) === 'yaml' && !changesLetters(name, first.code)) {
        it(`${name} keeps every letter`, () => {
          if (movesText(name)) assert.deepEqual(words(after).sort(), words(text).sort());
          else if (addsNames(name)) assert.ok(isKept(letters(text).toLowerCase(), letters(after).toLowerCase()));
          else assert.equal(letters(after), letters(text));
        });
      }
    }
  }

  it('are at least 80, and three of each code that keeps a line from being read', () => {
    assert.ok(names.length >= 80);
    const firsts = names.map(
      (name) => findingsOf(readFileSync(path.join(folder, `${name}.emn.yaml`), 'utf8'))[0]?.code,
    );
    const rare = rules.filter(
      ({ code, group }) => group === 'yaml' && firsts.filter((each) => each === code).length < 3,
    );
    assert.deepEqual(
      rare.map(({ code }) => code),
      [],
    );
  });
});
