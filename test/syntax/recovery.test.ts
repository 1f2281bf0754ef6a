import assert from 'node:assert/strict';
import { parseYaml } from '../../server/src/syntax/parse.ts';
import { type Plain, understood } from '../support/plain.ts';

/** A fault, where it stands in a file, what is told of it, and what of the file is understood all the same. */
const cases: readonly [fault: string, text: string, problems: string[], understood: Plain][] = [
  [
    'a key half typed at the top',
    'study: x\ncoun\nanswers:\n  Q1: {}\n',
    ['yaml-syntax coun'],
    { study: 'x', coun: null, answers: { Q1: {} } },
  ],
  [
    'a question half typed at the left margin',
    'answers:\n  Q1:\n    answer: no\nQ\n  Q3:\n    answer: no\n',
    ['yaml-syntax Q'],
    { answers: { Q1: { answer: 'no' }, Q3: { answer: 'no' } } },
  ],
  [
    'the forgotten colon of a part of the file',
    'answers:\n  Q1:\n    answer: no\nfacts\n  a: {}\n',
    ['yaml-syntax facts'],
    { answers: { Q1: { answer: 'no' } }, facts: { a: {} } },
  ],
  [
    'a question half typed',
    'answers:\n  Q1:\n    narrative: |\n      A\n  Q2\n  Q3:\n    answer: no\n',
    ['yaml-syntax Q2'],
    { answers: { Q1: { narrative: 'A\n' }, Q2: null, Q3: { answer: 'no' } } },
  ],
  ['a key half typed under its question', 'Q1:\n  narr\nQ2:\n  answer: no\n', [], { Q1: 'narr', Q2: { answer: 'no' } }],
  ['tabs', 'answers:\n\tQ1:\n\t\tanswer: no\n', ['tab-indent \t'], { answers: { Q1: { answer: 'no' } } }],
  [
    'a tab before a space',
    'Q1:\n  answer: no\n\tstatus: todo\n',
    ['tab-indent \t'],
    { Q1: { answer: 'no', status: 'todo' } },
  ],
  ['CRLF', 'Q1:\r\n  narrative: |\r\n    A\r\n    B\r\n', [], { Q1: { narrative: 'A\nB\n' } }],
  [
    'a remark of a colleague that quotes a line of the file',
    'answers:\n  Q1:\n    answer: no\n    comments:\n    - text: |\n        Write\n        status: draft\n',
    [],
    { answers: { Q1: { answer: 'no', comments: [{ text: 'Write\nstatus: draft\n' }] } } },
  ],
  ['a byte order mark', '\ufeffstudy: x\n', [], { study: 'x' }],
  ['hard spaces', 'Q1:\n\u00a0\u00a0answer: no\n', ['hard-space-indent \u00a0\u00a0'], { Q1: { answer: 'no' } }],
  [
    'hard spaces before a paragraph',
    'Q1:\n  narrative: |\n    A\n\u00a0\u00a0\u00a0\u00a0B and C\nQ2: {}\n',
    ['hard-space-indent \u00a0\u00a0\u00a0\u00a0'],
    { Q1: { narrative: 'A\nB and C\n' }, Q2: {} },
  ],
  [
    'a paragraph too far left',
    'Q1:\n  narrative: |\n    A\n\n  B and C\n  answer: no\n',
    ['outdented-text B and C'],
    { Q1: { narrative: 'A\n\nB and C\n', answer: 'no' } },
  ],
  [
    'a paragraph at the left margin, with a colon in it',
    'Q1:\n  narrative: |\n    A\n\nB and C: D.\n  answer: no\n',
    ['outdented-text B and C: D.'],
    { Q1: { narrative: 'A\n\nB and C: D.\n', answer: 'no' } },
  ],
  [
    'a colon in a text',
    'Q1:\n  narrative: Note: A\n  answer: no\n',
    ['colon-in-text Note:'],
    { Q1: { narrative: 'Note: A\n', answer: 'no' } },
  ],
  [
    'bold print at the start of a text',
    'Q1:\n  narrative: **A** and B\n  answer: no\n',
    ['markup-as-alias **'],
    { Q1: { narrative: '**A** and B\n', answer: 'no' } },
  ],
  [
    'a quotation at the start of a text',
    'Q1:\n  narrative: "A" and B\n  answer: no\n',
    ['markup-as-alias "'],
    { Q1: { narrative: '"A" and B\n', answer: 'no' } },
  ],
  [
    'an exclamation mark at the start of a text',
    'Q1:\n  narrative: !A and B\n',
    ['markup-as-alias !'],
    { Q1: { narrative: '!A and B\n' } },
  ],
  [
    'a figure at the start of a text',
    'Q1:\n  narrative: {{a}} and: B\n',
    ['markup-as-alias {{'],
    { Q1: { narrative: '{{a}} and: B\n' } },
  ],
  [
    'a sign of comparison at the start of a text',
    'Q1:\n  narrative: >50 % of A\n',
    ['markup-as-alias >'],
    { Q1: { narrative: '>50 % of A\n' } },
  ],
  [
    'an unclosed quotation mark',
    'Q1:\n  narrative: "A\n  answer: no\nQ2: {}\n',
    ['unclosed-quote "'],
    { Q1: { narrative: 'A', answer: 'no' }, Q2: {} },
  ],
  [
    'an unclosed quotation mark in a list',
    'Q1:\n  actors: ["A, B]\n  answer: no\n',
    ['unclosed-quote "'],
    { Q1: { actors: ['A, B'], answer: 'no' } },
  ],
  [
    'an unclosed bracket',
    'Q1:\n  actors: [A, B\nQ2: {}\n',
    ['yaml-syntax [A, B'],
    { Q1: { actors: ['A', 'B'] }, Q2: {} },
  ],
  ['an unclosed bracket at the end', 'Q1:\n  actors: [A, B', ['yaml-syntax [A, B'], { Q1: { actors: ['A', 'B'] } }],
  ['an unclosed brace', 'Q1: { answer: no\nQ2: {}\n', ['yaml-syntax { answer: no'], { Q1: { answer: 'no' }, Q2: {} }],
  [
    'two versions of a passage',
    'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\nc: 4\n',
    ['conflict-marker <<<<<<< HEAD'],
    { a: '1', b: '2', c: '4' },
  ],
  [
    'a mark of two versions that was left over',
    'a: 1\n=======\nb: 2\n',
    ['conflict-marker ======='],
    { a: '1', b: '2' },
  ],
  [
    'a number sign in a text that goes on below',
    'Q1:\n  narrative: Report #12 of A\n    and B\n  answer: no\n',
    ['hash-cuts-text #12 of A'],
    { Q1: { narrative: 'Report #12 of A\nand B\n', answer: 'no' } },
  ],
  [
    'a list whose lines are joined',
    'Q1:\n  narrative: >-\n    A:\n    - B\n    - C\n  answer: no\n',
    ['bullets-folded - B'],
    { Q1: { narrative: 'A:\n- B\n- C', answer: 'no' } },
  ],
  [
    'a colon forgotten before a value',
    'Q1:\n  answer no\n  status: draft\n',
    ['yaml-syntax answer'],
    { Q1: { answer: 'no', status: 'draft' } },
  ],
  [
    'colons forgotten behind every name',
    'Q1:\n  answer no\n\n  narrative |\n    A\n     B\nQ2: {}\n',
    ['yaml-syntax answer no\n\n  narrative'],
    { Q1: { answer: 'no', narrative: 'A\n B\n' }, Q2: {} },
  ],
  [
    'colons forgotten in a fact and in the contact',
    'contact:\n  person Ada\n  phone = 1\nfacts:\n  a:\n    value:12\n    unit persons\n',
    ['yaml-syntax person Ada\n  phone', 'yaml-syntax value:12\n    unit'],
    { contact: { person: 'Ada', phone: '1' }, facts: { a: { value: '12', unit: 'persons' } } },
  ],
  [
    'a sentence that begins like a name, which stays one',
    'Q1:\n  Answers differ.\nsummary:\n  answer no question\n',
    [],
    { Q1: 'Answers differ.', summary: 'answer no question' },
  ],
  ['a second document', 'a: 1\n---\nb: 2\n', ['yaml-syntax ---'], { a: '1', b: '2' }],
  ['the end of a document', 'a: 1\n...\nb: 2\n', ['yaml-syntax ...'], { a: '1', b: '2' }],
  ['a line too far right', 'a: 1\n b: 2\nc: 3\n', ['yaml-syntax b'], { a: '1', b: '2', c: '3' }],
  ['a line too far left', 'Q1:\n    a: 1\n   b: 2\nQ2: {}\n', ['yaml-syntax b'], { Q1: { a: '1', b: '2' }, Q2: {} }],
  [
    'a line too far left with a text below it',
    'Q1:\n    a: 1\n   b: |\n    A\n\n     B\nQ2: {}\n',
    ['yaml-syntax b'],
    { Q1: { a: '1', b: 'A\n\n B\n' }, Q2: {} },
  ],
  [
    'a colon without a space',
    'Q1:\n  answer:no\n  status: todo\n',
    ['yaml-syntax answer:'],
    { Q1: { answer: 'no', status: 'todo' } },
  ],
  ['a dash without a space', 'actors:\n  - A\n  -B\n', ['yaml-syntax -'], { actors: ['A', 'B'] }],
  ['references', 'a: &x 1\nb: *x\n', ['alias-not-supported &x', 'alias-not-supported *x'], { a: '1', b: '*x' }],
  ['NUL characters', 'a: A\0B\nb: 2\n', [], { a: 'A\0B', b: '2' }],
  ['half of a character', 'a: A\ud800B\nb: 2\n', [], { a: 'A\ud800B', b: '2' }],
  ['the key constructor', 'constructor: 1\ntoString: 2\n', [], { constructor: '1', toString: '2' }],
  ['keys that are lists', '? [a, b]\n: 1\nc: 2\n', [], { '[a, b]': '1', c: '2' }],
  ['plain text', 'A text.\nAnd more.\n', [], 'A text. And more.'],
  ['nothing', '', [], null],
  ['a remark only', '# A remark\n', [], null],
];

