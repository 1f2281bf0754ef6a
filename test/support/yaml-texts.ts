import fc from 'fast-check';

/** Keys of contributions, well and badly written, and keys that are none. */
const keys = fc.constantFrom(
  ...['study', 'country', 'status', 'contact', 'summary', 'answers', 'facts', 'sources', 'actors', 'programmes'],
  ...['answer', 'narrative', 'comments', 'responsible', 'value', 'unit', 'period', 'source', 'title', 'url', 'year'],
  ...['name', 'acronym', 'type', 'by', 'text', 'email', 'Q1', 'Q2', 'Q3a', 'q3A', 'Q3', 'Q22', 'Q99', 'convicted-2023'],
  ...[
    '__proto__',
    'constructor',
    '? a',
    '"Q2"',
    "'Q4'",
    '1',
    'null',
    'a b',
    '*a',
    '&a b',
    '<<',
    '[a]',
    '{a: b}',
    '',
    'é',
  ],
);

const words = fc.constantFrom(
  ...[
    'yes',
    'no',
    'No',
    'NO',
    'draft',
    'final',
    'LT',
    'EL',
    'emn-2024-1',
    'Europol',
    'EMPACT',
    '~',
    'null',
    'true',
    '10',
  ],
  ...[
    '1e3',
    '0x1F',
    '2023-01-01',
    '.inf',
    'State Labour Inspectorate',
    'a: b',
    'a #b',
    '# b',
    '*a',
    '&a x',
    '!x y',
    '%a',
  ],
  ...['@a', '`a`', '|', '>', '-', '- a', '?', ':', ',', '[', ']', '{', '}', '"', "'", '"a\\"b"', "'it''s'", '"\\x00"'],
  ...[
    '{{convicted-2023}}',
    '[@us-tip-2024]',
    'Text[^1].',
    '**bold**',
    '\t',
    '\u00a0',
    '\u202e',
    '\ud800',
    '\0',
    '\ufeff',
  ],
  ...['In 2023, 10,000 persons were recognized by the Ministry of the Interior (MOI).', 'TODO', 'https://example.org'],
);

const lines = fc.array(words, { minLength: 1, maxLength: 4 });

/** A value as it is written behind its key or dash, its further lines indented by `indent`. */
type Written = (indent: string) => string;

const { value } = fc.letrec<{ value: Written; list: Written; map: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    {
      weight: 4,
      arbitrary: words.map(
        (word): Written =>
          () =>
            ` ${word}`,
      ),
    },
    { weight: 1, arbitrary: fc.constant<Written>(() => '') },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('|', '>', '|-', '>+', '|2', '|9', '> # x'), lines).map(
        ([mark, all]): Written =>
          (indent) =>
            [` ${mark}`, ...all.map((line) => `${indent}  ${line}`)].join('\n'),
      ),
    },
    { weight: 2, arbitrary: tie('list') },
    { weight: 3, arbitrary: tie('map') },
  ),
  list: fc.tuple(fc.constantFrom('block', 'flow', 'flat'), fc.array(tie('value'), { maxLength: 3 })).map(
    ([style, items]): Written =>
      (indent) => {
        if (style === 'flow') return ` [${items.map((item) => item(indent)).join(',')} ]`;
        const inner = style === 'flat' ? indent : `${indent}  `;
        return items.map((item) => `\n${inner}-${item(`${inner}  `)}`).join('');
      },
  ),
  map: fc
    .tuple(
      fc.constantFrom('block', 'block', 'flow', 'uneven'),
      fc.array(fc.tuple(keys, tie('value')), { maxLength: 4 }),
    )
    .map(
      ([style, entries]): Written =>
        (indent) => {
          if (style === 'flow') return ` {${entries.map(([key, item]) => ` ${key}:${item(indent)}`).join(',')} }`;
          return entries
            .map(([key, item], index) => {
              const inner = `${indent}${' '.repeat(style === 'uneven' ? 1 + (index % 3) : 2)}`;
              return `\n${inner}${key}:${item(inner)}`;
            })
            .join('');
        },
    ),
}));

const openings = fc.constantFrom(
  ...[
    '',
    'study: emn-2024-1\n',
    'study: emn-2024-1\ncountry: LT\nstatus: final\n',
    '%YAML 1.2\n---\n',
    '\ufeff',
    '# a remark\n',
  ],
);
const endings = fc.constantFrom('', '\n', '\n---\n', '\n...\n', '\n# emn-ignore bare-no: because\n', '\n  x\n');

/** YAML of all kinds: whatever its grammar has, with the keys of contributions, and much that is no YAML any more. */
export const yamlTexts: fc.Arbitrary<string> = fc
  .tuple(openings, fc.array(fc.tuple(keys, value), { maxLength: 8 }), endings, fc.constantFrom('\n', '\n', '\r\n'))
  .map(([opening, entries, ending, newline]) => {
    const body = entries.map(([key, written]) => `${key}:${written('')}`).join('\n');
    return `${opening}${body}${ending}`.replaceAll('\n', newline);
  });
