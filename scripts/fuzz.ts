/**
 * Random editing through the built server over stdio, until something is wrong or the time is over: `npm run fuzz`.
 * `--minutes N`: how long, 10 where left out. `--edits N`: until there have been so many. `--seed N --path P`: as once before.
 */
import fc from 'fast-check';
import { Client } from '../test/protocol/client.ts';
import { type Count, carryOut, type Session, sessions } from '../test/protocol/fuzzing.ts';
import { briefLists } from '../test/protocol/support.ts';
import { runChild } from './lib/children.ts';
import { root } from './lib/install.mjs';
import { resident } from './lib/memory.ts';

const args = process.argv.slice(2);
const option = (name: string, otherwise: number): number =>
  args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise;
const minutes = option('--minutes', 10);
const enough = option('--edits', Number.POSITIVE_INFINITY);
const seed = option('--seed', Date.now() & 0x7fffffff);

if ((await runChild(process.execPath, ['scripts/build.ts'], { cwd: root })) !== 0) process.exit(1);
const count: Count = { edits: 0, requests: 0, cancelled: 0, checks: 0 };
const start = Date.now();
const client = new Client();
await client.initialize({}, briefLists);
const memory: number[] = [];
const tell = (): void => {
  const used = resident(client.process.pid);
  if (used !== undefined) memory.push(used);
  console.log(`${((Date.now() - start) / 60_000).toFixed(1)} min: ${JSON.stringify(count)}, memory ${used ?? '?'} MB`);
};
const clock = setInterval(tell, 30_000);
console.log(`Seed ${seed}`);
try {
  const property = fc.asyncProperty(sessions, async (session: Session) => {
    if (count.edits < enough) await carryOut(client, session, count);
  });
  await fc.assert(property, {
    seed,
    ...(args.includes('--path') ? { path: args[args.indexOf('--path') + 1] as string } : {}),
    numRuns: 1_000_000,
    interruptAfterTimeLimit: minutes * 60_000,
    ...(Number.isFinite(enough) ? { skipAllAfterTimeLimit: minutes * 60_000 } : {}),
  });
} catch (error) {
  const { message, cause } = error as Error;
  console.error(message.slice(0, 4000), cause);
  process.exitCode = 1;
}
clearInterval(clock);
tell();
await client.stop().catch(() => {});
console.log(process.exitCode ? `Found something; seed ${seed}.` : 'Nothing found.');
process.exit();
