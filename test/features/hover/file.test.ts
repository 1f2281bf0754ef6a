import assert from 'node:assert/strict';
import { at, hovered } from '../../support/cursor.ts';
import { tinyStudy } from '../../support/studies.ts';
import { card, head, policies, q3a, table } from './cards.ts';

describe('Hover on the study and the country', () => {
  table(card, [
    ['study: emn│-2024-1\n', 'emn-2024-1 → The International Dimension of the EU Policy to Prevent'],
    ['study: no│ne\n', ''],
    ['study: emn-2024-1\ncountry: L│T\n', 'LT → Lithuania (LT) — EMN Member and Observer Countries'],
    ['study: none\ncountry: L│T\n', 'LT → Lithuania (LT)'],
    ['study: emn-2024-1\ncountry: N│O\n', 'NO → Norway (NO)'],
    ['study: emn-2024-1\ncountry: X│A\n', ''],
  ]);

  const country = (code: string) => hovered(at(`study: emn-2024-1\ncountry: │${code}\n`));
  it('says how the EU writes Greece', () => assert.match(country('EL'), /ISO code GR; the EU writes EL/));
  it('says since when a country observes', () =>
    assert.match(country('GE'), /^EMN Observer Country, since 11 March 2021$/m));
  it('says what is not sure', () =>
    assert.match(country('AM'), /EMN Observer Country, since 28 October 2022\n\nThe day/));
  it('counts what the study asks', () =>
    assert.match(
      hovered(at('study: │emn-2024-1\n')),
      /6 sections, 22 questions, 30 answers, of which Q21 is optional\./,
    ));
});

describe('Hover in a file that can’t be read in full', () => {
  table(card, [
    [`${head}answers:\n  Q3a:\n    answer yes\n    narrative: |\n      pol│icy\n`, `policy → ${policies}`],
    [`${head}answers:\n  Q3│a:\n    answer: yes\n  Q3b\n    answer: [\n`, `Q3a → ${q3a}`],
    [
      `${head}answers:\n  Q3a:\n    narrative: "never closed\n  Q4:\n    narrative: a pol│icy\n`,
      `policy → ${policies}`,
    ],
    [`${head}answers:\n\tQ3a: a pol│icy\n`, `policy → ${policies}`],
    ['pol│icy', ''],
    ['│', ''],
  ]);
});

it('Hover knows no study by heart', () => {
  const text = 'study: tiny-2026\ncountry: LT\nanswers:\n  Q2a:\n    answer: yes\n    narrative: ';
  assert.match(hovered(at(`${text}an umbr│ella`, tinyStudy())), /— \*Tiny Study 2026\/1, footnote 1, at Question 1\*$/);
  assert.equal(hovered(at(`${text}a pol│icy`, tinyStudy())), '');
});
