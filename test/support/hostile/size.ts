import { answers, type HostileText, lines, narrative, opening, times } from './text.ts';

/** Texts of one gigantic thing, and texts of no end of one thing. */
export const hostileSizes: readonly HostileText[] = [
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
    what: 'no end of introductions of the same abbreviation',
    write: (size) => narrative + times('      The Bureau of Matters (BM) and BM.\n', size),
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
      narrative + times('      They organize.\n', size / 2) + times('# emn-ignore spelling-ise: because\n', size / 2),
  },
  {
    what: 'no end of remarks that ignore an answer',
    write: (size) =>
      answers + lines(size, (number) => `  Q${100 + number}: # emn-ignore unknown-question: so\n    answer: no\n`),
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
];
