import assert from 'node:assert/strict';
import { parseYaml } from '../../server/src/syntax/parse.ts';
import { readDocument, TooManySigns } from '../../server/src/syntax/read-document.ts';
import { reparseYaml } from '../../server/src/syntax/reparse.ts';

describe('a text with far too many signs', () => {
  const lines = (count: number) => `study: emn-2024-1\nanswers:\n  Q2: no\nkeys:\n${'  - a\n'.repeat(count)}`;
  const refused = (text: string) => parseYaml(text).problems[0]?.message.text === 'tooManySigns';

  it('is not read to its end', () => {
    for (const text of ['a:\n', '[', '# a\n'])
      assert.throws(() => readDocument(text.repeat(300_000)), TooManySigns, text);
  });

  it('is refused in one sentence', () => {
    assert.equal(refused(lines(20_000)), false);
    assert.equal(refused(lines(30_000)), true);
  });

  it('is refused too where it consists of what is found before it is read', () => {
    for (const piece of ['<<<<<<< a\n', '\u00a0a: b\n']) assert.equal(refused(piece.repeat(100_000)), true, piece);
  });

  it('is refused too where it has grown, a part at a time, and is read where it shrinks', () => {
    let tree = parseYaml(lines(0));
    for (const count of [20_000, 30_000, 40_000, 20_000]) {
      tree = reparseYaml(tree, lines(count));
      assert.equal(tree.problems.length > 0, refused(lines(count)), String(count));
    }
  });

  it('is refused too where each part of it that is read again is small', () => {
    const file = (count: number, rest: number) =>
      `study: emn-2024-1\n${Array.from({ length: count }, (_, number) => `k${number}:\n  - a\n`).join('')}end:\n${'  - b\n'.repeat(rest)}`;
    let tree = parseYaml(file(2000, 18_000));
    for (let rest = 18_000; rest < 26_000; rest += 2000) {
      tree = reparseYaml(tree, file(2000, rest));
      assert.equal(tree.problems.length > 0, refused(file(2000, rest)), String(rest));
    }
    assert.equal(tree.root, undefined, 'the last was refused');
  });
});
