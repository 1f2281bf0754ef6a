import assert from 'node:assert/strict';
import { sampleText } from '../support/samples.ts';
import { client, head } from './support.ts';

/** What the text is, the text, and the code that must be among its findings; none where the text is no fault. */
type Case = readonly [what: string, text: string, code?: string];

const answer = `${head}  Q2:\n    narrative: Text without yes or no.\n`;
const deep = 100_000;

const cases: readonly Case[] = [
  ['an empty file', '', 'missing-key'],
  ['an empty list', '[]', 'wrong-type'],
  ['a plain sentence', 'Lithuania has nothing to report.', 'wrong-type'],
  ['a study that is not known', answer.replace('2024-1', '1999-9'), 'unknown-study'],
  ['a number where an answer belongs', `${head}  Q2: 5\n`, 'wrong-type'],
  ['lists where texts belong', `${head}  Q2:\n    answer: [yes]\n    narrative: {a: b}\n`, 'wrong-type'],
  ['tabs for indentation', `${head}\tQ2:\n\t\tanswer: no\n`, 'tab-indent'],
  ['Windows line ends', answer.replaceAll('\n', '\r\n'), 'missing-answer'],
  ['line ends of old Macintoshes', answer.replaceAll('\n', '\r'), 'missing-answer'],
  ['a byte order mark', `\uFEFF${answer}`, 'missing-answer'],
  ['half a line: a question', `${answer}  Q3`, 'yaml-syntax'],
  ['half a line: a word below a question', `${answer}  Q3a:\n    ans`, 'wrong-type'],
  ['half a line: an open quotation mark', `${answer}    actors: ["Eur`, 'unclosed-quote'],
  ['an anchor and an alias', `${head}  Q1: &q\n    narrative: Text.\n  Q2: *q\n`, 'alias-not-supported'],
  ['aliases that double and double', bomb(), 'alias-not-supported'],
  ['an alias of itself', 'study: emn-2024-1\nanswers: &a\n  Q2: *a\n', 'alias-not-supported'],
  ['a NUL in a text', `${answer}  Q3a: { answer: no, narrative: "a\0b" }\n`, 'missing-answer'],
  ['halves of a letter', `${answer}  Q3a: { answer: no, narrative: "a\uD800b\uDC00" }\n`, 'missing-answer'],
  ['names that JavaScript knows', `${answer}  __proto__: { answer: no }\nconstructor: 2\n`, 'unknown-question'],
  ['such names as values', 'study: __proto__\ncountry: constructor\nstatus: toString\n', 'unknown-study'],
  ['brackets in brackets', `${answer}    actors: ${'['.repeat(deep)}${']'.repeat(deep)}\n`, 'yaml-syntax'],
  ['brackets that are never closed', '['.repeat(deep), 'yaml-syntax'],
  ['dashes after dashes', `${answer}    actors:\n      ${'- '.repeat(deep)}x\n`, 'yaml-syntax'],
  ['braces in braces', '{a: '.repeat(deep), 'yaml-syntax'],
  ['questions within questions', '? '.repeat(deep), 'yaml-syntax'],
  ['lines that go further and further in', Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
  ['a key of a megabyte', `${answer}  ${'k'.repeat(1_000_000)}: x\n`, 'yaml-syntax'],
  ['a study of a megabyte', answer.replace('emn-2024-1', 's'.repeat(1_000_000)), 'unknown-study'],
  ['a million hard spaces', `${answer}${'\u00a0'.repeat(1_000_000)}\n`],
  ['marks that turn the direction', `${answer}    actors: [\u202elopor\u202cuE]\n`, 'paste-residue'],
  ['a file of binary data', String.fromCharCode(...Array.from({ length: 4096 }, (_, i) => (i * 193) % 256))],
];

describe('texts that are no contribution', () => {
  const server = client();

  for (const [what, text, code] of cases) {
    it(`${what}: ${code ? `found as ${code}` : 'some finding'}, and the server goes on`, async () => {
      const uri = await server().open(text);
      const diagnostics = await server().diagnostics(uri);
      const codes = [...new Set(diagnostics.map((finding) => finding.code))];
      assert.ok(code ? codes.includes(code) : codes.length > 0, `found: ${codes.join(', ')}`);
      for (const { message: said, range } of diagnostics) {
        const message = String(said);
        assert.ok(message.length > 10 && message.length < 1000, message);
        assert.ok(range.start.line < server().document(uri).lineCount);
      }
      await askEverything(uri);
      await server().close(uri);
      assert.deepEqual(server().errors, []);
    });
  }

  it('a file of 50 MB is refused in a sentence that says why', async () => {
    const uri = await server().open(`${answer}${'# line\n'.repeat(7_200_000)}`);
    const messages = (await server().diagnostics(uri)).map(({ message }) => message);
    assert.equal(messages.length, 1);
    assert.match(String(messages[0]), /more than two million characters and is not checked/);
    await server().close(uri);
  });

  it('ten thousand findings come as the thousand gravest', async () => {
    const prose = `${head}  Q2:\n    answer: yes\n    narrative: |\n${'      They organize.\n'.repeat(10_000)}`;
    const uri = await server().open(prose);
    const [first, ...shown] = await server().diagnostics(uri);
    assert.match(String(first?.message), /^This file has 10\d{3} findings, too many to show/);
    assert.equal(shown.length, 1000);
    await server().close(uri);
  });

  it('beside a broken question, the others are still read', async () => {
    const uri = await server().open(`${head}  Q2: [[[\n  Q4:\n    narrative: Text.\n`);
    const slots = (await server().diagnostics(uri)).filter(({ code }) => code === 'missing-answer');
    assert.ok(
      slots.some(({ data }) => data.slot === 'Q4'),
      JSON.stringify(slots),
    );
  });

  it('after all of it, a term is explained as before', async () => {
    const uri = await server().open(sampleText('invented-country-2024'));
    assert.deepEqual(await server().diagnostics(uri), []);
    assert.match(
      await server().hover(uri, server().positionOf(uri, 'specific measures', 11)),
      /EMN Study 2024\/1, footnote/,
    );
  });

  /** Everything that can be asked of a document, at its beginning, in its middle and at its end. */
  async function askEverything(uri: string): Promise<void> {
    const document = server().document(uri);
    for (const part of [0, 0.5, 1]) {
      const position = document.positionAt(Math.floor(document.getText().length * part));
      await server().hover(uri, position);
      await server().completion(uri, position);
      await server().codeActions(uri, { start: position, end: position });
    }
    await server().symbols(uri);
    for (const method of ['emn/overview', 'emn/report', 'emn/insertMissingQuestions']) {
      assert.ok(await server().connection.sendRequest(method, { textDocument: { uri } }), method);
    }
  }
});

/** Ten names, each standing for nine times the one before. */
function bomb(): string {
  const names = [...'abcdefghij'];
  const nine = (of: string): string => Array(9).fill(of).join(', ');
  const lines = names.map((name, index) => `${name}: &${name} [${nine(index ? `*${names[index - 1]}` : 'x')}]`);
  return `${lines.join('\n')}\nanswers: *j\n`;
}
