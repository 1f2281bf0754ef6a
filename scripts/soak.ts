/**
 * A hundred thousand keystrokes in one contribution through the built server over stdio, each waited for, to see whether
 * its memory stays as it is: `npm run soak`. `--edits N`: so many. Prints the resident memory on the way, and after a rest.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '../test/protocol/client.ts';
import { runChild } from './lib/children.ts';
import { root } from './lib/install.mjs';
import { resident } from './lib/memory.ts';

const given = process.argv.indexOf('--edits');
const edits = given > 0 ? Number(process.argv[given + 1]) : 100_000;
const marks = new Set([0, 1_000, 10_000, 25_000, 50_000, 75_000, edits]);

if ((await runChild(process.execPath, ['scripts/build.ts'], { cwd: root })) !== 0) process.exit(1);
const text = readFileSync(path.join(root, 'samples/lithuania-2024.emn.yaml'), 'utf8');
const places = [...text.matchAll(/^ {6}[A-Z][^\n]{40,}$/gm)].map(({ index, 0: line }) => index + line.length);
const sentence = ' In 2023, 12 persons were heard by Europol and the Ministry of the Interior (MOI).';

const client = new Client();
await client.initialize();
const uri = await client.open(text);
await client.diagnostics(uri);
const start = Date.now();
const tell = (what: string): void => {
  const minutes = ((Date.now() - start) / 60_000).toFixed(1);
  console.log(`${what.padEnd(24)} ${resident(client.process.pid) ?? '?'} MB, after ${minutes} minutes`);
};

for (let done = 0; done <= edits; done++) {
  if (marks.has(done)) tell(`${done} edits`);
  // A sentence is typed letter by letter at one place, taken away letter by letter, and typed at the next.
  const step = done % (2 * sentence.length);
  const round = Math.floor(done / (2 * sentence.length));
  const typed = step < sentence.length;
  const at = (places[(round * 7) % places.length] as number) + (typed ? step : 2 * sentence.length - step - 1);
  const from = client.document(uri).positionAt(at);
  const to = client.document(uri).positionAt(typed ? at : at + 1);
  await client.change(uri, [{ range: { start: from, end: to }, text: typed ? (sentence[step] as string) : '' }]);
  await client.diagnostics(uri);
  client.forget();
}
await pause(10_000);
tell('ten seconds later');
if (client.errors.length > 0) console.error(client.errors.join('\n'));
process.exitCode = client.errors.length > 0 ? 1 : 0;
await client.stop();
