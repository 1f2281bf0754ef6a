/** Texts that somebody might write to bring the checker to its knees, or that a broken program writes unasked. */
export interface HostileText {
  readonly what: string;
  /** A code that has to be among its findings; absent where nothing is wrong with it but its size. */
  readonly code?: string;
  /** About `size` UTF-16 code units, or as many times as makes sense. */
  write(size: number): string;
}

const opening = 'study: emn-2024-1\ncountry: LT\nstatus: draft\nsummary: Short.\n';
const answers = `${opening}answers:\n`;
const narrative = `${answers}  Q2:\n    answer: yes\n    narrative: |\n`;
const times = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length));
/** `line(0)`, `line(1)` … until there are `size` characters. */
function lines(size: number, line: (number: number) => string): string {
  const written: string[] = [];
  for (let length = 0, number = 0; length < size; number++) {
    const next = line(number);
    written.push(next);
    length += next.length;
  }
  return written.join('');
}

/** What a pattern of one kind may go on matching for long, before it fails. */
const traps = [
  ...[' ', 'a', 'A', '1', '.', ',', '-', '–', '*', '_', '[', ']', '(', ')', '{', '}', '<', '>', '&', '!', '#', '\\'],
  ...['`', '"', "'", '’', '/', ':', ';', '|', '=', '~', '^', '@', '\u00a0', '\t', '\u200b', '\u00ad', '«', '“'],
  ...['a ', 'A ', 'Ab ', 'AB ', 'AB', 'a.', 'a-', 'A-', '1 ', '1.', '1,', '1-', '1/', '1 000 ', '1,000,', '12 May '],
  ...[
    '(A',
    '(A)',
    '(AB) ',
    'A (B',
    ' (',
    '[a',
    '[a]',
    '[a](',
    '[a](b',
    '[a](b)',
    '![',
    '[^',
    '[^a',
    '[^a]',
    '[@',
    '{{',
  ],
  ...[
    '[@a; ',
    '{{a',
    '<a',
    '<a ',
    '</',
    '<!--',
    '&#',
    '&a;',
    'http://',
    'http://a',
    'www.',
    'a@a',
    'a@a.',
    '**a',
    '*a*',
  ],
  ...[
    '__',
    '~~',
    '``',
    '` ',
    '\\[',
    '| ',
    '|-',
    '- ',
    '1. ',
    '> ',
    '# ',
    "'s ",
    'of the ',
    'the ',
    'and ',
    'in ',
    'no ',
  ],
  ...[
    'not ',
    'No, ',
    'there is ',
    'Ministry of ',
    'Ministry of the ',
    'European ',
    'Directive 2011/',
    '2011/36/',
    'EU ',
  ],
  ...[
    'in 2019 ',
    '2019-',
    '01/02/',
    '1 January ',
    'January 1, ',
    'per cent ',
    '% ',
    'EUR ',
    'organize ',
    'e.g. ',
    'A. ',
  ],
  ...['xxxxx', 'TBC ', '[…] ', '… ', '...', '___ ', 'such as ', 'policies and ', 'measures ', 'trafficking in '],
];

const inProse: readonly HostileText[] = traps.flatMap((trap) => [
  {
    what: `a text of ${JSON.stringify(trap)} in one line`,
    write: (size) => `${narrative}      x${times(trap, size)}\n`,
  },
  {
    what: `a text of ${JSON.stringify(trap)} in lines`,
    write: (size) => `${narrative}      x\n${times(`      ${trap.repeat(12)}x${trap.repeat(12)}\n`, size)}`,
  },
]);

const inYaml: readonly HostileText[] = [
  ...[
    '#',
    '# ',
    '- ',
    '? ',
    ': ',
    '"',
    "'",
    '\t',
    '\u00a0',
    '*a ',
    '&a ',
    '!a ',
    '%a ',
    '---\n',
    '...\n',
    '<<<<<<< a\n',
  ],
  ...[
    '=======\n',
    '>>>>>>> a\n',
    '|\n',
    '>\n',
    '\n',
    '\r',
    '\r\n',
    ' \n',
    '\u2028',
    '\ufeff',
    'a:\n',
    ' a:\n',
    'a: "\n',
  ],
  ...[
    "a: '\n",
    'a: [\n',
    'a: {\n',
    '- a\n',
    '  Q2:\n',
    '  Q2: *a\n',
    '  Q2: &a\n',
    '  - |\n',
    '\tQ2:\n',
    'Q2\n',
    '    a\n  b\n',
  ],
  ...[
    '# emn-ignore bare-no: x\n',
    '# emn-ignore: \n',
    '# emn-ignore ',
    'a: b: c\n',
    'a: #b\n',
    '  Q2: {\n',
    '}\n',
    ']\n',
    ', ',
  ],
].map((piece) => ({
  what: `${JSON.stringify(piece)} over and over`,
  write: (size) => `${answers}  Q2:\n    narrative: Text.\n${times(piece, size)}`,
}));

