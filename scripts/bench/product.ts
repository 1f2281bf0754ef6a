import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/install.mjs';
import type { Sample } from './documents.ts';
import type { Row } from './table.ts';

/** `emn check` on a folder of 30 contributions, each time as a process of its own. */
export function checkTimes({ name, text }: Sample, scratch: string): Row {
  const folder = path.join(scratch, 'contributions');
  mkdirSync(folder);
  for (let each = 1; each <= 30; each++) writeFileSync(path.join(folder, `${each}.emn.yaml`), text);
  const ours = Array.from({ length: 7 }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [path.join(root, 'dist/cli.cjs'), 'check', folder]);
    if (status === 2 || status === null) throw new Error('emn check could not read its files.');
    return performance.now() - start;
  });
  return { what: `emn check on 30 contributions of ${name}`, unit: 'ms', ours, target: 1000 };
}

/** How large the bundles are, and the VSIX where it was packaged. */
export function sizes(vsix: string): Row[] {
  const bundles = ['dist', 'dist/client', 'dist/server'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => /\.c?js$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const row = (what: string, file: string, target?: number): Row => ({
    what,
    unit: 'KB',
    ours: [statSync(file).size / 1024],
    target,
  });
  return [...bundles.map((bundle) => row(bundle, path.join(root, bundle))), row(path.basename(vsix), vsix, 1024)];
}
