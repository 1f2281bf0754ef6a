import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mostShown } from '../../server/src/features/diagnostics.ts';
import { createLanguageService } from '../../server/src/service.ts';
import { readSettings } from '../../server/src/settings.ts';
import { hostileTexts } from '../support/hostile/index.ts';
import { narrative } from '../support/hostile/text.ts';
import { loadShippedStudies } from '../support/studies.ts';

const service = createLanguageService({
  studies: loadShippedStudies(),
  loadDocx: () => Promise.reject(new Error('not asked for')),
});
const open = (text: string): TextDocument =>
  TextDocument.create('file:///hostile.emn.yaml', 'emn-contribution', 1, text);

describe('a text that is made to do harm', () => {
  for (const { what, code, write } of hostileTexts) {
    it(`${what}: ${code ? `found as ${code}` : 'read'}, and everything is answered`, async () => {
      const document = open(write(3000));
      const analysis = service.analyse(document);
      const shown = service.diagnostics(analysis);
      const codes = new Set(shown.map((each) => each.code));
      assert.ok(shown.length > 0 && (!code || codes.has(code)), [...codes].join(', '));
      for (const { message } of shown) {
        const said = String(message);
        assert.ok(said.length > 10 && said.length < 1000, said);
        assert.doesNotMatch(said, /\p{Cs}|[\u202a-\u202e\u2066-\u2069]|(?![\t\r\n])\p{Cc}/u);
      }
      await askEverything(document);
    });
  }

  // What grows with the square of the text takes minutes here, and milliseconds above. How long it takes otherwise is
  // measured by `npm run bench`.
  it('is no trap when it is large', function () {
    this.timeout(10_000 * hostileTexts.length);
    for (const { what, write } of hostileTexts) {
      const analysis = service.analyse(open(write(400_000)));
      assert.ok(service.diagnostics(analysis).length > 0, what);
    }
  });

  it('has its findings shown up to a number, the gravest, and is told how many there are', () => {
    const spelling = `study: emn-2024-1\ncountry: LT\nanswers:\n  Q2:\n    answer: yes\n    narrative: |\n${'      They organize.\n'.repeat(10_000)}`;
    const analysis = service.analyse(open(`${spelling}  Q3a: { answer: nope }\n`));
    assert.ok(analysis.findings.length > 10_000);
    const [first, ...shown] = service.diagnostics(analysis);
    assert.match(String(first?.message), new RegExp(`^This file has ${analysis.findings.length} findings, too many`));
    assert.equal(shown.length, mostShown);
    const graver = analysis.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const codes = shown.map(({ code }) => code);
    assert.ok(graver.length > 1 && graver.every(({ code }) => codes.includes(code)), 'the last answer among them');
    assert.deepEqual(
      shown,
      shown.toSorted((a, b) => a.range.start.line - b.range.start.line),
    );
  });

  it('gets a menu of remedies that somebody can read', () => {
    const document = open(`study: emn-2024-1\nanswers:\n${'  Q99: no\n'.repeat(10_000)}`);
    const whole = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
    const actions = service.codeActions(service.analyse(document), whole);
    assert.ok(actions.length > 0 && actions.length < 300, String(actions.length));
  });
});

describe('a text of more lines than a call can have arguments', () => {
  const many = 150_000;
  const shapes: readonly (readonly [what: string, text: string])[] = [
    ['names', `${narrative}${'      Europol.\n'.repeat(many)}`],
    ['paragraphs', `${narrative}${'      a\n\n'.repeat(many)}`],
    ['items of a list', `${narrative}${'      - a\n'.repeat(many)}`],
    ['wavering spellings', `${narrative}${'      well-being, wellbeing\n'.repeat(many)}`],
    ['remarks', `${narrative}      Text.\n${'# emn-ignore bare-no: x\n'.repeat(many)}`],
    ['conflict markers', `${narrative}      Text.\n${'<<<<<<< a\n'.repeat(many)}`],
  ];
  for (const [what, text] of shapes) {
    it(`is read and answered: ${what}`, async () => {
      const document = open(text);
      const said = service.analyse(document).tree.problems.map(({ message }) => message.text);
      assert.ok(!said.includes('tooDeep'), said[0]);
      await askEverything(document);
    });
  }
});

