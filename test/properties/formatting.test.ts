import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formattingEdits } from '../../server/src/features/formatting/index.ts';
import { format } from '../../server/src/model/format.ts';
import { sameValues } from '../../server/src/syntax/same-values.ts';
import type { MapNode, SyntaxNode } from '../../server/src/syntax/tree.ts';
import { analysisOf } from '../support/analyse.ts';
import { sampleNames, sampleText } from '../support/samples.ts';
import { contribution } from './layouts.ts';

/** Whatever is formatted: every text, value and comment is there as before, in order, and formatting again changes nothing. */
describe('Formatting any contribution', () => {
  it('keeps all that is said, in the order of format and study', () => {
    fc.assert(
      fc.property(contribution, (text) => {
        assert.deepEqual(analysisOf(text).tree.problems, [], `the test writes what can’t be read:\n${text}`);
        harmless(text);
        const after = analysisOf(formatted(text));
        indentedByTwo(after.text, after.tree.root, 0);
        // Below a |+ blank lines belong to the text, so that entries stay where they are.
        if (/[|>]\+/.test(text)) return;
        inOrder(
          after.tree.root,
          format.contribution.map(({ name }) => name),
        );
        const slots = after.questionnaire.answers.map(({ slot }) =>
          after.study?.slots.findIndex(({ id }) => id === slot),
        );
        assert.deepEqual(
          slots,
          slots.toSorted((a, b) => (a ?? 0) - (b ?? 0)),
        );
        for (const { value } of answersOf(after.tree.root))
          inOrder(
            value,
            format.answer.map(({ name }) => name),
          );
      }),
      { seed: 20244, numRuns: 400 },
    );
  });

  it('does the same for a part', () => {
    fc.assert(
      fc.property(contribution, fc.nat(60), fc.nat(20), (text, start, length) => {
        harmless(text, { start: { line: start, character: 0 }, end: { line: start + length, character: 1 } });
      }),
      { seed: 20245, numRuns: 200 },
    );
  });

  for (const sample of sampleNames) {
    const text = sampleText(sample);

    it(`changes nothing in ${sample}`, () => assert.equal(formatted(text), text));

    it(`finds back to ${sample} when it is pulled apart`, () => {
      const wide = text.replace(/^ +/gm, (blanks) => blanks + ' '.repeat(Math.min(blanks.length, 6)));
      assert.equal(formatted(wide), text);
      assert.equal(formatted(wide.replaceAll('\n', '\r\n')), text.replaceAll('\n', '\r\n'));
      // The headings of sections go where their first questions go.
      const plain = text.replace(/^ {2}# \d\. .*\n\n/gm, '');
      const { answers } = analysisOf(plain).questionnaire;
      const turned = answers.reduceRight((turning, { span }, index) => {
        const { start, end } = answers.at(-1 - index)?.span ?? span;
        return turning.slice(0, span.start) + plain.slice(start, end) + turning.slice(span.end);
      }, plain);
      assert.equal(formatted(turned), plain);
      harmless(turned);
    });
  }
});

function formatted(text: string, range?: Parameters<typeof formattingEdits>[1]): string {
  return TextDocument.applyEdits(
    TextDocument.create('file:///a', 'x', 1, text),
    formattingEdits(analysisOf(text), range),
  );
}

function harmless(text: string, range?: Parameters<typeof formattingEdits>[1]): void {
  const after = formatted(text, range);
  const [before, now] = [analysisOf(text), analysisOf(after)];
  const report = () => `${text}\n=== gives ===\n${after}`;
  assert.ok(now.tree.problems.length <= before.tree.problems.length, report());
  assert.ok(sameValues(before.tree.root, now.tree.root), report());
  assert.deepEqual(wordsOf(after), wordsOf(text), report());
  assert.equal(after.includes('\r\n'), text.includes('\r\n'));
  assert.equal(after.startsWith('\uFEFF'), text.startsWith('\uFEFF'));
  if (!range) assert.equal(formatted(after), after, report());
}

/** Every line without what stands before its first word, in some order of their own. */
function wordsOf(text: string): string[] {
  return text
    .replace('\uFEFF', '')
    .split('\n')
    .map((line) => line.replace(/^ *(?:- +)?/, '').trimEnd())
    .filter((line) => line !== '')
    .sort();
}

function inOrder(node: SyntaxNode | undefined, names: readonly string[]): void {
  const found = node?.type === 'map' && !node.flow ? node.entries.map(({ key }) => names.indexOf(key.value)) : [];
  const known = found.filter((rank) => rank >= 0);
  assert.deepEqual(
    known,
    known.toSorted((a, b) => a - b),
  );
}

function answersOf(root: SyntaxNode | undefined): MapNode['entries'] {
  const answers = root?.type === 'map' ? root.entries.find(({ key }) => key.value === 'answers')?.value : undefined;
  return answers?.type === 'map' ? answers.entries : [];
}

/** Every key and item of a block stands two blanks further right than what it belongs to. */
function indentedByTwo(text: string, node: SyntaxNode | undefined, column: number): void {
  if (!node || node.type === 'scalar' || node.flow) return;
  const columnOf = (offset: number) =>
    offset - Math.max(text.lastIndexOf('\n', offset - 1) + 1, text.startsWith('\uFEFF') ? 1 : 0);
  if (node.type === 'list') {
    for (const item of node.items) {
      if (item) assert.equal(columnOf(item.span.start) - 2, column, text);
      indentedByTwo(text, item, column + 2);
    }
    return;
  }
  for (const { key, value } of node.entries) {
    const at = columnOf(key.span.start);
    assert.ok(at === column || (at === 0 && text.startsWith('\uFEFF')), text);
    indentedByTwo(text, value, column + 2);
  }
}
