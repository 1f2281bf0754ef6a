import assert from 'node:assert/strict';
import { at, hovered, hoveredWords } from '../../support/cursor.ts';
import { shippedStudy } from '../../support/studies.ts';

/** The study that the cards are about. */
export const study = shippedStudy();
export const head = 'study: emn-2024-1\ncountry: LT\n';

/** A hover at the cursor: the words it is about, the first line of its card, and what the card says it comes from. */
export function card(text: string): string {
  const cursor = at(text);
  const lines = hovered(cursor).split('\n');
  const words = hoveredWords(cursor);
  return words === undefined ? '' : `${words} → ${lines[0]} ${lines.at(-1)}`.replaceAll('*', '');
}

export const inAnswer = (lines: string) => card(`${head}answers:\n  Q3a:\n${lines.replace(/^/gm, '    ')}\n`);
export const inProse = (text: string) => inAnswer(`answer: yes\nnarrative: |\n${text.replace(/^/gm, '  ')}`);

/** Each case: the text with the cursor, and the words and card that are shown; nothing where that is empty. */
export function table(
  read: (text: string) => string,
  cases: readonly (readonly [text: string, expected: string])[],
): void {
  for (const [text, expected] of cases) {
    it(`${JSON.stringify(text)} → ${expected.replace(/ → .*/, '') || 'nothing'}`, () => {
      assert.equal(read(text).slice(0, expected === '' ? undefined : expected.length), expected);
    });
  }
}

/** How the cards of a term and of a question begin and end. */
export const policies = 'policies as this study uses the word — EMN Study 2024/1, footnote 2, at Question 3';
export const q3a =
  'Q3a · Policies in third countries — EMN Study 2024/1, Question 3, part a, section 1: Introduction and mapping of policies and measures';
