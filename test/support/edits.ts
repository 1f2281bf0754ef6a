import fc from 'fast-check';

/** One edit of a text, whatever the text: places are shares of its length. */
export interface Edit {
  readonly at: number;
  /** True: at the start of the line. */
  readonly line: boolean;
  /** How many UTF-16 code units are taken away. */
  readonly removed: number;
  readonly inserted: string;
}

/** What people and programs write into a contribution, well or badly. */
const pieces = [
  ...['\n', '\n\n', '\r\n', ' ', '  ', '    ', '      ', '\t', '\u00a0\u00a0', '#', '# emn-ignore bare-no: x\n', 'a'],
  ...['Text.', 'Q5:', '  Q7:\n', 'answer: no\n', '    narrative: |\n      Text\n', 'facts:\n', '  a: 1\n'],
  ...['foo: bar', ': ', '- ', '[@a]', '|', '>', '>-', '|+', '|2', '"', "'", '{', '}', '[', ']', ',', '*', '&a '],
  ...['!x', '%', '? ', '{{a}}', '**', '---\n', '...\n', '<<<<<<< x\n', '=======\n', '>>>>>>> y\n', '\ufeff', '\0'],
  ...['\ud800', '\u202e', '__proto__: 1\n', 'constructor:', '2020-2021'],
];

export function edits({ maxLength }: { maxLength: number }): fc.Arbitrary<Edit[]> {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    line: fc.boolean(),
    removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(60)),
    inserted: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: fc.constantFrom(...pieces) }),
  });
  return fc.array(edit, { minLength: 1, maxLength });
}

/** Where an edit of `text` begins and ends, in UTF-16 code units. */
export function spanOf(text: string, { at, line, removed }: Edit): { start: number; end: number } {
  const place = Math.min(text.length, Math.floor(at * (text.length + 1)));
  const start = line ? text.lastIndexOf('\n', place - 1) + 1 : place;
  return { start, end: Math.min(text.length, start + removed) };
}

export function edited(text: string, edit: Edit): string {
  const { start, end } = spanOf(text, edit);
  return text.slice(0, start) + edit.inserted + text.slice(end);
}
