import assert from 'node:assert/strict';
import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../../server/src/rules/index.ts';
import { sampleFile } from '../support/samples.ts';
import { emn, temporaryFolder } from './call.ts';

const complete =
  'study: tiny-2026\ncountry: LT\nsummary: x\nanswers:\n  Q1: { narrative: x }\n  Q2a: { answer: yes, narrative: y }\n  Q2b: { answer: no, narrative: z }\n';
const withGap = complete.replace('answer: yes, ', '');

describe('emn check', () => {
  const file = temporaryFolder();
  const write = (name: string, text: string | Uint8Array) => {
    writeFileSync(file(name), text);
    return file(name);
  };

  it('finds nothing in a complete contribution', async () => {
    const name = write('good.emn.yaml', complete);
    assert.deepEqual(await emn('check', name), {
      code: 0,
      out: `${name}  LT · tiny-2026 · 3 of 3 answered\n\nNothing to mend in 1 contribution\n`,
      err: '',
    });
  });

  it('tells what is missing, where, and how much in all', async () => {
    const name = write('gap.emn.yaml', withGap);
    const { code, out } = await emn('check', name);
    assert.equal(code, 0);
    assert.equal(
      out,
      `${name}  LT · tiny-2026 · 2 of 3 answered\n  6:3     warning Q2a has no yes or no. The study asks: Does your country have a policy on umbrellas that its travellers lose in harbours abroad? missing-answer\n\n1 warning in 1 contribution\n`,
    );
  });

  it('is as strict as for a final contribution with --final', async () => {
    const { code, out } = await emn('check', write('final.emn.yaml', withGap), '--final');
    assert.equal(code, 1);
    assert.match(out, /\n1 error in 1 contribution\n$/);
    assert.equal((await emn('check', write('final.emn.yaml', `status: final\n${withGap}`))).code, 1);
  });

  it('gives the result as JSON in the shape that is agreed', async () => {
    const name = write('json.emn.yaml', withGap);
    const { code, out } = await emn('check', '--format', 'json', name);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {
      files: [
        {
          path: name,
          study: 'tiny-2026',
          country: 'LT',
          answered: 2,
          expected: 3,
          findings: [
            {
              code: 'missing-answer',
              severity: 'warning',
              slot: 'Q2a',
              message:
                'Q2a has no yes or no. The study asks: Does your country have a policy on umbrellas that its travellers lose in harbours abroad?',
              range: { start: { line: 5, character: 2 }, end: { line: 5, character: 5 } },
              fixes: ['Answer yes', 'Answer no'],
            },
          ],
        },
      ],
      totals: { errors: 0, warnings: 1, infos: 0, hints: 0 },
    });
    assert.ok(out.endsWith('}\n'));
  });

  it('says null in JSON where a study or country is not known', async () => {
    const { out } = await emn('check', '--format=json', write('none.emn.yaml', 'answers:\n'));
    const [{ study, country, answered, expected, findings }] = JSON.parse(out).files;
    assert.deepEqual({ study, country, answered, expected }, { study: null, country: null, answered: 0, expected: 0 });
    const named: (string | null)[] = findings.map(({ slot }: { slot: string | null }) => slot);
    assert.deepEqual([...new Set(named)], [null]);
  });

  it('names Q19 in the Lithuanian sample, and nothing in the invented one', async () => {
    const lithuania = await emn('check', sampleFile('lithuania-2024'), '--format', 'json');
    assert.equal(lithuania.code, 1);
    const [{ findings, expected, answered }] = JSON.parse(lithuania.out).files;
    assert.deepEqual(
      findings
        .filter(({ severity }: { severity: string }) => severity === 'error')
        .map(({ slot }: { slot: string }) => slot),
      ['Q19'],
    );
    assert.equal(expected - answered, 1);
    const invented = await emn('check', '--final', sampleFile('invented-country-2024'));
    assert.deepEqual([invented.code, /Nothing to mend/.test(invented.out)], [0, true]);
  });

  it('searches folders by name, but not hidden ones and not other files', async () => {
    for (const folder of ['all', 'all/b', 'all/.git', 'all/node_modules']) mkdirSync(file(folder));
    for (const name of [
      'all/z.emn.yaml',
      'all/a.EMN.yml',
      'all/b/m.emn.yaml',
      'all/.git/x.emn.yaml',
      'all/node_modules/x.emn.yaml',
      'all/other.yaml',
    ]) {
      write(name, complete);
    }
    const { out } = await emn('check', file('all'), file('all/z.emn.yaml'), '--format', 'json');
    const found = JSON.parse(out).files.map((checked: { path: string }) => path.relative(file('all'), checked.path));
    assert.deepEqual(found, ['a.EMN.yml', path.join('b', 'm.emn.yaml'), 'z.emn.yaml']);
  });

  it('reads UTF-8 and UTF-16 with and without their marks, and every kind of line end', async () => {
    const utf16 = Buffer.from(`\uFEFF${complete}`, 'utf16le');
    const ends = ['\r\n', '\r'].map((end) => complete.replaceAll('\n', end));
    for (const bytes of [`\uFEFF${complete}`, utf16, Buffer.from(utf16).swap16(), ...ends]) {
      const { code, out } = await emn('check', write('bytes.emn.yaml', bytes));
      assert.match(out, /3 of 3 answered\n\nNothing to mend/);
      assert.equal(code, 0);
    }
  });

  it('tells of a file that can’t be read, and checks the others', async () => {
    const latin = write('latin.emn.yaml', Buffer.from('country: Côte', 'latin1'));
    const good = write('good.emn.yaml', complete);
    const { code, out, err } = await emn('check', latin, good);
    assert.equal(code, 2);
    assert.equal(err, `emn: ${latin} is not saved as UTF-8. Save it again with that encoding.\n`);
    assert.match(out, /Nothing to mend in 1 contribution/);
    assert.deepEqual(await emn('check', latin), { code: 2, out: '', err });
  });

  it('does not read a file that is too large to be a contribution', async () => {
    const large = write('large.emn.yaml', '');
    truncateSync(large, 50_000_000);
    const { code, out, err } = await emn('check', large);
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, `emn: ${large} is larger than 40 MB, which no contribution is.\n`);
  });

  if (existsSync('/dev/zero')) {
    it('does not read what has no end', async () => {
      const { code, err } = await emn('check', '/dev/zero');
      assert.deepEqual([code, err], [2, 'emn: /dev/zero is larger than 40 MB, which no contribution is.\n']);
    });
  }

  it('explains a call that can’t be carried out', async () => {
    mkdirSync(file('empty'));
    for (const [args, message] of [
      [[file('nowhere.emn.yaml')], `${file('nowhere.emn.yaml')} does not exist.`],
      [[file('empty')], `There is no contribution (*.emn.yaml) in ${file('empty')}.`],
      [[], 'Name a file or a folder to check: emn check FILE'],
      [[file('good.emn.yaml'), '--format', 'xml'], 'The format «xml» is not known: text, json, sarif or github.'],
      [
        [file('good.emn.yaml'), '--format', 'toString'],
        'The format «toString» is not known: text, json, sarif or github.',
      ],
      [[file('good.emn.yaml'), '--format'], '--format needs a value after it.'],
      [[file('good.emn.yaml'), '--final=yes'], '--final takes no value.'],
      [[file('good.emn.yaml'), '--strict'], '--strict is not an option. emn --help lists them.'],
      [[file('good.emn.yaml'), '-x'], '-x is not an option. emn --help lists them.'],
    ] as const) {
      assert.deepEqual(await emn('check', ...args), { code: 2, out: '', err: `emn: ${message}\n` });
    }
  });

  it('survives whatever stands in a file', async () => {
    for (const text of ['', '[', '- a', '\t', '{{{{', '*a', '\0\u0001', 'a: b: c', '<<<<<<< x\n']) {
      const { code, err } = await emn('check', write('odd.emn.yaml', text));
      assert.ok(code <= 1 && err === '', text);
    }
  });

  it('gives the result as SARIF 2.1.0', async () => {
    const name = write('a b%, ć.emn.yaml', withGap);
    const { code, out } = await emn('check', '--format', 'sarif', '--final', name);
    assert.equal(code, 1);
    const log = JSON.parse(out);
    const [{ tool, results, columnKind }] = log.runs;
    assert.deepEqual(
      [log.version, columnKind, tool.driver.name, tool.driver.version],
      ['2.1.0', 'utf16CodeUnits', 'emn', '1.2.3'],
    );
    assert.deepEqual(
      tool.driver.rules.map(({ id }: { id: string }) => id),
      rules.map(({ code }) => code),
    );
    const [result] = results;
    assert.equal(tool.driver.rules[result.ruleIndex].id, 'missing-answer');
    assert.equal(result.level, 'error');
    assert.match(result.message.text, /^Q2a has no yes or no\./);
    assert.deepEqual(result.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: pathToFileURL(name).href },
          region: { startLine: 6, startColumn: 3, endLine: 6, endColumn: 6 },
        },
        logicalLocations: [{ name: 'Q2a' }],
      },
    ]);
  });

  it('gives the result as workflow commands of GitHub', async () => {
    const name = write('50%, a:b.emn.yaml', withGap.replace('country: LT', 'country: "5%"'));
    const { out } = await emn('check', '--format', 'github', name);
    const file = name.replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
    const [first = '', second = ''] = out.split('\n');
    assert.equal(first.split('::')[1], `error file=${file},line=2,endLine=2,col=10,endColumn=14,title=unknown-country`);
    assert.match(first, /::«5%25» is not /);
    assert.match(
      second,
      /^::warning file=.*,line=6,endLine=6,col=3,endColumn=6,title=missing-answer::Q2a has no yes or no/,
    );
    assert.deepEqual(await emn('check', '--format', 'github', write('good.emn.yaml', complete)), {
      code: 0,
      out: '',
      err: '',
    });
  });
});
