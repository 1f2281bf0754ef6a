import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { samples } from '../../client/src/commands/samples.ts';
import { looksLikeContribution } from '../../client/src/views/looks-like.ts';

const root = path.join(import.meta.dirname, '../..');

describe('Samples', () => {
  it('are those of the folder, and are part of what is shipped', () => {
    const inFolder = readdirSync(path.join(root, 'samples')).filter((name) => name.endsWith('.emn.yaml'));
    assert.deepEqual(
      samples()
        .map(({ file }) => file)
        .toSorted(),
      inFolder.toSorted(),
    );
    const { files } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    for (const part of ['samples/', 'l10n/', 'package.nls*.json']) assert.ok(files.includes(part), part);
  });
});

describe('A file that looks like a contribution', () => {
  const cases: readonly (readonly [text: string, looks: boolean])[] = [
    ['study: x\nanswers:\n  Q1:\n', true],
    ['# ours\r\ncountry: LT\r\nanswers:\r\n  q3a: { answer: no }\r\n', true],
    ['', false],
    ['answers:\n  Q1: 1\n', false],
    ['study: x\nanswers:\n  first: 1\n', false],
    ['study: x\nquestions:\n  Q1: 1\n', false],
    [`${'# x\n'.repeat(200_000)}study: x\nanswers:\n  Q1:\n`, false],
  ];
  for (const [text, looks] of cases) {
    it(`${JSON.stringify(text.slice(0, 40))} → ${looks}`, () => assert.equal(looksLikeContribution(text), looks));
  }

  it('is every sample', () => {
    for (const { file } of samples()) {
      assert.ok(looksLikeContribution(readFileSync(path.join(root, 'samples', file), 'utf8')));
    }
  });
});
