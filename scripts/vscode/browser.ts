import { existsSync } from 'node:fs';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const installed = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const options = {
  headless: true,
  args: [
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ],
};

/**
 * Starts a Chromium without a window: the one that CHROMIUM names, or on Linux the one in our packages, or one that
 * is installed on this computer.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM;
  if (named) return chromium.launch({ ...options, executablePath: named });
  const failures: unknown[] = [];
  for (const find of await candidates()) {
    try {
      return await chromium.launch({ ...options, executablePath: await find() });
    } catch (error) {
      failures.push(error);
    }
  }
  const remedy = 'Name one with CHROMIUM=/path/to/chromium, or install the package chromium (or libnss3) on Debian.';
  throw new AggregateError(failures, `No Chromium could be started. ${remedy}`);
}

async function candidates(): Promise<(() => Promise<string>)[]> {
  const paths = installed[process.platform as keyof typeof installed] ?? [];
  const own = paths.filter((file) => existsSync(file)).map((file) => async () => file);
  return process.platform === 'linux' ? [() => packed.executablePath(), ...own] : own;
}
