import { type HostileText, narrative, times } from './text.ts';

/** What a pattern of one kind may go on matching for long, before it fails. */
const traps = [
  ...[' ', 'a', 'A', '1', '.', ',', '-', '–', '*', '_', '[', ']', '(', ')', '{', '}', '<', '>', '&', '!', '#', '\\'],
  ...['`', '"', "'", '’', '/', ':', ';', '|', '=', '~', '^', '@', '\u00a0', '\t', '\u200b', '\u00ad', '«', '“', 'a '],
  ...['A ', 'Ab ', 'AB ', 'AB', 'a.', 'a-', 'A-', '1 ', '1.', '1,', '1-', '1/', '1 000 ', '1,000,', '12 May ', '(A'],
  ...['(A)', '(AB) ', 'A (B', ' (', '[a', '[a]', '[a](', '[a](b', '[a](b)', '![', '[^', '[^a', '[^a]', '[@', '{{'],
  ...['[@a; ', '{{a', '<a', '<a ', '</', '<!--', '&#', '&a;', 'http://', 'http://a', 'www.', 'a@a', 'a@a.', '**a'],
  ...['*a*', '__', '~~', '``', '` ', '\\[', '| ', '|-', '- ', '1. ', '> ', '# ', "'s ", 'of the ', 'the ', 'and '],
  ...['in ', 'no ', 'not ', 'No, ', 'there is ', 'Ministry of ', 'Ministry of the ', 'European ', 'Directive 2011/'],
  ...['2011/36/', 'EU ', 'in 2019 ', '2019-', '01/02/', '1 January ', 'January 1, ', 'per cent ', '% ', 'EUR '],
  ...['organize ', 'e.g. ', 'A. ', 'xxxxx', 'TBC ', '[…] ', '… ', '...', '___ ', 'such as ', 'policies and '],
  ...['measures ', 'trafficking in '],
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

/** Texts that a word processor, a broken program or a reader of Markdown makes hard to read. */
export const hostileProse: readonly HostileText[] = [
  ...inProse,
  { what: 'quotations in quotations', write: (size) => `${narrative}      ${'> '.repeat(size / 2)}x\n` },
  { what: 'lists in lists', write: (size) => `${narrative}      ${'- '.repeat(size / 2)}x\n` },
  { what: 'NUL after NUL', write: (size) => `${narrative}      ${'\0'.repeat(size)}` },
  { what: 'halves of letters', write: (size) => `${narrative}      ${'\ud800x\udc00'.repeat(size / 3)}` },
  { what: 'marks that turn the direction', write: (size) => `${narrative}      ${'\u202ea\u2066b'.repeat(size / 4)}` },
  { what: 'letters with no end of accents', write: (size) => `${narrative}      a${'\u0301'.repeat(size)}\n` },
  {
    what: 'binary data',
    write: (size) =>
      String.fromCharCode(...Array.from({ length: 4096 }, (_, index) => (index * 193) % 256)).repeat(
        Math.ceil(size / 4096),
      ),
  },
];
