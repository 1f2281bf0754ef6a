import assert from 'node:assert/strict';
import { at, hovered } from '../../support/cursor.ts';
import { contribution } from '../named-contribution.ts';

describe('Hover on facts and sources', () => {
  it('shows value, period, source and where the fact is used', () => {
    const shown = hovered(at(contribution('Now {{lost-│2023}} and {{lost-2023}}.')));
    assert.match(shown, /^\*\*10 umbrellas lost\*\* · 2023\n\nSource: Rain Club, \*\*The Great Count\*\*, 2024\n/);
    assert.match(shown, /Used in the summary and Q1 \(2 times\)\./);
    assert.match(
      hovered(at(contribution('x').replace('lost-2023-abroad', 'lost-2023-│abroad'))),
      /\*\*3\*\*\n\nNot used in any text/,
    );
  });

  it('shows title, author, year, address and where the source is used', () => {
    const shown = hovered(at(contribution('See [@co│unt].')));
    assert.match(shown, /^Rain Club, \*\*The Great Count\*\*, 2024\n\n<https:\/\/example\.org\/count>/);
    assert.match(
      shown,
      /Used in the fact lost-2023, the summary and Q1\.|Used in the summary, Q1 and the fact lost-2023\./,
    );
    assert.match(hovered(at(contribution('x').replace('  count:', '  co│unt:'))), /The Great Count/);
  });

  it('tells what is only mentioned for colleagues from what a text uses', () => {
    const remarks = `
  Q2:
    answer: no
    comments:
      - { by: Rain, text: "Is {{lost-2023}} right? Ask [@count]" }
      - { by: Sun, text: "Not {{lost-2023}}?" }
  Q99:
    narrative: Once more {{lost-2023}}.
facts:`;
    const file = contribution('Now {{lost-│2023}}.').replace('\nfacts:', remarks);
    assert.match(hovered(at(file)), /Used in the summary, Q1 and Q99\. Mentioned in a comment on Q2 \(2 times\)\./);
    const unused = contribution('x').replace('lost-2023-abroad', 'lost-2023-│abroad');
    const noted = unused.replace('year: 2024', 'year: 2024\n    note: Has {{lost-2023-abroad}}');
    assert.match(hovered(at(noted)), /Not used in any text\. Mentioned in the note of the source count\./);
  });
});
