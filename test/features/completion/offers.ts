import assert from 'node:assert/strict';
import { accepting, at, offered } from '../../support/cursor.ts';

export const head = 'study: emn-2024-1\ncountry: LT\n';

/** Puts the lines of a test into a contribution. */
export type Read = (text: string) => string;
export const answers: Read = (lines) => `${head}answers:\n${lines}\n`;
export const answer: Read = (lines) => answers(`  Q2:\n${lines.replace(/^/gm, '    ')}\n  Q4:\n    answer: yes`);
export const prose: Read = (line) => answer(`narrative: |\n  ${line}`);

export const labels = (text: string) => offered(at(text)).map(({ label }) => label);

/** Each case: the text with the cursor, and the first things offered. An empty text: nothing is. */
export function offers(read: Read, cases: readonly (readonly [text: string, first: string])[]): void {
  for (const [text, first] of cases) {
    it(`${JSON.stringify(text)} → ${first || 'nothing'}`, () => {
      const found = labels(read(text));
      const expected = first.split(', ');
      assert.equal(first === '' ? found.join(', ') : found.slice(0, expected.length).join(', '), first);
    });
  }
}

/** Each case: the text with the cursor, the offer that is accepted, and the text after it. */
export function accepts(read: Read, cases: readonly (readonly [text: string, label: string, after: string])[]): void {
  for (const [text, label, after] of cases) {
    it(`${JSON.stringify(text)} + ${label}`, () => assert.equal(accepting(at(read(text)), label), read(after)));
  }
}
