import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formattingEdits } from '../../server/src/features/formatting/index.ts';
import { format } from '../../server/src/model/format.ts';
import { sameValues } from '../../server/src/syntax/same-values.ts';
import type { MapNode, SyntaxNode } from '../../server/src/syntax/tree.ts';
import { analysisOf } from '../support/analyse.ts';
import { sampleNames, sampleText } from '../support/samples.ts';

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

/** A list of lines, not yet indented. */
type Block = readonly string[];

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const width = pick(1, 2, 3, 4);
const comment = pick('# a note', '#no blank', '# key: value', '#   - item', '# emn-ignore bare-no: because');
const beside = pick('', '', '', ' # beside');
const above = fc.array(fc.oneof(comment, fc.constant('')), { maxLength: 2 });

const indent = (block: Block, by: number): string[] => block.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

const paragraphs = pick<Block>(
  ['One line.'],
  ['First.', '', 'Second with: a colon and # a mark.'],
  ['- a list', '  - deeper', '- again', '', '# heading', '', '    code'],
  ['Text', '', '', 'after two.'],
  ['| a | b |', '|---|---|', '| 1 | 2 |'],
);

/** What follows `key:`, with the lines below it relative to the key. */
const prose = fc
  .tuple(pick('|', '|', '|-', '|+', '|2', '>', '>+'), paragraphs, width, beside)
  .map(([header, lines, by, note]) => ({
    value: ` ${header}${note}`,
    // Paragraphs below a > are found fault with, so that nothing is formatted.
    below: indent(header.startsWith('>') ? ['One', 'text.'] : lines, header.includes('2') ? 2 : by),
  }));
const quotedProse = pick(
  { value: ' "one', below: ['    two', '  three # four"'] },
  { value: " 'it''s'", below: [] },
  { value: ' plain words', below: ['   go on'] },
);
const names = fc.oneof(
  fc.tuple(width, pick('- ', '-   '), beside).map(([by, dash, note]) => ({
    value: note,
    below: indent([`${dash}Club`, `${dash}'A: b'${note}`, '# between', `${dash}C # d`], by - 1),
  })),
  pick(
    { value: ' [Club, "A, b"]', below: [] },
    { value: ' [Club,', below: ['   "A, b",', '  C]'] },
    { value: ' []', below: [] },
  ),
);
const remarks = fc.tuple(width, pick('- ', '-   ')).map(([by, dash]) => ({
  value: '',
  below: indent(
    [`${dash}by: A`, `${' '.repeat(dash.length)}text: |`, `${' '.repeat(dash.length + 3)}Long`, `${dash}text: x`],
    by - 1,
  ),
}));

interface Field {
  readonly value: string;
  readonly below: Block;
}

/** Entries in any order, each perhaps with comments above and blank lines, and comments further right below it. */
function entries(fields: Record<string, fc.Arbitrary<Field>>, least = 0): fc.Arbitrary<Block> {
  const keys = Object.keys(fields);
  return fc
    .shuffledSubarray(keys, { minLength: least })
    .chain((chosen) =>
      fc
        .tuple(...chosen.map((key) => fc.tuple(above, fields[key] as fc.Arbitrary<Field>)))
        .map((parts) =>
          parts.flatMap(([lines, { value, below }], index) => [...lines, `${chosen[index]}:${value}`, ...below]),
        ),
    );
}

const answer = fc.oneof(
  fc
    .tuple(
      width,
      beside,
      entries(
        {
          answer: pick(
            { value: ' yes', below: [] },
            { value: ' no # sure', below: ['  # deeper'] },
            { value: '', below: [] },
          ),
          narrative: fc.oneof(prose, prose, quotedProse),
          actors: names,
          status: fc.constant({ value: ' draft', below: [] }),
          odd: fc.constant({ value: ' { a: 1 }', below: [] }),
          comments: remarks,
        },
        1,
      ),
    )
    .map(([by, note, block]) => ({ value: note, below: indent(block, by) })),
  pick({ value: ' { answer: no }', below: [] }, { value: '', below: [] }),
);

const slots = entries({ Q1: answer, Q2a: answer, Q2b: answer, Q3: answer }, 1);
const own = fc
  .tuple(width, entries({ value: fc.constant({ value: ' 1', below: [] }), note: prose }, 1))
  .map(([by, block]) => ({
    value: '',
    below: indent(['a-1:', ...indent(block, by), 'b-2: { value: 3 } # b'], by),
  }));

const contribution = fc
  .record({
    top: entries(
      {
        study: fc.constant({ value: ' tiny-2026', below: [] }),
        country: fc.constant({ value: ' LT # Lithuania', below: [] }),
        summary: prose,
        answers: fc.tuple(width, slots).map(([by, block]) => ({ value: '', below: indent(block, by) })),
        facts: own,
        actors: fc.constant({ value: '', below: ['- name: Club', '  # on the type', '  type: x'] }),
        extra: fc.constant({ value: ' 1', below: [] }),
      },
      2,
    ),
    start: pick('', '# The file\n\n', '---\n'),
    end: pick('\n', '\n', '', '\n# the end\n', '\n\n\n'),
    eol: pick('\n', '\n', '\r\n'),
    mark: pick('', '', '\uFEFF'),
  })
  .map(({ top, start, end, eol, mark }) => mark + (start + top.join('\n') + end).replaceAll('\n', eol));
