/// <reference lib="dom" />
import 'mocha/mocha.js';
import { runAll } from './tally.ts';

/** Entry of the tests in the web worker extension host: what `@vscode/test-web` calls. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 120_000, reporter: class {} as never });
  const tally = await runAll(mocha);
  console.log(`EMN-TEST-REPORT ${JSON.stringify(tally)}`);
  if (tally.failed > 0) throw new Error(`${tally.failed} failed`);
}
