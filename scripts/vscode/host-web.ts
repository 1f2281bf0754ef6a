/** Runs dist/test/host-web.js in the web worker extension host of VS Code for the Web, through `@vscode/test-web`. */
import path from 'node:path';
import { open } from '@vscode/test-web';
import { verbose } from '../lib/children.ts';
import { root } from '../lib/install.mjs';
import { freePort } from '../lib/port.ts';
import { runTestsInPage, type Tally } from './in-page.ts';
import { vscodeWeb, webCommit } from './setup.ts';

export async function runWebHost(): Promise<Tally | undefined> {
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
    folderPath: path.join(root, 'samples'),
  });
  try {
    return (await runTestsInPage(`http://localhost:${port}/`)).tally;
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
