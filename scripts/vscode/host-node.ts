/** Runs dist/test/host.cjs in the Node extension host, through `@vscode/test-electron`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { verbose } from '../lib/children.ts';
import { root } from '../lib/install.mjs';
import type { Tally } from './in-page.ts';
import { copySamples } from './samples.ts';
import { cache } from './setup.ts';

export async function runNodeHost(): Promise<Tally | undefined> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'emn-test-'));
  const report = path.join(scratch, 'report.json');
  try {
    await runTests({
      vscodeExecutablePath: (await desktop()) ?? path.join(root, 'scripts/vscode/executable.ts'),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'dist/test/host.cjs'),
      launchArgs: [copySamples(scratch)],
      extensionTestsEnv: {
        EMN_TEST_REPORT: report,
        PATH: path.dirname(process.execPath) + path.delimiter + process.env.PATH,
      },
      ...(verbose ? {} : { stdout: nowhere(), stderr: nowhere() }),
    });
  } catch (error) {
    if (!existsSync(report)) throw error;
  } finally {
    process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
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
