/** Runs dist/test/host.cjs in the Node extension host, through `@vscode/test-electron`, in one window after the other. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { verbose } from '../lib/children.ts';
import { root } from '../lib/install.mjs';
import { type Tally, together } from './in-page.ts';
import { cache } from './setup.ts';
import { prepareWindow, type WindowKind } from './windows.ts';

const browser = path.join(root, 'scripts/vscode/executable.ts');

export async function runNodeHost(): Promise<Tally | undefined> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'emn-test-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
  const executable = (await desktop()) ?? browser;
  return together(['folder', 'several', 'empty', 'untrusted'], (kind) => runWindow(kind, scratch, executable));
}

async function runWindow(kind: WindowKind, scratch: string, executable: string): Promise<Tally | undefined> {
  const report = path.join(scratch, `${kind}.json`);
  const opened = prepareWindow(kind, scratch);
  try {
    await runTests({
      // The library has desktop VS Code trust everything.
      vscodeExecutablePath: kind === 'untrusted' ? browser : executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'dist/test/host.cjs'),
      launchArgs: opened ? [opened] : [],
      extensionTestsEnv: {
        EMN_TEST_REPORT: report,
        EMN_TEST_UNTRUSTED: kind === 'untrusted' ? '1' : undefined,
        PATH: path.dirname(process.execPath) + path.delimiter + process.env.PATH,
      },
      ...(verbose ? {} : { stdout: nowhere(), stderr: nowhere() }),
    });
  } catch (error) {
    if (!existsSync(report)) throw error;
  }
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
}

/** Desktop VS Code, where there is a screen to show it and it can be downloaded. */
async function desktop(): Promise<string | undefined> {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen) return undefined;
  return downloadAndUnzipVSCode({ cachePath: cache }).catch(() => undefined);
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
