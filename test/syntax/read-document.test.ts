import assert from 'node:assert/strict';
import { type Document, isScalar, parseDocument, visit } from 'yaml';
import { mostWeight, readDocument } from '../../server/src/syntax/read-document.ts';
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
});
