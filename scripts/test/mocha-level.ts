import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runChild, verbose } from '../lib/children.ts';
import { root } from '../lib/install.mjs';
import type { Tally } from '../vscode/in-page.ts';

interface How {
  /** Of one test, in milliseconds. */
  readonly timeout?: number;
  /** True: only what fails is printed. */
  readonly quiet?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs mocha on TypeScript as it stands. Without `folder` the unit tests, as .mocharc.json names them. */
export async function runMocha(
  folder?: string,
  { timeout = 10_000, quiet = !folder, env: more }: How = {},
): Promise<Tally | undefined> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'emn-mocha-'));
  const report = path.join(scratch, 'report.json');
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  const common = ['--no-config', '--extension', 'ts', '--require', './test/support/short-traces.ts', '--exit'];
  const which = folder ? [...common, '--timeout', String(timeout), `${folder}/**/*.test.ts`] : [];
  const env = {
    ...process.env,
    ...more,
    EMN_TEST_REPORT: report,
    ...(quiet && !verbose ? { EMN_TEST_QUIET: '1' } : {}),
  };
  const reporter = path.join(root, 'scripts/test/reporter.cjs');
  const code = await runChild(process.execPath, [mocha, '--reporter', reporter, ...which], { cwd: root, env });
  const tally = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  rmSync(scratch, { recursive: true, force: true });
  return tally && code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