describe('the reader goes on after', () => {
  for (const [fault, text, problems, plain] of cases) {
    it(fault, () => {
      const found = parseYaml(text).problems.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
      assert.deepEqual(found, problems);
      assert.deepEqual(understood(text), plain);
    });

    it(`${fault}, with CRLF`, () => {
      const codes = parseYaml(text.replace(/\r?\n/g, '\r\n')).problems.map(({ code }) => code);
      assert.deepEqual(
        codes,
        problems.map((problem) => problem.split(' ')[0]),
      );
      assert.deepEqual(understood(text.replace(/\r?\n/g, '\r\n')), plain);
    });
  }

  it('the key __proto__, which stays a key like any other', () => {
    const { root } = parseYaml('__proto__: { a: 1 }\n');
    assert.equal(root?.type === 'map' && root.entries[0]?.key.value, '__proto__');
    assert.equal(({} as { a?: string }).a, undefined);
  });

  for (const [what, line] of [
    ['words', '    a'],
    ['bullets', '    - a'],
  ]) {
    it(`more lines of ${what} without a | than a call of JavaScript can have arguments`, () => {
      const { root, problems } = parseYaml(`narrative: Text.\n${`${line}\n`.repeat(200_000)}`);
      assert.notEqual(root, undefined, 'the text is read');
      assert.ok(problems.every(({ code }) => code === 'bullets-folded'));
    });
  }

  it('many faults in one file, each told once and in order', () => {
    const faults = ['  narrative: Note: A', '  narrative: **A** and B', '  narrative: "A', '  actors: [A'];
    const text = faults.map((line, index) => `Q${index}:\n${line}\n`).join('');
    const { problems } = parseYaml(text);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['colon-in-text', 'markup-as-alias', 'unclosed-quote', 'yaml-syntax'],
    );
    assert.deepEqual(
      problems.map(({ span }) => text.slice(0, span.start).split('\n').length),
      [2, 4, 6, 8],
    );
    assert.deepEqual(Object.keys(understood(text) as object), ['Q0', 'Q1', 'Q2', 'Q3']);
  });

  it('hundreds of faults, which are mended together', () => {
    const text = 'answers:\n'.concat('  Q1:\n    narrative: Note: A\n    status: draft\n'.repeat(300));
    const { problems } = parseYaml(text);
    assert.equal(problems.length, 300);
    for (const { code } of problems) assert.equal(code, 'colon-in-text');
  });

  it('texts at the margin in all answers, though each ends what is around it', () => {
    const answer = (at: number) =>
      `  Q${at}a:\n    answer: no\n  Q${at}b:\n    narrative: |\nTwo aims: ${at}.\n\nSecond.\n`;
    const { problems, root } = parseYaml(`answers:\n${Array.from({ length: 60 }, (_, at) => answer(at)).join('')}`);
    assert.deepEqual(new Set(problems.map(({ code }) => code)), new Set(['outdented-text']));
    assert.equal(problems.length, 60);
    assert.equal(root?.type === 'map' && root.entries.length, 1);
  });

  it('a file that can’t be read at all, without telling of one line again and again', () => {
    const { problems } = parseYaml('a: [\n"b\n');
    assert.ok(problems.length > 0 && problems.length <= 3);
    for (const { span } of problems) assert.ok(span.end > span.start);
  });
});
