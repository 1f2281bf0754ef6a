import assert from 'node:assert/strict';
import { at, hovered, hoveredWords } from '../../support/cursor.ts';
import { card, head, inProse, q3a, study, table } from './cards.ts';

describe('Hover on a question', () => {
  for (const slot of study.slots) {
    it(`${slot.id} shows what it asks, and where that stands`, () => {
      const cursor = at(`${head}answers:\n  ${slot.id}│:\n`);
      const shown = hovered(cursor).replaceAll('\\', '');
      assert.equal(hoveredWords(cursor), slot.id);
      for (const part of [slot.id, slot.title, slot.text, ...slot.examples]) assert.ok(shown.includes(part), part);
      assert.match(shown, slot.kind === 'open' ? /^Asks for a text, not/m : /^Asks for yes or no/m);
      assert.match(shown, new RegExp(`— \\*EMN Study 2024/1, Question ${slot.question.slice(1)}\\b.*section`));
      assert.equal(shown.includes('(optional)'), slot.optional);
    });
  }

  it('Q6 shows the note on what to report', () => {
    assert.match(hovered(at(`${head}answers:\n  Q│6:\n`)), /only what has happened after 2021\. \(footnote 5\)/);
  });

  it('Q3 shows its parts', () => {
    const shown = hovered(at(`${head}answers:\n  Q│3:\n`));
    assert.match(shown, /- Q3a: Policies in third countries\n- Q3b: Policies in the own country/);
    assert.match(shown, /— \*EMN Study 2024\/1, Question 3\*$/);
  });

  table(
    (text) => card(`${head}answers:\n${text}`),
    [
      ['  │Q3a:\n', `Q3a → ${q3a}`],
      ['  q3│A:\n', `q3A → ${q3a}`],
      ['  3│a:\n', `3a → ${q3a}`],
      ['  Q3│a: { answer: no }\n', `Q3a → ${q3a}`],
      ['  Q9│9:\n', ''],
      [' │ Q3a:\n', ''],
      ['  Q3a: │ \n', ''],
    ],
  );
});

describe('Hover on questions named in text', () => {
  table(inProse, [
    ['see Q3│a', `Q3a → ${q3a}`],
    ['(see q3│A)', `q3A → ${q3a}`],
    ['see Q│3.', 'Q3 → Q3 · Specific policies — EMN Study 2024/1, Question 3'],
    ['in 2│2 cases', ''],
    ['see Q9│9', ''],
  ]);
});
