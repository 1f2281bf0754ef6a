#!/usr/bin/env node
/**
 * Stands where `@vscode/test-electron` expects the VS Code executable: takes the arguments that it gives to desktop
 * VS Code and runs the same tests in the extension host of a VS Code server, with the workbench in a browser.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTestsInPage } from './in-page.ts';
import { addressOf, remote, startVsCodeServer } from './server.ts';

const args = process.argv.slice(2);
const option = (name: string): string => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
const opened = args.find((arg) => !arg.startsWith('-'));

const data = mkdtempSync(path.join(os.tmpdir(), 'emn-host-'));
process.on('exit', () => rmSync(data, { recursive: true, force: true, maxRetries: 3 }));
const { authority, stop } = await startVsCodeServer({
  data,
  installed: false,
  trusted: !process.env.EMN_TEST_UNTRUSTED,
});
const { code } = await runTestsInPage(
  addressOf(authority, opened, [
    ['extensionDevelopmentPath', remote(authority, option('extensionDevelopmentPath'))],
    ['extensionTestsPath', remote(authority, option('extensionTestsPath'))],
    ['skipWelcome', 'true'],
  ]),
);
stop();
process.exit(code);
