import assert from 'node:assert/strict';
import { parseYaml } from '../../server/src/syntax/parse.ts';
import type { ScalarNode, SyntaxNode } from '../../server/src/syntax/tree.ts';

/** The value under `path` in `text`. */
function at(text: string, ...path: string[]): ScalarNode {
  const step = (node: SyntaxNode | undefined, key: string) =>
    node?.type === 'map' ? node.entries.find((entry) => entry.key.value === key)?.value : undefined;
  const node = path.reduce(step, parseYaml(text).root);
  return node?.type === 'scalar' ? node : assert.fail(`Nothing at ${path.join('.')}`);
}

const slice = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

describe('the place of a value', () => {
  const cases: readonly [text: string, whole: string, content: string][] = [
    ['a: one two # remark\n', 'one two', 'one two'],
    ['a: "one two"\n', '"one two"', 'one two'],
    ["a: 'it''s'\n", "'it''s'", "it''s"],
    ['a: |\n  one\n\n  two\n\nb: 1\n', '|\n  one\n\n  two', '  one\n\n  two'],
    ['a: >-\n    one\n    two\n', '>-\n    one\n    two', '    one\n    two'],
    ['a: | # remark\n  one\n', '| # remark\n  one', '  one'],
    ['a: |\n', '|', ''],
    ['a: |\n\nb: 1\n', '|', ''],
    ['a: one\n  two\n', 'one\n  two', 'one\n  two'],
    ['a: 😀 one\n', '😀 one', '😀 one'],
    ['\ufeffa: one\n', 'one', 'one'],
  ];
  for (const [text, whole, content] of cases) {
    for (const eol of ['\n', '\r\n']) {
      it(`is exact in ${JSON.stringify(text.replaceAll('\n', eol))}`, () => {
        const written = text.replaceAll('\n', eol);
        const node = at(written, 'a');
        assert.equal(slice(written, node.span), whole.replaceAll('\n', eol));
        assert.equal(slice(written, node.content), content.replaceAll('\n', eol));
      });
    }
  }

  it('is a place of the text as written, below faults that were mended to read on', () => {
    const faults = ['note: Note: A', 'bold: **A**', 'half', 'quote: "A', 'list: [A'];
    const text = `q:\n${faults.map((line) => `  ${line}\n`).join('')}  a: |\n    one\n    two\nb: end\n`;
    assert.equal(slice(text, at(text, 'q', 'a').content), '    one\n    two');
    assert.equal(slice(text, at(text, 'q', 'note').content), 'Note: A');
    assert.equal(slice(text, at(text, 'b').span), 'end');
  });

  it('is exact in a paragraph that starts too far left', () => {
    const text = 'q:\n  a: |\n    one\n\n  two words\n  b: end\n';
    assert.equal(slice(text, at(text, 'q', 'a').content), '    one\n\n  two words');
    assert.equal(slice(text, at(text, 'q', 'b').span), 'end');
  });
});
