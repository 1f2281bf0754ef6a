/**
 * Runs dist/test/host-web.js in the web worker extension host of VS Code for the Web, through `@vscode/test-web`, in one
 * window after the other. What the windows show is on a virtual file system.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { open } from '@vscode/test-web';
import { verbose } from '../lib/children.ts';
import { root } from '../lib/install.mjs';
import { freePort } from '../lib/port.ts';
import { runTestsInPage, type Tally, together } from './in-page.ts';
import { vscodeWeb, webCommit } from './setup.ts';
import { prepareWindow } from './windows.ts';

export async function runWebHost(): Promise<Tally | undefined> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'emn-web-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
  const port = await freePort();
  const restore = verbose ? () => {} : silence();
  const host = await open({
    browserType: 'none',
    quality: 'stable',
    commit: webCommit,
    testRunnerDataDir: vscodeWeb(),
    esm: false,
    host: 'localhost',
    port,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'dist/test/host-web.js'),
    folderPath: prepareWindow('folder', scratch),
  });
  try {
    // A workspace file can't be opened there: VS Code for the Web reads it before the file system is there.
    return await together(['folder', 'empty'], async (kind) => {
      const query = kind === 'empty' ? '?ew=true' : '';
      return (await runTestsInPage(`http://localhost:${port}/${query}`)).tally;
    });
  } finally {
    restore();
    host.dispose();
  }
}

/** `@vscode/test-web` logs what it serves; that is for `--verbose`. */
function silence(): () => void {
  const { log, info, error } = console;
  console.log = console.info = console.error = () => {};
  return () => Object.assign(console, { log, info, error });
}
