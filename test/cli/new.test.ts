import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findingsIn } from '../support/analyse.ts';
import { emn, temporaryFolder } from './call.ts';

describe('emn new', () => {
  const file = temporaryFolder();
  const study = ['--study', 'emn-2024-1'];

  it('writes an empty contribution, and says where', async () => {
    const out = file('lithuania.emn.yaml');
    assert.deepEqual(await emn('new', '--country', 'LT', ...study, '--out', out), {
      code: 0,
      out: `${out}\n`,
      err: '',
    });
    const text = readFileSync(out, 'utf8');
    assert.match(text, /^# Contribution of Lithuania to EMN Study 2024\/1\nstudy: emn-2024-1\ncountry: LT\n/);
    assert.deepEqual(
      findingsIn(text).filter((finding) => !finding.startsWith('missing-')),
      [],
    );
    assert.deepEqual(readdirSync(path.dirname(out)), ['lithuania.emn.yaml'], 'nothing else is left there');
  });

  it('never overwrites, except with --force', async () => {
    const out = file('mine.emn.yaml');
    writeFileSync(out, 'mine');
    const refused = await emn('new', '--country', 'LT', '--out', out);
    assert.deepEqual(refused, { code: 2, out: '', err: `emn: ${out} exists already. Use --force to replace it.\n` });
    assert.equal(readFileSync(out, 'utf8'), 'mine');
    assert.equal((await emn('new', '--country', 'LT', '--out', out, '--force')).code, 0);
    assert.notEqual(readFileSync(out, 'utf8'), 'mine');
  });

  it('prints with --out -, of the newest study', async () => {
    const { code, out, err } = await emn('new', '--country', 'lt', '--out', '-');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^# Contribution of Lithuania to Tiny Study 2026\/1\nstudy: tiny-2026\ncountry: LT\n/);
  });

  it('takes invented countries', async () => {
    assert.match((await emn('new', '--country', 'XA', '--out', '-')).out, /^country: XA$/m);
  });

  it('explains a call that can’t be carried out', async () => {
    for (const [args, message] of [
      [[], /^Name the country: emn new --country LT$/],
      [['--country', ' '], /^Name the country/],
      [['--country', 'Greece', ...study], /^«Greece» is not .* For Greece write EL\.$/],
      [['--country', 'GR', ...study], /^«GR» is not .* For Greece write EL\.$/],
      [['--country', 'Lithunia', ...study], /For Lithuania write LT\.$/],
      [['--country', 'ZZ', ...study], /^«ZZ» is not .* two letters/],
      [['--country', 'DK: x\n', ...study], /^«DK: x» is not/],
      [['--country', 'LT', '--study', 'none'], /^The study «none» is not known\. Known: /],
      [['--country', 'LT', '--out', file('no/such.emn.yaml')], /^The folder of .* does not exist\.$/],
      [['--country'], /^--country needs a value after it\.$/],
    ] as const) {
      const { code, out, err } = await emn('new', ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^emn: .*\n$/);
      assert.match(err.slice(5).trim(), message);
    }
    assert.ok(!existsSync(file('no')));
  });

  it('writes a file whose name is as long as the disk takes, and says where it is longer', async () => {
    const name = (length: number) => file(`${'x'.repeat(length - '.emn.yaml'.length)}.emn.yaml`);
    assert.equal((await emn('new', '--country', 'LT', '--out', name(255))).code, 0);
    assert.ok(existsSync(name(255)));
    const { code, err } = await emn('new', '--country', 'LT', '--out', name(256));
    assert.deepEqual([code, err], [2, `emn: ${name(256)} can’t be written: its name is too long.\n`]);
  });

  if (existsSync('/sys/kernel')) {
    it('says that a folder takes no files', async () => {
      const { code, err } = await emn('new', '--country', 'LT', '--out', '/sys/kernel/x.emn.yaml');
      assert.deepEqual([code, err], [2, 'emn: /sys/kernel/x.emn.yaml can’t be written.\n']);
    });
  }

  it('leaves a folder of the same name alone', async () => {
    const out = path.dirname(file('x'));
    assert.equal((await emn('new', '--country', 'LT', '--out', out)).code, 2);
    assert.equal((await emn('new', '--country', 'LT', '--out', out, '--force')).code, 2);
    assert.ok(existsSync(out));
  });
});
