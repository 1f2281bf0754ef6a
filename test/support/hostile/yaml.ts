import { answers, type HostileText, lines, narrative, times } from './text.ts';

/** What means something to YAML. */
const pieces = [
  ...['#', '# ', '- ', '? ', ': ', '"', "'", '\t', '\u00a0', '*a ', '&a ', '!a ', '%a ', '---\n', '...\n'],
  ...['<<<<<<< a\n', '=======\n', '>>>>>>> a\n', '|\n', '>\n', '\n', '\r', '\r\n', ' \n', '\u2028', '\ufeff', 'a:\n'],
  ...[' a:\n', 'a: "\n', "a: '\n", 'a: [\n', 'a: {\n', '- a\n', '  Q2:\n', '  Q2: *a\n', '  Q2: &a\n', '  - |\n'],
  ...['\tQ2:\n', 'Q2\n', '    a\n  b\n', '# emn-ignore bare-no: x\n', '# emn-ignore: \n', '# emn-ignore '],
  ...['a: b: c\n', 'a: #b\n', '  Q2: {\n', '}\n', ']\n', ', '],
];

const repeated: readonly HostileText[] = pieces.map((piece) => ({
  what: `${JSON.stringify(piece)} over and over`,
  write: (size) => `${answers}  Q2:\n    narrative: Text.\n${times(piece, size)}`,
}));

/** Texts that are hard to read as YAML, or broken in every line. */
export const hostileYaml: readonly HostileText[] = [
  ...repeated,
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
  {
    what: 'a text outside of its narrative in every question',
    code: 'yaml-syntax',
    write: (size) =>
      answers +
      lines(size, (number) => `  Q${number}:\n    narrative: |\n      It is.\n    status: draft\n    It is not so.\n`),
  },
  {
    what: 'many texts with a colon outside of one narrative',
    code: 'yaml-syntax',
    write: (size) =>
      `${narrative}      It is.\n    status: draft\n${lines(size, (number) => `    There is a plan of ${number}: it is so.\n`)}`,
  },
  {
    what: 'many texts outside of one narrative, apart from each other',
    code: 'yaml-syntax',
    write: (size) => narrative + times('    It is not so.\n    status: draft\n', size),
  },
];
