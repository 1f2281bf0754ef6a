import { verbose } from '../lib/children.ts';
import { launchBrowser } from './browser.ts';
import type { WindowKind } from './windows.ts';

/** What a test entry says of its tests; it prints this object after `reportMark`. */
export interface Tally {
  /** What the window had open in which they ran. */
  readonly window?: WindowKind;
  readonly passed: number;
  readonly failed: number;
  /** Tests that could not be run here, for want of a program. */
  readonly skipped?: number;
  readonly lines: readonly string[];
}

export const reportMark = 'EMN-TEST-REPORT ';

/**
 * Opens an address whose page runs tests in an extension host, and waits for their end.
 * @returns the exit code of the tests, and what they printed after `reportMark`
 */
export async function runTestsInPage(address: string, seconds = 300): Promise<{ code: number; tally?: Tally }> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    let tally: Tally | undefined;
    const read = (text: string): void => {
      const at = text.indexOf(reportMark);
      if (at >= 0) tally = JSON.parse(text.slice(at + reportMark.length));
      else if (verbose) console.log(text);
    };
    const ended = new Promise<number>((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', resolve);
      setTimeout(() => reject(new Error(`The tests did not end within ${seconds} seconds.`)), seconds * 1000).unref();
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => read((args ?? []).join(' ')));
    if (verbose) page.on('console', (message) => console.log(message.text()));
    await page.goto(address);
    return { code: await ended, tally };
  } finally {
    await browser.close();
  }
}

/**
 * Runs the tests of several kinds of windows, one after the other.
 * @returns what was counted in all of them; undefined where one could not be carried out
 * @throws where a window was not what it was to be
 */
export async function together(
  kinds: readonly WindowKind[],
  run: (kind: WindowKind) => Promise<Tally | undefined>,
): Promise<Tally | undefined> {
  const all = { passed: 0, failed: 0, lines: [] as string[] };
  for (const kind of kinds) {
    const tally = await run(kind);
    if (!tally) return undefined;
    if (tally.window !== kind) throw new Error(`The window for “${kind}” was one for “${tally.window}”.`);
    all.passed += tally.passed;
    all.failed += tally.failed;
    all.lines.push(...tally.lines);
    // A window without a test proves nothing.
    if (tally.passed + tally.failed === 0) return undefined;
  }
  return all;
}