const others: readonly HostileText[] = [
  {
    what: 'references that double and double',
    code: 'alias-not-supported',
    write: (size) => {
      const nine = (of: string): string => Array(9).fill(of).join(', ');
      return lines(size, (number) => `a${number}: &a${number} [${nine(number ? `*a${number - 1}` : 'x')}]\n`);
    },
  },
  { what: 'square brackets in square brackets', code: 'yaml-syntax', write: (size) => `a: ${'['.repeat(size)}` },
  {
    what: 'closed brackets in brackets',
    write: (size) => `a: ${'['.repeat(size / 2)}${']'.repeat(size / 2)}`,
  },
  { what: 'braces in braces', code: 'yaml-syntax', write: (size) => `a: ${'{'.repeat(size)}` },
  { what: 'braces and keys in braces', code: 'yaml-syntax', write: (size) => `a: ${'{a: '.repeat(size / 4)}` },
  { what: 'brackets and keys in brackets', code: 'yaml-syntax', write: (size) => `a: ${'[a: '.repeat(size / 4)}` },
  {
    what: 'dashes after dashes',
    write: (size) => `${answers}  Q2:\n    actors:\n      ${'- '.repeat(size / 2)}x\n`,
  },
  { what: 'question marks after question marks', write: (size) => '? '.repeat(size / 2) },
  {
    what: 'every line further in than the one before',
    write: (size) => {
      const deep = Math.floor(Math.sqrt(size * 2));
      return Array.from({ length: deep }, (_, level) => `${' '.repeat(level)}a:\n`).join('');
    },
  },
  { what: 'a gigantic key', code: 'yaml-syntax', write: (size) => `${answers}  Q2:\n    ${'k'.repeat(size)}: x\n` },
  {
    what: 'a gigantic key in quotation marks',
    code: 'yaml-syntax',
    write: (size) => `${opening}"${'k'.repeat(size)}": x\n`,
  },
  { what: 'a gigantic question', code: 'yaml-syntax', write: (size) => `${answers}  Q${'1'.repeat(size)}: {}\n` },
  {
    what: 'a gigantic study',
    code: 'unknown-study',
    write: (size) => `study: ${'s'.repeat(size)}\ncountry: LT\nanswers: {}\n`,
  },
  {
    what: 'a gigantic country',
    code: 'unknown-country',
    write: (size) => `study: emn-2024-1\ncountry: ${'C'.repeat(size)}\n`,
  },
  {
    what: 'a gigantic answer',
    code: 'not-yes-no',
    write: (size) => `${answers}  Q2: { answer: ${'n'.repeat(size)} }\n`,
  },
  {
    what: 'a gigantic status',
    code: 'wrong-type',
    write: (size) => `study: emn-2024-1\ncountry: LT\nstatus: ${'d'.repeat(size)}\n`,
  },
  {
    what: 'a gigantic actor',
    code: 'unknown-actor',
    write: (size) => `${answers}  Q2: { answer: no, actors: [${'Ministry of '.repeat(size / 12)}] }\n`,
  },
  {
    what: 'a gigantic name of an own actor',
    write: (size) =>
      `${opening}actors:\n  - name: ${'Ministry of '.repeat(size / 12)}\nanswers:\n  Q2: { answer: yes, narrative: Ministry of Ministry of }\n`,
  },
  {
    what: 'a gigantic name of a fact',
    write: (size) => `${answers}  Q2: { answer: yes, narrative: "{{${'f'.repeat(size)}}}" }\n`,
  },
  {
    what: 'a gigantic name of a source',
    write: (size) => `${answers}  Q2: { answer: yes, narrative: "[@${'s'.repeat(size)}]" }\n`,
  },
  {
    what: 'a gigantic line of prose',
    write: (size) => `${answers}  Q2:\n    narrative: ${times('The police follow policies and measures. ', size)}\n`,
  },
  { what: 'a gigantic word', write: (size) => `${answers}  Q2:\n    narrative: ${'w'.repeat(size)}\n` },
  {
    what: 'a gigantic abbreviation',
    write: (size) => `${answers}  Q2:\n    narrative: Of the (${'AB'.repeat(size / 2)}) and ${'AB'.repeat(size / 2)}\n`,
  },
  { what: 'a gigantic remark', write: (size) => `${answers}  Q2:\n    narrative: Text. # ${'c'.repeat(size)}\n` },
  {
    what: 'a gigantic code to ignore',
    write: (size) => `${answers}  Q2: # emn-ignore ${'c'.repeat(size)}\n    narrative: Text.\n`,
  },
  {
    what: 'no end of unknown keys',
    code: 'unknown-key',
    write: (size) => opening + lines(size, (number) => `key-${number}: x\n`),
  },
  { what: 'no end of the same key', code: 'duplicate-key', write: (size) => opening + times('status: final\n', size) },
  {
    what: 'no end of unknown questions',
    code: 'unknown-question',
    write: (size) => answers + lines(size, (number) => `  Q${100 + number}: no\n`),
  },
  {
    what: 'no end of the same question',
    code: 'duplicate-key',
    write: (size) => answers + times('  Q2: { answer: no }\n', size),
  },
  {
    what: 'no end of questions in the wrong order',
    code: 'duplicate-key',
    write: (size) => answers + lines(size, (number) => `  Q${22 - (number % 22)}: { answer: no }\n`),
  },
  {
    what: 'no end of unknown actors',
    code: 'unknown-actor',
    write: (size) =>
      `${answers}  Q2:\n    answer: no\n    actors:\n${lines(size, (number) => `      - Ministry of the ${number}th Interior\n`)}`,
  },
  {
    what: 'no end of own actors',
    write: (size) =>
      `${answers}  Q2: { answer: yes, narrative: Body 12 and B12 }\nactors:\n${lines(size, (number) => `  - { name: Body number ${number}, acronym: B${number} }\n`)}`,
  },
  {
    what: 'no end of own actors of one name',
    write: (size) =>
      `${answers}  Q2: { answer: yes, narrative: Body and B }\nactors:\n${times('  - { name: Body of the State, acronym: BS }\n', size)}`,
  },
  {
    what: 'no end of names in a text',
    write: (size) => `${narrative}${times('      Europol, the State Labour Inspectorate and Frontex.\n', size)}`,
  },
  {
    what: 'no end of facts',
    write: (size) =>
      `${answers}  Q2: { answer: no }\nfacts:\n${lines(size, (number) => `  f${number}: { value: ${number}, unit: x }\n`)}`,
  },
  {
    what: 'no end of the same fact',
    write: (size) =>
      `${answers}  Q2: { answer: no }\nfacts:\n${times('  f: { value: 1, unit: persons, period: 2023 }\n', size)}`,
  },
  {
    what: 'no end of facts of one meaning',
    write: (size) =>
      `${answers}  Q2: { answer: no }\nfacts:\n${lines(size, (number) => `  f${number}: { value: ${number}, unit: persons, period: 2023 }\n`)}`,
  },
  {
    what: 'no end of unknown facts',
    code: 'unknown-fact',
    write: (size) => narrative + lines(size, (number) => `      Of {{fact-${number}}}\n`),
  },
  {
    what: 'no end of unknown facts, some known',
    code: 'unknown-fact',
    write: (size) =>
      `${narrative}${lines(size / 2, (number) => `      Of {{fact-x${number}}}\n`)}facts:\n${lines(size / 2, (number) => `  fact-${number}: 1\n`)}`,
  },
  {
    what: 'no end of unknown sources',
    code: 'unknown-source',
    write: (size) => narrative + lines(size, (number) => `      Of [@source-${number}]\n`),
  },
  {
    what: 'no end of sources',
    write: (size) =>
      `${answers}  Q2: { answer: no }\nsources:\n${lines(size, (number) => `  s${number}: { title: T, year: 2023 }\n`)}`,
  },
  {
    what: 'no end of unknown actors, and of own ones',
    code: 'unknown-actor',
    write: (size) =>
      `${answers}  Q2:\n    answer: no\n    actors:\n${lines(size / 2, (number) => `      - Club x${number}\n`)}actors:\n${lines(size / 2, (number) => `  - { name: Club ${number} }\n`)}`,
  },
  {
    what: 'no end of footnotes',
    write: (size) => narrative + lines(size, (number) => `      Text[^${number}]\n\n      [^${number}]: Note.\n\n`),
  },
  {
    what: 'no end of footnotes of one name',
    write: (size) => narrative + times('      Text[^a]\n\n      [^a]: Note.\n\n', size),
  },
  {
    what: 'no end of abbreviations',
    write: (size) =>
      narrative + lines(size, (number) => `      The Bureau of Matters (BM${number}) and AM${number}.\n`),
  },
  {
    what: 'no end of the same abbreviation',
    write: (size) => narrative + times('      The Bureau of Matters (BM) and the BM.\n', size),
  },
  {
    what: 'no end of dates',
    code: 'date-format',
    write: (size) => narrative + times('      On 01/02/2023, May 5th, 2023.\n', size),
  },
  {
    what: 'no end of numbers',
    code: 'thousands-separator',
    write: (size) => narrative + times('      There were 10,000 and 20.000 persons, 10 000.\n', size),
  },
  {
    what: 'no end of findings',
    code: 'spelling-ise',
    write: (size) => narrative + times('      They organize and recognize labor.\n', size),
  },
  {
    what: 'no end of paragraphs that are the same',
    write: (size) =>
      narrative +
      times(
        '      The police and the prosecutors follow the policies and measures of the State in all matters.\n\n',
        size,
      ),
  },
  {
    what: 'no end of paragraphs',
    write: (size) =>
      narrative +
      lines(
        size,
        (number) =>
          `      The police of place ${number} follow the policies and measures of the State in all matters.\n\n`,
      ),
  },
  {
    what: 'no end of silenced findings',
    write: (size) =>
      narrative.replace('|\n', '|\n') +
      times('      They organize.\n', size / 2) +
      times('# emn-ignore spelling-ise: because\n', size / 2),
  },
  { what: 'no end of remarks', write: (size) => answers + times('  # a remark\n', size) },
  {
    what: 'no end of remarks of colleagues',
    write: (size) =>
      `${answers}  Q2:\n    answer: no\n    comments:\n${times('      - { by: Police, text: Check }\n', size)}`,
  },
  {
    what: 'no end of tables',
    write: (size) => narrative + times('      | a | b |\n      | - | - |\n      | 1 | 2 |\n\n', size),
  },
  { what: 'quotations in quotations', write: (size) => `${narrative}      ${'> '.repeat(size / 2)}x\n` },
  { what: 'lists in lists', write: (size) => `${narrative}      ${'- '.repeat(size / 2)}x\n` },
  {
    what: 'a text of conflict markers',
    code: 'conflict-marker',
    write: (size) => answers + times('<<<<<<< a\n  Q2: no\n=======\n  Q2: yes\n>>>>>>> b\n', size),
  },
  {
    what: 'tabs before every line',
    code: 'tab-indent',
    write: (size) => answers + times('\tQ2:\n\t\tanswer: no\n', size),
  },
  {
    what: 'hard spaces before every line',
    code: 'hard-space-indent',
    write: (size) => answers + times('\u00a0\u00a0Q2: { answer: no }\n', size),
  },
  {
    what: 'a colon too many in every line',
    code: 'colon-in-text',
    write: (size) => answers + lines(size, (number) => `  Q${number}:\n    narrative: Note: see: here\n`),
  },
  {
    what: 'a quotation mark too few in every line',
    code: 'unclosed-quote',
    write: (size) => answers + lines(size, (number) => `  Q${number}:\n    narrative: "Note\n`),
  },
  {
    what: 'bold text in every line',
    code: 'markup-as-alias',
    write: (size) => answers + lines(size, (number) => `  Q${number}:\n    narrative: **Note** here\n`),
  },
  {
    what: 'every line too far left',
    write: (size) => answers + times('  Q2:\n    narrative: |\n      Text\n   text\n  text\n', size),
  },
  { what: 'NUL after NUL', write: (size) => narrative + '      ' + '\0'.repeat(size) },
  { what: 'halves of letters', write: (size) => narrative + '      ' + '\ud800x\udc00'.repeat(size / 3) },
  { what: 'marks that turn the direction', write: (size) => narrative + '      ' + '\u202ea\u2066b'.repeat(size / 4) },
  { what: 'letters with no end of accents', write: (size) => `${narrative}      a${'\u0301'.repeat(size)}\n` },
  {
    what: 'binary data',
    write: (size) =>
      String.fromCharCode(...Array.from({ length: 4096 }, (_, index) => (index * 193) % 256)).repeat(
        Math.ceil(size / 4096),
      ),
  },
];

export const hostileTexts: readonly HostileText[] = [...others, ...inYaml, ...inProse];
