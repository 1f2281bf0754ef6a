import type { WindowKind } from '../../scripts/vscode/windows.ts';
import { suites, windowKind } from './suites.ts';

/** What `npm test` wants to know of a run in VS Code; see scripts/vscode/in-page.ts. */
export interface Tally {
  readonly window: WindowKind;
  passed: number;
  failed: number;
  lines: string[];
}

/** Loads the tests, now that `describe` and `it` are there, and runs them. `onlyHere`: tests of one kind of host. */
export async function runAll(mocha: Pick<Mocha, 'run'>, onlyHere?: () => Promise<unknown>): Promise<Tally> {
  const window = windowKind();
  await suites[window]();
  if (window === 'folder') await onlyHere?.();
  const tally: Tally = { window, passed: 0, failed: 0, lines: [] };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', (test) => {
        tally.passed++;
        tally.lines.push(`  ✔ ${test.fullTitle()}`);
      })
      .on('fail', (test, error) => {
        tally.failed++;
        tally.lines.push(`  ✘ ${test.fullTitle()}`, indented(error?.stack ?? String(error)));
      });
  });
  return tally;
}

const indented = (text: string): string => text.replace(/^/gm, '      ');
