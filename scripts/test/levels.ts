import path from 'node:path';
import { runChild } from '../lib/children.ts';
import { root } from '../lib/install.mjs';
import type { Tally } from '../vscode/in-page.ts';
import { runMocha } from './mocha-level.ts';

/** One level of the tests; they run in this order. */
export interface Level {
  readonly name: string;
  readonly title: string;
  /** False for steps that only have to succeed. */
  readonly counts: boolean;
  /** Steps that must have run before. */
  readonly needs?: 'build';
  /** @returns what was counted; undefined or an exception where the level could not be carried out */
  run(): Promise<Tally | undefined>;
}

export const levels: readonly Level[] = [
  { name: 'check', title: 'types and style', counts: false, run: check },
  { name: 'unit', title: 'unit tests', counts: true, run: () => runMocha() },
  {
    name: 'properties',
    title: 'whatever is written: generated texts, every remedy, every slot',
    counts: true,
    run: () => runMocha('test/properties', { timeout: 60_000, quiet: true }),
  },
  {
    name: 'documents',
    title: 'the exported report, as other programs open and print it',
    counts: true,
    run: () => runMocha('test/documents', { timeout: 120_000 }),
  },
  { name: 'build', title: 'bundles', counts: false, run: () => steps([['scripts/build.ts']]) },
  {
    name: 'protocol',
    title: 'the language server over stdio',
    counts: true,
    needs: 'build',
    run: () => runMocha('test/protocol', { timeout: 20_000 }),
  },
  {
    name: 'worker',
    title: 'the language server as a web worker',
    counts: true,
    needs: 'build',
    run: () => runMocha('test/protocol', { timeout: 30_000, env: { EMN_TEST_SERVER: 'worker' } }),
  },
  {
    name: 'package',
    title: 'the VSIX and the npm package, with Neovim and Emacs',
    counts: true,
    needs: 'build',
    run: () => runMocha('test/package', { timeout: 400_000 }),
  },
  {
    name: 'host',
    title: 'VS Code, Node extension host',
    counts: true,
    needs: 'build',
    run: async () => (await import('../vscode/host-node.ts')).runNodeHost(),
  },
  {
    name: 'web',
    title: 'VS Code for the Web, web worker host',
    counts: true,
    needs: 'build',
    run: async () => (await import('../vscode/host-web.ts')).runWebHost(),
  },
  {
    name: 'e2e',
    title: 'as a user, in the real workbench',
    counts: true,
    needs: 'build',
    run: () => runMocha('test/e2e', { timeout: 120_000 }),
  },
];

const typescript = path.join(root, 'node_modules/typescript/bin/tsc');
const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');

/**
 * The compiler on the whole project and on the script of the preview, which knows the browser's own objects; the style;
 * and whether what is derived from the rules is up to date.
 */
function check(): Promise<Tally> {
  return steps([
    [typescript, '--noEmit'],
    [typescript, '--noEmit', '--project', 'client/src/preview'],
    [biome, 'check', '--error-on-warnings'],
    ['scripts/derive.ts', '--check'],
  ]);
}

/** Runs scripts one after the other. */
async function steps(scripts: string[][]): Promise<Tally> {
  const codes: number[] = [];
  for (const script of scripts) codes.push(await runChild(process.execPath, script, { cwd: root }));
  return { passed: 0, failed: codes.filter((code) => code !== 0).length, lines: [] };
}
