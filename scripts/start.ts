/**
 * Opens the samples in a real VS Code with this extension: the one on this computer, or else one in the browser.
 * `--port N`: where the one in the browser is served. `--browser`: never the one on this computer.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runChild } from './lib/children.ts';
import { root } from './lib/install.mjs';
import { freePort } from './lib/port.ts';
import { startVsCodeServer } from './vscode/server.ts';
import { cache } from './vscode/setup.ts';

const usualPort = 8123;
const samples = path.join(root, 'samples');
const sample = path.join(samples, 'lithuania-2024.emn.yaml');

const args = process.argv.slice(2);
const port = readPort(args.includes('--port') ? args[args.indexOf('--port') + 1] : undefined);

console.log('Building …');
if ((await runChild(process.execPath, [path.join(root, 'scripts/build.ts')])) !== 0) process.exit(1);

if (port === undefined && !args.includes('--browser') && hasDesktop()) {
  console.log('Opening VS Code …');
  const code = ['--new-window', `--extensionDevelopmentPath=${root}`, samples, sample];
  process.exit(await runChild('code', code, { shell: process.platform === 'win32' }));
}

console.log('Starting VS Code …');
const data = path.join(cache, 'start');
const chosen = port ?? (await freePort(usualPort).catch(() => freePort()));
const server = await startVsCodeServer({ data, port: chosen, installed: true }).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(`\nOpen this address in a browser:\n\n  ${server.address(samples, sample)}\n\nCtrl+C ends it.`);

function readPort(text: string | undefined): number | undefined {
  if (text === undefined && !args.includes('--port')) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number < 65536) return number;
  console.error('After --port comes a number from 1 to 65535.');
  process.exit(2);
}

function hasDesktop(): boolean {
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}
