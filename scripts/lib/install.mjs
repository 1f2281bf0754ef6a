// Plain JavaScript that any Node from 18 on understands: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const wantedMajor = 24;

/**
 * Installs the packages of package-lock.json where they are missing or out of date.
 * @returns the path of a Node 24
 */
export function ensureInstalled() {
  if (!isInstalled()) {
    console.log('Installing the packages (once) …');
    npmWithRetries(['ci', '--loglevel=error', '--ignore-scripts=false']);
  }
  if (major(process.version) >= wantedMajor) return process.execPath;
  const node = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!works(node)) {
    console.log(`Installing Node ${wantedMajor} for this project …`);
    npmWithRetries(['rebuild', 'node', 'esbuild', '--loglevel=error', '--ignore-scripts=false']);
  }
  if (!works(node)) fail(`Node ${wantedMajor} could not be installed. Please install it yourself and try again.`);
  return node;
}

/** True when every package of the lock file that is due here is there in its version. npm writes its own list last. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const locked = packagesOf('package-lock.json');
  if (!installed || !locked) return false;
  const outdated = Object.keys(installed).some((name) => locked[name]?.version !== installed[name].version);
  const missing = Object.keys(locked).some((name) => name && !locked[name].optional && !installed[name]);
  return !outdated && !missing;
}

function packagesOf(file) {
  const full = path.join(root, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : undefined;
}

function npmWithRetries(args) {
  for (const pause of [3, 10, 0]) {
    if (npm(args).status === 0) return;
    if (pause) console.log(`That did not work. Trying again in ${pause} seconds …`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause * 1000);
  }
  fail('The packages could not be installed. Is the network there?');
}

/** Runs npm in the project's folder, or in `cwd`. Prints what npm prints. */
export function npm(args, cwd = root, stdio = 'inherit') {
  const self = process.env.npm_execpath;
  const options = { cwd, stdio, encoding: 'utf8' };
  return self?.endsWith('.js')
    ? spawnSync(process.execPath, [self, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function works(node) {
  if (!existsSync(node)) return false;
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return major(version) >= wantedMajor;
}

const major = (version) => Number(/^v(\d+)/.exec(version)?.[1] ?? 0);

function fail(message) {
  console.error(message);
  process.exit(1);
}
