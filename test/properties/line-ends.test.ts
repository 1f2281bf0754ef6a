import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../server/src/rules/rule.ts';
import { analysisOf, fixed } from '../support/analyse.ts';
import { loadFixtures } from '../support/fixtures.ts';

const mistakes = path.join(import.meta.dirname, '../mistakes');
const texts = [
  ...loadFixtures().map(({ code, name, text }) => ({ name: `${code}/${name}`, text })),
  ...readdirSync(mistakes)
    .filter((name) => name.endsWith('.emn.yaml') && !name.endsWith('.fixed.emn.yaml'))
    .map((name) => ({ name, text: readFileSync(path.join(mistakes, name), 'utf8') })),
].filter(({ text }) => !text.includes('\r'));

/** `12:8`, by the same count whatever ends the lines. */
function place(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `${lines.length}:${lines.at(-1)?.length}`;
}

function told(text: string, { code, span, message, fixes }: Finding): string {
  const titles = fixes.map(({ title }) => title).join(' | ');
  return `${place(text, span.start)}-${place(text, span.end)} ${code}: ${message} [${titles}]`;
}

describe('a file with Windows line ends', () => {
  for (const { name, text } of texts) {
    it(`${name} is found fault with and mended as one without`, () => {
      const windows = text.replaceAll('\n', '\r\n');
      const findings = analysisOf(text).findings;
      const alike = analysisOf(windows).findings;
      assert.deepEqual(
        alike.map((finding) => told(windows, finding)),
        findings.map((finding) => told(text, finding)),
      );
      const mended = ({ fixes }: Finding, file: string) => fixes.map((fix) => fixed(file, fix));
      assert.deepEqual(
        alike.flatMap((finding) => mended(finding, windows)),
        findings.flatMap((finding) => mended(finding, text)).map((file) => file.replaceAll('\n', '\r\n')),
      );
    });
  }
});

describe('a file with the line ends of old Macintoshes, or with several kinds', () => {
  for (const [what, written] of [
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['CR and CR LF in turn', (text: string) => text.replace(/\n([^\n]*)\n/g, '\r$1\r\n')],
  ] as const) {
    it(`has the findings of one with the usual: ${what}`, () => {
      for (const { name, text } of texts) {
        const other = written(text);
        assert.deepEqual(
          analysisOf(other).findings.map((finding) => told(other, finding)),
          analysisOf(text).findings.map((finding) => told(text, finding)),
          name,
        );
      }
    });
  }
});
