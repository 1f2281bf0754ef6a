import assert from 'node:assert/strict';
import { type Document, isScalar, parseDocument, visit } from 'yaml';
import { parseYaml } from '../../server/src/syntax/parse.ts';
import { mostWeight, readDocument, TooManySigns } from '../../server/src/syntax/read-document.ts';
import { reparseYaml } from '../../server/src/syntax/reparse.ts';
import { hostileTexts } from '../support/hostile/index.ts';
import { sampleText } from '../support/samples.ts';

const written = (text: string) => parseDocument(text, { uniqueKeys: false, prettyErrors: false });

/** Every node with its place, and what the package has to say. */
function comparable(document: Document.Parsed): unknown[] {
  const nodes: unknown[] = [document.range];
  visit(document, {
    Node: (_, node) => void nodes.push([node.constructor.name, node.range, isScalar(node) && node.source]),
  });
  return [...nodes, ...[...document.errors, ...document.warnings].map(({ code, pos }) => [code, pos])];
}

describe('a document of the yaml package', () => {
  const texts = [
    '',
    'a',
    'a: b\n---\nc: d\n---\ne',
    '...\n',
    '--- a\n--- b',
    ...hostileTexts.map(({ write }) => write(200)),
  ];

  it('is the one that the package itself reads', () => {
    for (const text of [...texts, sampleText('lithuania-2024')])
      assert.deepEqual(comparable(readDocument(text).document), comparable(written(text)), text);
  });

  it('weighs many times less than is refused where ten contributions stand in one file', () => {
    const { weight } = readDocument(sampleText('invented-country-2024').repeat(10));
    assert.ok(weight > 100_000 && weight < mostWeight / 2, String(weight));
  });

  it('weighs the same however long its texts are', () => {
    const weightOf = (size: number) => readDocument(`a: |\n${'  A line: of text.\n'.repeat(size)}b: c\n`).weight;
    assert.equal(weightOf(100_000), weightOf(1));
  });

  it('is not read to its end where there is far too much of it', () => {
    for (const text of ['a:\n', '[', '# a\n'])
      assert.throws(() => readDocument(text.repeat(300_000)), TooManySigns, text);
  });
});

describe('a text with far too many signs', () => {
  const lines = (count: number) => `study: emn-2024-1\nanswers:\n  Q2: no\nkeys:\n${'  - a\n'.repeat(count)}`;
  const refused = (text: string) => parseYaml(text).problems[0]?.message.text === 'tooManySigns';

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
