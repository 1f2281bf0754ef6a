import fc from 'fast-check';

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

/** A contribution that can be read, however unevenly it is laid out. */
export const contribution = fc
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
