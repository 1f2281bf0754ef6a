import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startChild, stopChild, verbose } from '../lib/children.ts';
import { root } from '../lib/install.mjs';
import { poll } from '../lib/poll.ts';
import { freePort } from '../lib/port.ts';
import { vscodeServer } from './setup.ts';

export interface VsCodeServer {
  /** `127.0.0.1:8123` */
  readonly authority: string;
  /** The address that opens a folder of this computer, and in it a file. */
  address(folder: string, file?: string): string;
  stop(): void;
}

export interface ServerOptions {
  /** Where VS Code keeps what it writes. */
  readonly data: string;
  readonly port?: number;
  /** True: this extension is installed as it stands here, or from a VSIX. False: the address of a test names it. */
  readonly installed: boolean | { readonly vsix: string };
  /** Folders of further extensions that are installed. */
  readonly beside?: readonly string[];
  /** User settings, beyond those that keep VS Code quiet. */
  readonly settings?: Record<string, unknown>;
  readonly env?: Record<string, string>;
  /** False: folders are not trusted until somebody says so. */
  readonly trusted?: boolean;
}

/** Starts a real VS Code that a browser shows. It ends with this process. */
export async function startVsCodeServer({
  data,
  port,
  installed,
  beside = [],
  settings,
  env,
  trusted = true,
}: ServerOptions): Promise<VsCodeServer> {
  const main = path.join(vscodeServer(), 'out/server-main.js');
  const chosen = await freePort(port);
  const authority = `127.0.0.1:${chosen}`;
  const extensions = path.join(data, 'extensions');
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions, { recursive: true });
  for (const folder of beside) installExtension(extensions, folder);
  if (installed === true) installExtension(extensions, root);
  else if (installed) installVsix(main, data, extensions, installed.vsix);
  writeSettings(path.join(data, 'server/data/User/settings.json'), settings);
  const child = startChild(
    process.execPath,
    [
      main,
      ...['--host', '127.0.0.1', '--port', String(chosen), '--without-connection-token'],
      ...['--accept-server-license-terms', '--disable-telemetry'],
      ...(trusted ? ['--disable-workspace-trust'] : []),
      // Without it the workbench takes no notice of the tests named in the address.
      ...(installed ? [] : ['--enable-smoke-test-driver']),
      ...['--server-data-dir', path.join(data, 'server'), '--extensions-dir', extensions],
    ],
    { stdio: verbose ? 'inherit' : 'ignore', env: { ...process.env, ...env } },
  );
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  await poll('VS Code server', 60, async () => {
    if (ended) throw new Error('The VS Code server ended at once; --verbose shows why.');
    return fetch(`http://${authority}/`).then(
      ({ ok }) => ok,
      () => false,
    );
  });
  return {
    authority,
    address: (folder, file) => addressOf(authority, folder, file && [['openFile', remote(authority, file)]]),
    stop: () => stopChild(child),
  };
}

/**
 * The address of a folder, of a workspace file, or of a window without either; `payload` is what desktop VS Code would be
 * given as arguments.
 */
export function addressOf(authority: string, opened: string | undefined, payload?: [string, string][] | ''): string {
  const kind = opened?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({
    ...(opened ? { [kind]: opened } : { ew: 'true' }),
    ...(payload && { payload: JSON.stringify(payload) }),
  });
  return `http://${authority}/?${query}`;
}

/** How the browser names a file of the computer on which the server runs. */
export const remote = (authority: string, file: string): string => `vscode-remote://${authority}${file}`;

/** An extension as it stands in its folder: built anew, it is there after a reload of the page. */
function installExtension(extensions: string, folder: string): void {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  symlinkSync(folder, path.join(extensions, `${publisher}.${name}-${version}`), 'junction');
}

/** As an analyst does it from the Extensions view. */
function installVsix(main: string, data: string, extensions: string, vsix: string): void {
  const folders = ['--server-data-dir', path.join(data, 'server'), '--extensions-dir', extensions];
  const args = [main, '--install-extension', vsix, ...folders, '--accept-server-license-terms'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The VSIX could not be installed.\n${stdout}${stderr}`);
}

/** Only the contribution is to be seen: no welcome page, no chat, no updates, no questions about Git. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

function writeSettings(file: string, settings: Record<string, unknown> = {}): void {
  if (existsSync(file)) return; // What somebody has set stays.
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quiet, ...settings }, undefined, 2));
}