describe('a text that is nested', () => {
  const nested = (levels: number) => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:\n`).join('');

  it('beyond all measure is refused, so that nothing that walks through it runs out of stack', async () => {
    for (const levels of [101, 300, 1900]) {
      const document = open(nested(levels));
      const problems = service.analyse(document).tree.problems.map(({ message }) => message.text);
      assert.deepEqual(problems, ['tooDeep'], String(levels));
      await askEverything(document);
    }
  });

  it('much deeper than a contribution is read', () => {
    assert.deepEqual(service.analyse(open(nested(90))).tree.problems, []);
  });
});

describe('names that JavaScript knows', () => {
  const known = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

  for (const name of known) {
    it(`${name} is a name like any other, wherever something is looked up by its name`, async () => {
      const text = [
        ...[`study: emn-2024-1`, `country: ${name}`, `status: ${name}`, `${name}: x`, `contact: { ${name}: x }`],
        ...[`answers:`, `  ${name}: { answer: no }`, `  Q2:`, `    answer: ${name}`, `    status: ${name}`],
        ...[`    ${name}: x`, `    actors: [${name}]`, `    programmes: [${name}]`, `    narrative: |`],
        ...[`      Of {{${name}}} and {{known}} by [@${name}], ${name}, [^${name}].`, ``, `      [^${name}]: A note.`],
        ...[`facts:`, `  ${name}: { value: 1, unit: ${name}, source: ${name}, ${name}: x }`, `  known: 1`],
        ...[`sources:`, `  ${name}: { title: ${name}, ${name}: x }`],
        ...[`actors:`, `  - { name: ${name}, acronym: ${name}, type: ${name} }`, ``],
      ].join('\n');
      const document = open(text);
      const { questionnaire, findings } = service.analyse(document);
      assert.equal(questionnaire.facts[0]?.id.value, name);
      const codes = new Set(findings.map(({ code }) => code));
      for (const code of ['unknown-country', 'unknown-key', 'unknown-question', 'not-yes-no', 'wrong-type'])
        assert.ok(codes.has(code), `${code} of ${[...codes].join(', ')}`);
      assert.ok(!codes.has('unknown-fact') && !codes.has('unknown-source') && !codes.has('unknown-actor'));
      await askEverything(document);
      for (let at = 0; at < text.length; at += 3) {
        service.hover(service.analyse(document), document.positionAt(at));
        service.completion(service.analyse(document), document.positionAt(at));
      }
    });

    it(`${name} is no study, no country, no code and no setting`, () => {
      const unknown = service.analyse(open(`study: ${name}\nanswers:\n  Q2: { answer: no }\n`));
      assert.deepEqual(unknown.findings.map(({ code }) => code).includes('unknown-study'), true);
      assert.throws(() => service.newContribution({ study: name, country: 'LT' }), RangeError);
      const section = JSON.parse(`{ "severity": { "${name}": "off", "missing-answer": "off" } }`);
      const { findings } = service.analyse(open('study: emn-2024-1\nanswers:\n  Q2:\n'), readSettings(section));
      assert.ok(findings.length > 0 && !findings.some(({ code }) => code === 'missing-answer'));
      assert.equal(({} as { off?: unknown }).off, undefined);
    });
  }
});

describe('names of files and folders that lead elsewhere', () => {
  const tricks = [
    '../../x',
    '..',
    '/etc/passwd',
    'C:\\x',
    '\\\\server\\x',
    'a/b',
    '%2e%2e%2fx',
    'x\0y',
    '..\\x',
    'con:',
    '',
  ];

  for (const trick of tricks) {
    it(`${JSON.stringify(trick)} gives no name with a folder in it`, async () => {
      const { fileName } = service.newContribution({ study: 'emn-2024-1', country: trick });
      assert.match(fileName, /^[a-z0-9-]+\.emn\.yaml$/);
      for (const uri of [`file:///a/${trick}.emn.yaml`, `file:///a/${encodeURIComponent(trick)}.emn.yaml`, trick]) {
        const document = TextDocument.create(uri, 'emn-contribution', 1, 'study: emn-2024-1\nanswers: {}\n');
        const exported = await service.exportReport(service.analyse(document), { format: 'md', comments: false });
        assert.match(exported.fileName, /^[^\\/:\0]+\.md$/);
      }
    });

    it(`${JSON.stringify(trick)} is no study, and is never looked for on the disk`, () => {
      assert.throws(() => service.newContribution({ study: trick, country: 'LT' }), RangeError);
      const { study, findings } = service.analyse(open(`study: ${JSON.stringify(trick)}\nanswers: {}\n`));
      assert.equal(study, undefined);
      const expected = trick === '' ? 'missing-key' : 'unknown-study';
      assert.ok(findings.some(({ code }) => code === expected));
    });
  }

  it('only addresses of the web and of mailboxes become links', () => {
    const written = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'command:workbench.action.quit',
      'vscode://x',
      'data:text/html,x',
    ];
    const answers = written.map((address) => `      [Text](${address}) ${address} <${address}>\n`).join('');
    const text = `study: emn-2024-1\nanswers:\n  Q2:\n    answer: yes\n    narrative: |\n${answers}      https://example.org [@s]\nsources:\n  s: { title: T, url: "javascript:alert(1)" }\n`;
    const analysis = service.analyse(open(text));
    assert.deepEqual(
      service.links(analysis).map(({ target }) => target),
      ['https://example.org'],
    );
    assert.doesNotMatch(service.report(analysis).html, /href="(?!https:|#|mailto:)/);
  });
});

async function askEverything(document: TextDocument): Promise<void> {
  const analysis = service.analyse(document);
  const end = document.positionAt(document.getText().length);
  const whole = { start: document.positionAt(0), end };
  for (const share of [0, 0.5, 1]) {
    const position = document.positionAt(Math.floor(document.getText().length * share));
    const here = { start: position, end: position };
    service.hover(analysis, position);
    service.completion(analysis, position);
    service.definition(analysis, position);
    service.references(analysis, position, true);
    service.highlights(analysis, position);
    service.rename(analysis, position, 'new-name');
    service.selectionRanges(analysis, [position]);
    service.paste(analysis, here, { html: '<p>a</p>', text: 'a' });
  }
  service.codeActions(analysis, whole, ['']);
  service.symbols(analysis);
  service.fileSymbols(analysis);
  service.foldingRanges(analysis);
  service.inlayHints(analysis, whole);
  service.codeLenses(analysis, ['emn.showFindings', 'emn.showInReport']);
  service.semanticTokens(analysis);
  service.links(analysis);
  service.format(analysis);
  service.overview(analysis);
  service.report(analysis);
  service.insertMissingQuestions(analysis);
  service.writingPlace(analysis, 'Q2');
  service.editAnswer(analysis, 'Q2', { kind: 'toggle' });
  service.wordCount(analysis, [whole]);
  for (const format of ['md', 'html'] as const) await service.exportReport(analysis, { format, comments: true });
  TextDocument.update(document, [{ range: { start: end, end }, text: 'x' }], 2);
  assert.ok(service.diagnostics(service.analyse(document)).length > 0);
}
