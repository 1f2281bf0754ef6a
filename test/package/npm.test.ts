import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
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

  it('writes reports in every form, and says nothing but where', () => {
    const sample = path.join(root, 'samples/invented-country-2024.emn.yaml');
    for (const format of ['docx', 'html', 'md']) {
      const file = path.join(scratch, `report.${format}`);
      const args = [bin('emn'), 'report', sample, '--out', file];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      assert.deepEqual([status, stdout.trim(), stderr], [0, file, '']);
      assert.ok(statSync(file).size > 10_000, format);
    }
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
    if (!isInstalled('Neovim', ['nvim', '--version'], ['neovim'])) this.skip();
    const script = path.join(import.meta.dirname, 'neovim.lua');
    const seen = run('nvim', ['--headless', '--clean', '-c', `luafile ${script}`]);
    assert.equal(seen.filetype, 'emn-contribution');
    showsFindingsAndHovers(seen);
    assert.equal(seen.pages?.length, seen.messages.length);
    for (const page of seen.pages) assert.ok(existsSync(fileURLToPath(page)), page);
  });

  it('has a server with which Emacs, set up as our page says, shows findings and explains', function () {
    const asked = ['emacs', '--batch', '-f', 'package-activate-all', '--eval', "(require 'eglot)"];
    if (!isInstalled('Emacs with Eglot', asked, ['emacs-nox', 'elpa-eglot'])) this.skip();
    const page = readFileSync(path.join(root, 'docs/editors/emacs.md'), 'utf8');
    const init = path.join(scratch, 'init.el');
    writeFileSync(init, /^```elisp\n([\s\S]*?)^```/m.exec(page)?.[1] ?? assert.fail('The page says nothing.'));
    const script = path.join(import.meta.dirname, 'emacs.el');
    const seen = run('emacs', ['--batch', '-f', 'package-activate-all', '-l', init, '-l', script]);
    assert.equal(seen.mode, 'emn-contribution-mode');
    showsFindingsAndHovers(seen);
  });

  /** Runs a scripted editor on a contribution. @returns what it saw */
  function run(editor: string, args: string[]): Seen {
    const work = mkdtempSync(path.join(scratch, 'work-'));
    const file = path.join(work, 'lithuania.emn.yaml');
    copyFileSync(path.join(root, 'samples/lithuania-2024.emn.yaml'), file);
    const result = path.join(work, 'seen.json');
    // Where npm would put the command: on the path.
    chmodSync(bin('emn-language-server'), 0o755);
    symlinkSync(bin('emn-language-server'), path.join(work, 'emn-language-server'));
    const { stderr } = spawnSync(editor, args, {
      env: {
        ...process.env,
        PATH: [work, path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
        HOME: work,
        XDG_STATE_HOME: work,
        EMN_FILE: file,
        EMN_RESULT: result,
      },
      encoding: 'utf8',
      timeout: 60_000,
    });
    return JSON.parse(existsSync(result) ? readFileSync(result, 'utf8') : assert.fail(stderr));
  }
});

/** What a scripted editor writes. */
interface Seen {
  readonly problem?: string;
  readonly filetype?: string;
  readonly mode?: string;
  readonly messages: readonly string[];
  /** The addresses of their pages. */
  readonly pages?: readonly string[];
  readonly hover?: string;
}

function showsFindingsAndHovers({ problem, messages, hover }: Seen): void {
  assert.equal(problem, undefined);
  assert.ok(
    messages.some((message) => message.includes('Q19 has no yes or no')),
    messages.join('\n'),
  );
  assert.match(hover ?? '', /Q19/);
}

/** True where a command succeeds, if need be after installing Debian's packages, where this may be done. */
function isInstalled(editor: string, [command = '', ...args]: string[], packages: string[]): boolean {
  const works = () => spawnSync(command, args).status === 0;
  if (works()) return true;
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { timeout: 120_000 });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { timeout: 240_000 });
  }
  if (works()) return true;
  console.log(`      not run: ${editor} is not installed here, and could not be installed by apt-get`);
  return false;
}
