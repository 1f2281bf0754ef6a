import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.ts';
import { startVsCodeServer, type VsCodeServer } from '../../scripts/vscode/server.ts';
import { cache } from '../../scripts/vscode/setup.ts';
import { languageServers } from '../support/processes.ts';
import { Workbench } from './workbench.ts';

export interface SessionOptions {
  /** The contributions in the window's folder: name → text. */
  readonly files: Readonly<Record<string, string>>;
  /** Folders of extensions that are installed beside ours. */
  readonly beside?: readonly string[];
  readonly settings?: Record<string, unknown>;
  /** The file to install the extension from; as it stands in this folder where left out. */
  readonly vsix?: string;
  readonly viewport?: { width: number; height: number };
  /** Pixels of a picture for each pixel of the page. */
  readonly scale?: number;
}

/** One VS Code, open on a scratch folder: in one window, or in more. */
export class Session {
  readonly #scratch = mkdtempSync(path.join(os.tmpdir(), 'emn-e2e-'));
  #server: VsCodeServer | undefined;
  #browser: Browser | undefined;

  async start({ files, beside, settings, vsix, viewport, scale }: SessionOptions): Promise<Workbench> {
    const folder = path.join(this.#scratch, 'contributions');
    mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const data = path.join(this.#scratch, 'data');
    this.#server = await startVsCodeServer({
      data,
      installed: vsix ? { vsix } : true,
      beside,
      settings: { ...quick, ...settings },
    });
    this.#browser = await launchBrowser();
    return this.window({ viewport, scale });
  }

  /** Opens one more window on the folder of the session. */
  async window({ viewport, scale }: Pick<SessionOptions, 'viewport' | 'scale'> = {}): Promise<Workbench> {
    if (!this.#server || !this.#browser) throw new Error('The session has not been started.');
    const page = await this.#browser.newPage({
      viewport: viewport ?? { width: 1400, height: 900 },
      deviceScaleFactor: scale,
    });
    page.setDefaultTimeout(60_000);
    const workbench = new Workbench(page);
    await workbench.goto(this.#server.address(path.join(this.#scratch, 'contributions')));
    return workbench;
  }

  /** The language servers of its windows, by their process numbers. */
  servers(): number[] {
    return languageServers()
      .filter(({ command }) => command.includes(this.#scratch))
      .map(({ pid }) => pid);
  }

  /** Writes a file of the window's folder, as another program would: `.vscode/settings.json`. */
  async write(name: string, text: string): Promise<void> {
    const file = path.join(this.#scratch, 'contributions', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** What a file of the window's folder holds. */
  read(name: string): Buffer {
    return readFileSync(path.join(this.#scratch, 'contributions', name));
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    this.#server?.stop();
    rmSync(this.#scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** No waiting before a hover, no question about unsaved text. */
const quick = { 'editor.hover.delay': 100, 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100 };

/** Takes a picture of the window after each test, named like it. */
export function picturesOf(vscode: () => Workbench): void {
  afterEach(async function () {
    const name = this.currentTest?.fullTitle().replaceAll(/\W+/g, '-') ?? 'test';
    await vscode().page.screenshot({ path: screenshot(name) });
  });
}

/** Where pictures of the tests go. */
export function screenshot(name: string): string {
  const folder = path.join(cache, 'screenshots');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}.png`);
}
