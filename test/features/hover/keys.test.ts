import assert from 'node:assert/strict';
import { format, type Place } from '../../../server/src/model/format.ts';
import { at, hovered } from '../../support/cursor.ts';
import { card, head, inAnswer, study, table } from './cards.ts';

describe('Hover on a key', () => {
  const written: Record<Place, (key: string) => string> = {
    contribution: (key) => `${key}:\n`,
    contact: (key) => `contact:\n  ${key}:\n`,
    answer: (key) => `answers:\n  Q3a:\n    ${key}:\n`,
    comment: (key) => `answers:\n  Q3a:\n    comments:\n      - ${key}:\n`,
    fact: (key) => `facts:\n  some:\n    ${key}:\n`,
    source: (key) => `sources:\n  some: { ${key}: }\n`,
    actor: (key) => `actors:\n  - ${key}:\n`,
    programme: (key) => `programmes:\n  - { ${key}: x }\n`,
  };
  for (const [place, keys] of Object.entries(format)) {
    for (const { name, about } of keys) {
      it(`${name} of ${place}`, () => {
        const shown = hovered(at(written[place as Place](`${name.slice(0, 1)}│${name.slice(1)}`)));
        assert.ok(shown.startsWith(`**${name}**\n\n${about}`), shown);
        assert.match(shown, /— \*Format of a contribution\*$/);
      });
    }
  }

  table(
    (text) => card(head + text),
    [
      ['narr│ative: x\n', ''],
      ['answers:\n  Q3a:\n    pol│icy: x\n', ''],
      ['facts:\n  poli│cy: { value: 1 }\n', 'policy → 1 — Fact policy of this contribution'],
      ['# the Euro│pol file\n', ''],
      ['answers: # Euro│pol\n', ''],
      ['answers:\n  Q3a:\n    # pol│icy\n    answer: yes\n', ''],
      ['status: fi│nal\n', 'final → status — Format of a contribution'],
    ],
  );
});

describe('Hover on yes or no', () => {
  const yes = 'Yes at Q3a · Policies in third countries — EMN Study 2024/1, Question 3, part a';
  table(inAnswer, [
    ['answer: y│es', `yes → ${yes}`],
    ['answer: n│o', 'no → No at Q3a'],
    ['answer: Y│es', `Yes → ${yes}`],
    ['answer: tr│ue', `true → ${yes}`],
    ['answer: "ye│s"', `"yes" → ${yes}`],
    ['answer: ta│ip', `taip → ${yes}`],
    ['answer: may│be', ''],
    ['answer:│ yes', ''],
    ['status: rev│iewed', 'reviewed → status — Format of a contribution'],
  ]);
  table(
    (text) => card(`${head}answers:\n${text}\n`),
    [
      ['  Q3a: ye│s', `yes → ${yes}`],
      ['  Q3a: { answer: │yes }', `yes → ${yes}`],
      ['  Q1:\n    answer: n│o', 'no → Q1 · Thematic priorities'],
    ],
  );

  it('says what the answer means in this study, at every question', () => {
    for (const { id, meaning } of study.slots) {
      if (!meaning) continue;
      assert.ok(hovered(at(`${head}answers:\n  ${id}:\n    answer: y│es\n`)).includes(meaning.yes), id);
      assert.ok(hovered(at(`${head}answers:\n  ${id}: { answer: n│o }\n`)).includes(meaning.no), id);
    }
  });
});
