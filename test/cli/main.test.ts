import assert from 'node:assert/strict';
import { run, type Surroundings } from '../../server/src/cli/main.ts';
import { asText } from '../../server/src/cli/text-output.ts';
import { rules } from '../../server/src/rules/index.ts';
import { emn } from './call.ts';

describe('emn', () => {
  it('shows help and version', async () => {
    assert.match((await emn('--help')).out, /emn check FILE\|FOLDER/);
    assert.deepEqual(await emn('check', '-h'), await emn('--help'));
    assert.deepEqual(await emn('--version'), { code: 0, out: '1.2.3\n', err: '' });
  });

  it('says what it can do where it is told nothing', async () => {
    const { code, out, err } = await emn();
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^emn: say what to do\.\n\nemn: contributions to EMN studies/);
  });

  it('explains an unknown command or option without a stack', async () => {
    for (const [args, message] of [
      [['chekc'], '«chekc» is not a command. Did you mean check?'],
      [['frobnicate'], '«frobnicate» is not a command. There are check, report, new and explain.'],
      [['--frobnicate'], '--frobnicate is not an option. emn --help lists them.'],
    ] as const) {
      assert.deepEqual(await emn(...args), { code: 2, out: '', err: `emn: ${message}\n` });
    }
  });

  it('never throws, and says so where the fault is its own', async () => {
    let err = '';
    const output = {
      out: () => {},
      err: (text: string) => {
        err += text;
      },
      colour: false,
    };
    const choices = () => {
      throw new Error('broken');
    };
    const service = { choices };
    assert.equal(await run(['new'], { service, output, pages: {}, version: '' } as unknown as Surroundings), 2);
    assert.match(err, /^emn: unexpected error: Error: broken/);
  });
});

describe('emn explain', () => {
  it('prints the page of a finding', async () => {
    assert.deepEqual(await emn('explain', 'missing-answer'), {
      code: 0,
      out: '# missing-answer\n\nThe page.\n',
      err: '',
    });
  });

  it('says in a sentence what has no page', async () => {
    assert.match((await emn('explain', 'bare-no')).out, /^# bare-no\n\n.+\.\n$/);
  });

  it('lists all findings by their groups', async () => {
    const { code, out } = await emn('explain');
    assert.equal(code, 0);
    const groups = out.trimEnd().split('\n\n');
    assert.match(groups[0] ?? '', /^Lines that can’t be read as they were meant \(yaml\)\n {2}yaml-syntax +A line/);
    const codes = groups.flatMap((group) => [...group.matchAll(/^ {2}(\S+)/gm)].map(([, listed]) => listed));
    assert.deepEqual(codes.sort(), rules.map((rule) => rule.code).sort());
  });

  it('helps with a misspelt code', async () => {
    const { code, err } = await emn('explain', 'mising-answer');
    assert.deepEqual([code, err], [2, 'emn: There is no finding «mising-answer». Did you mean missing-answer?\n']);
    assert.match(
      (await emn('explain', 'toString')).err,
      /There is no finding «toString»\. emn explain lists them all\./,
    );
  });
});

it('The text of a check shows severities in colour where that is wanted, and the same words', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const finding = { code: 'a-b', slot: null, message: 'M.', range, fixes: [] };
  const findings = (['error', 'warning', 'information', 'hint'] as const).map((severity) => ({ ...finding, severity }));
  const totals = { errors: 1, warnings: 1, infos: 1, hints: 1 };
  const file = { path: 'p', study: null, country: null, answered: 0, expected: 0, findings };
  const plain = asText({ files: [file], totals }, false);
  assert.equal(
    plain,
    'p\n  1:1     error   M. a-b\n  1:1     warning M. a-b\n  1:1     remark  M. a-b\n  1:1     hint    M. a-b\n\n1 error, 1 warning, 1 remark, 1 hint in 1 contribution\n',
  );
  const coloured = asText({ files: [file], totals }, true);
  assert.notEqual(coloured, plain);
  assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), plain);
});
