import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { runAll } from './tally.ts';

/** Entry of the tests in the Node extension host: what `@vscode/test-electron` calls. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, reporter: class {} as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const tally = await runAll(mocha, () => import('./desktop/server-killed.test.ts'));
  if (process.env.EMN_TEST_REPORT) writeFileSync(process.env.EMN_TEST_REPORT, JSON.stringify(tally));
  else console.log(tally.lines.join('\n'));
  if (tally.failed > 0) throw new Error(`${tally.failed} failed`);
}
