/**
 * Everything that CI runs, level by level, or only the levels named: `npm test`, `npm run test:host`.
 * `--verbose` shows what VS Code and the browser log. Exit code 1 when anything failed or a level ran no test.
 */
import { type Level, levels } from './test/levels.ts';

interface Outcome {
  readonly level: Level;
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
  readonly seconds: number;
  readonly reason?: string;
}

const named = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const unknown = named.filter((name) => !levels.some((level) => level.name === name));
if (unknown.length > 0) {
  console.error(`No such level: ${unknown.join(', ')}. There are: ${levels.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const wanted = (level: Level): boolean => named.length === 0 || named.includes(level.name);
const chosen = levels.filter(
  (level) => wanted(level) || levels.some((other) => wanted(other) && other.needs === level.name),
);

const outcomes: Outcome[] = [];
for (const level of chosen) {
  console.log(`\n── ${level.name}: ${level.title}`);
  const needed = outcomes.find((outcome) => outcome.level.name === level.needs);
  outcomes.push(needed?.failed ? skipped(level, needed.level) : await carryOut(level));
}
summarise(outcomes);

async function carryOut(level: Level): Promise<Outcome> {
  const start = Date.now();
  const seconds = (): number => (Date.now() - start) / 1000;
  try {
    const tally = await level.run();
    for (const line of tally?.lines ?? []) console.log(line);
    const { passed = 0, failed = 0 } = tally ?? {};
    const empty = !tally || (level.counts && passed + failed === 0);
    if (empty) return { level, passed, failed: 1, seconds: seconds(), reason: 'no test was run' };
    return { level, passed, failed, skipped: tally.skipped, seconds: seconds() };
  } catch (error) {
    console.log(error);
    return { level, passed: 0, failed: 1, seconds: seconds(), reason: 'could not be carried out' };
  }
}

function skipped(level: Level, needed: Level): Outcome {
  return { level, passed: 0, failed: 1, seconds: 0, reason: `not run, because ${needed.name} failed` };
}

function summarise(all: Outcome[]): void {
  console.log('\n── summary');
  for (const { level, passed, failed, skipped, seconds, reason } of all) {
    const counted =
      level.counts && !reason
        ? `${passed} passed, ${failed} failed${skipped ? `, ${skipped} NOT RUN (see above)` : ''}`
        : (reason ?? (failed ? `${failed} of its steps failed` : 'fine'));
    console.log(`${failed ? '✘' : '✔'} ${level.name.padEnd(10)} ${counted.padEnd(26)} ${seconds.toFixed(1)} s`);
  }
  const sum = (key: 'passed' | 'failed'): number => all.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') > 0 ? 1 : 0);
}
