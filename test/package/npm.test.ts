import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { npm } from '../../scripts/lib/install.mjs';

const root = path.resolve(import.meta.dirname, '../..');

describe('the npm package', () => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'emn-npm-'));
  const folder = path.join(scratch, 'package');
  const bin = (name: string): string => path.join(folder, JSON.parse(readManifest()).bin[name]);
  const readManifest = (): string => readFileSync(path.join(folder, 'package.json'), 'utf8');

  before(() => {
    // The bundles are built already; packing would build them anew.
    const { status } = npm(
      ['pack', '--ignore-scripts', '--pack-destination', scratch, '--loglevel=error'],
      root,
      'ignore',
    );
    assert.equal(status, 0);
    const tarball = readdirSync(scratch).find((name) => name.endsWith('.tgz')) ?? assert.fail('no package');
    execFileSync('tar', ['xzf', tarball], { cwd: scratch });
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('has a command line that works without anything else being installed', () => {
    const sample = path.join(root, 'samples/invented-country-2024.emn.yaml');
    const { status, stdout } = spawnSync(process.execPath, [bin('emn'), 'check', sample], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /30/);
  });

  it('tells of a full disk in a sentence where its output goes there', function () {
    if (!existsSync('/dev/full')) this.skip();
    const sample = path.join(root, 'samples/invented-country-2024.emn.yaml');
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [bin('emn'), 'check', sample], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    assert.equal(stderr, 'emn: the output can’t be written: the disk is full.\n');
    assert.equal(status, 2);
  });

  it('has a server with which Neovim shows findings and hovers', function () {
    const nvim = neovim();
    if (!nvim) {
      console.log('      not run: Neovim is not installed here, and could not be installed by apt-get');
      this.skip();
    }
    mkdirSync(path.join(scratch, 'work'));
    const file = path.join(scratch, 'work/lithuania.emn.yaml');
    copyFileSync(path.join(root, 'samples/lithuania-2024.emn.yaml'), file);
    const result = path.join(scratch, 'seen.json');
    const env = { ...process.env, EMN_SERVER: bin('emn-language-server'), EMN_FILE: file, EMN_RESULT: result };
    const script = path.join(import.meta.dirname, 'neovim.lua');
    const searched = `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`;
    execFileSync('chmod', ['+x', bin('emn-language-server')]);
    const { stderr } = spawnSync(nvim, ['--headless', '--clean', '-c', `luafile ${script}`], {
      env: { ...env, PATH: searched, XDG_STATE_HOME: scratch },
      encoding: 'utf8',
      timeout: 60_000,
    });
    const seen = JSON.parse(existsSync(result) ? readFileSync(result, 'utf8') : assert.fail(stderr));
    assert.equal(seen.problem, undefined);
    assert.equal(seen.filetype, 'emn-contribution');
    assert.ok(
      seen.messages.some((message: string) => message.startsWith('Q19 has no yes or no')),
      seen.messages.join('\n'),
    );
    assert.match(seen.hover, /Q19/);
  });
});

/** The command that starts Neovim; installed where this may be done. */
function neovim(): string | undefined {
  const works = () => spawnSync('nvim', ['--version']).status === 0;
  if (works()) return 'nvim';
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { timeout: 120_000 });
    spawnSync('apt-get', ['install', '-y', '-qq', 'neovim'], { timeout: 240_000 });
  }
  return works() ? 'nvim' : undefined;
}
