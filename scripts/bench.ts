/**
 * Measures the built product and, in the same run, `yaml-language-server`: prints one table and writes it into
 * docs/performance.md. `--quick`: few rounds, nothing is written.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverFlags } from '../client/src/server-flags.ts';
import { loadShippedStudies } from '../test/support/studies.ts';
import { activationRows } from './bench/activation.ts';
import { analysisTimes } from './bench/core.ts';
import { grown } from './bench/documents.ts';
import type { Contestant } from './bench/editor.ts';
import { exportTimes } from './bench/exports.ts';
import { hostileTimes } from './bench/hostile.ts';
import { latencies, memory } from './bench/latency.ts';
import { previewRows } from './bench/preview.ts';
import { checkTimes, sizes } from './bench/product.ts';
import { schemaOf } from './bench/schema.ts';
import { isMet, type Row, tableOf } from './bench/table.ts';
import { runChild } from './lib/children.ts';
import { root } from './lib/install.mjs';

const quick = process.argv.includes('--quick');
const page = path.join(root, 'docs/performance.md');
const peerName = 'yaml-language-server';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'emn-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const vsix = path.join(scratch, 'emn-questionnaire.vsix');
console.log('Building and packaging …');
for (const script of [
  ['scripts/build.ts', '--production'],
  ['scripts/package.ts', '--out', vsix],
]) {
  if ((await runChild(process.execPath, script, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })) !== 0)
    process.exit(1);
}

const studies = loadShippedStudies();
const [study] = studies;
if (!study) throw new Error('There is no study.');
const schema = path.join(scratch, 'schema.json');
writeFileSync(schema, JSON.stringify(schemaOf(study)));
const ours: Contestant = {
  name: 'emn-language-server',
  args: [...serverFlags, path.join(root, 'dist/server/node.cjs'), '--stdio'],
  languageId: 'emn-contribution',
  settings: () => undefined,
};
const peer: Contestant = {
  name: peerName,
  args: [path.join(root, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
  languageId: 'yaml',
  settings: (section) =>
    section === 'yaml'
      ? {
          validate: true,
          hover: true,
          completion: true,
          schemaStore: { enable: false },
          schemas: { [pathToFileURL(schema).href]: '*.emn.yaml' },
        }
      : undefined,
};

const small = grown('66 KB', 66, 1);
const large = grown('660 KB', 660, 10);
const long = grown('1.5 MB', 1500, 1);
const few = quick ? 0.1 : 1;
const rounds = (starts: number, practice: number, edits: number, asks: number) => ({
  starts: Math.ceil(starts * few),
  practice: Math.ceil(practice * few),
  edits: Math.ceil(edits * few),
  asks: Math.ceil(asks * few),
});
const pair = [ours, peer] as const;
const rows: Row[] = [];
const measure = async (what: string, rowsOf: () => Promise<Row[]> | Row[]): Promise<void> => {
  console.log(`Measuring ${what} …`);
  rows.push(...(await rowsOf()));
};
await measure('66 KB', () => latencies(small, pair, rounds(15, 400, 100, 60)));
await measure('660 KB', () => latencies(large, pair, rounds(5, 40, 20, 20)));
await measure('1.5 MB', () => latencies(long, pair, rounds(5, 40, 20, 20)));
await measure('memory', () => memory(small, pair));
await measure('the analysis', () => analysisTimes([small, large, long], studies));
await measure('hostile texts', () => hostileTimes(studies, few));
await measure('the exported report', () => exportTimes(small, studies));
await measure('the preview', () => previewRows(small, Math.ceil(80 * few)));
await measure('the activation', () => activationRows(small, Math.ceil(10 * few)));
await measure('the command line', () => [checkTimes(small, scratch)]);
await measure('sizes', () => sizes(vsix));

const table = tableOf(rows, peerName);
console.log(`\n${table}\n`);
const missed = rows.filter((row) => !isMet(row));
console.log(missed.length === 0 ? 'All targets are met.' : `Missed: ${missed.map(({ what }) => what).join('; ')}`);
if (!quick) writeIntoPage();

function writeIntoPage(): void {
  const { version } = JSON.parse(
    readFileSync(path.join(root, 'node_modules/yaml-language-server/package.json'), 'utf8'),
  );
  const cpu = os.cpus();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const where = `${cpu.length} × ${cpu[0]?.model.trim()}, Node ${process.version}, ${peerName} ${version}, commit ${commit}, ${new Date().toISOString().slice(0, 10)}.`;
  const current = readFileSync(page, 'utf8');
  const between = /(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/;
  writeFileSync(
    page,
    current.replace(between, (_, start, end) => `${start}\n${where}\n\n${table}\n\n${end}`),
  );
  console.log('Written into docs/performance.md.');
}
