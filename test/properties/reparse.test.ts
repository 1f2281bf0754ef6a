import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseYaml } from '../../server/src/syntax/parse.ts';
import { reparseYaml } from '../../server/src/syntax/reparse.ts';
import { type Edit, edited, edits } from '../support/edits.ts';
import { loadFixtures } from '../support/fixtures.ts';
import { sampleText } from '../support/samples.ts';

const small = loadFixtures().flatMap(({ text }) => (text.length < 3000 ? [text] : []));
const texts = [sampleText('lithuania-2024').slice(0, 6000), sampleText('invented-country-2024').slice(-6000), ...small];

/** Fails unless reading the changed part alone gives what reading the whole gives, after each edit. */
function assertSame(start: string, steps: readonly Edit[]): void {
  let text = start;
  let tree = parseYaml(text);
  for (const step of steps) {
    const next = edited(text, step);
    const whole = parseYaml(next);
    assert.deepEqual(reparseYaml(tree, next), whole);
    // A text that can't be read is read as a whole each time: better try another edit of the last one that could.
    if (whole.problems.length === 0) [text, tree] = [next, whole];
  }
}

describe('reading only what has changed', () => {
  it('gives the same as reading the whole', () => {
    const start = fc.record({ at: fc.nat(texts.length - 1), crlf: fc.boolean() }).map(({ at, crlf }) => {
      const text = texts[at] as string;
      return crlf ? text.replaceAll('\n', '\r\n') : text;
    });
    fc.assert(fc.property(start, edits({ maxLength: 12 }), assertSame), { seed: 20246, numRuns: 60 });
  });

  const head = 'study: emn-2024-1\nanswers:\n  Q1:\n    narrative: |\n      Text.\n';
  const cases: readonly [what: string, before: string, after: string][] = [
    ['an entry that loses its indentation', `${head}  Q3a:\n    answer: no\n`, `${head}\r\nQ3a:\n    answer: no\n`],
    ['a question mark at the margin', `${head}  Q16:\n    narrative: x\n`, `${head}  Q16:\n    narrative: x\n? y\n`],
    ['a colon without a key', `a: b\r\n:\r\n...\n`, `a\n\n# b\r\n:\r\n...\n`],
    ['a comment at the end', `${head}    status: draft\n`, `${head}    status: draft # x\n    # y\n`],
    ['the end of a document', `${head}  Q3a: {}\n`, `${head}...\n  Q3a: {}\n`],
    ['a directive above', `%YAML 1.1\n---\nanswer: no\nb: c\n`, `%YAML 1.1\n---\nanswer: yes\nb: c\n`],
    ['a text that swallows what follows', `${head}  Q3a:\n    narrative: x\n`, `${head}  Q3a:\n    narrative: "x\n`],
    [
      'another entry in between',
      `${head}  Q4:\n    answer: no\n`,
      `${head}  Q3a:\n    answer: no\n  Q4:\n    answer: no\n`,
    ],
    [
      'names that lose their colons',
      `${head}  Q4:\n    answer: no\n    status: draft\n`,
      `${head}  Q4:\n    answer no\n    status draft\n`,
    ],
    ['a name that becomes a sentence', `${head}    other: x\n`, `${head}    It goes on: x\n`],
    ['a text above a sentence', `a:\n  note: []\n  It goes on: x\n`, `a:\n  note: x\n  It goes on: x\n`],
    [
      'a sentence that becomes long enough to be a text',
      `${head}    status: draft\n    Other measures: x\n`,
      `${head}    status: draft\n    Other measures in this field: x\n`,
    ],
    [
      'a narrative that a sentence further down belongs to',
      `answers:\n  Q2:\n    narrative: x\n    status: draft\n    Other measures in this field: x\n`,
      `answers:\n  Q2:\n    narrative: |\n      x\n    status: draft\n    Other measures in this field: x\n`,
    ],
    ['a name within a text', `${head}      actors: x\n`, `${head}      actors: [x]\n`],
    ['a question within a text', `${head}      Q2:\n      answer: no\n`, `${head}      Q2:\n        answer: no\n`],
    [
      'a remark that goes on',
      `${head}    # as said by\n    Q2 and others: x\n`,
      `${head}    # as said by\n    Many others: x\n`,
    ],
    [
      'the last line that is indented',
      `answers:\nQ2:\nanswer: no\nfacts:\n  a: 1\n`,
      `answers:\nQ2:\nanswer: no\nfacts:\na: 1\n`,
    ],
    [
      'questions in a text, and no answers',
      `contact:\n  person: |\n    x\n`,
      `contact:\n  person: |\n    Q2:\n      answer: no\n`,
    ],
    [
      'signs of two versions that reach over a question',
      `${head}  Q2:\n    narrative: |\n      x\n      =======\n      >>>>>>> ona\n`,
      `${head.replace('Text.', '<<<<<<< HEAD')}  Q2:\n    narrative: |\n      x\n      =======\n      >>>>>>> ona\n`,
    ],
    ['a text right below its answer', `${head}  Q2:\n    answer: no\n`, `${head}  Q2:\n    answer: no\n      Text.\n`],
    ['a text that names an answer', `${head}      answer: no\n`, `${head}      answer: no\n        as said.\n`],
    ['brackets around the rest', `{ a: b,\nc: d }\n`, `{ a: bb,\nc: d }\n`],
  ];
  it('gives the same wherever a line starts further left or right, or has another name', () => {
    const sample = sampleText('invented-country-2024');
    const part = sample.slice(0, sample.indexOf('  Q5:')) + sample.slice(sample.indexOf('facts:\n'));
    const lines = part.split('\n');
    const before = parseYaml(lines.join('\n'));
    const named = (name: string) => (line: string) => line.replace(/^( *)[\w-]+:/, `$1${name}:`);
    const changes = [
      (line: string) => line.slice(2),
      (line: string) => line.slice(4),
      (line: string) => `  ${line}`,
      ...['Q4', 'narrative', 'actors', 'other', 'Some words'].map(named),
    ];
    for (const [at, line] of lines.entries()) {
      if (!/^ *[\w-]+:/.test(line)) continue;
      for (const text of new Set(changes.map((change) => lines.with(at, change(line)).join('\n')))) {
        assert.equal(JSON.stringify(reparseYaml(before, text)), JSON.stringify(parseYaml(text)), `line ${at + 1}`);
      }
    }
  });

  for (const [what, before, after] of cases) {
    it(`with ${what}`, () => {
      assert.deepEqual(reparseYaml(parseYaml(before), after), parseYaml(after));
      assert.deepEqual(reparseYaml(parseYaml(after), before), parseYaml(before));
    });
  }

  it('leaves the rest as it is', () => {
    const before = parseYaml(`${head}  Q2:\n    answer: no\n`);
    const after = reparseYaml(before, `${head.replace('Text.', 'Another text.')}  Q2:\n    answer: no\n`);
    assert.ok(before.root?.type === 'map' && after.root?.type === 'map');
    assert.equal(after.root.entries[0], before.root.entries[0]);
  });
});
