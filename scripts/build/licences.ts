import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from '../lib/install.mjs';

/** The packages whose code is in a bundle, as folders below `node_modules`, in order. */
export function packagesIn({ inputs }: Pick<Metafile, 'inputs'>): string[] {
  const folders = Object.keys(inputs).flatMap((file) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** The names, versions and licences of packages, with the texts that they ask to be passed on. */
export function noticesOf(folders: readonly string[]): string {
  const notices = folders.map((folder) => {
    const full = path.join(root, folder);
    const { name, version, license } = JSON.parse(readFileSync(path.join(full, 'package.json'), 'utf8'));
    const file = existsSync(full) ? readdirSync(full).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each)) : '';
    const text = file ? readFileSync(path.join(full, file), 'utf8').trim().replaceAll('\r\n', '\n') : '';
    if (!license) throw new Error(`${name} ${version} does not say under which licence it is.`);
    return `${name} ${version}, ${license}\n${text && `\n${text}\n`}`;
  });
  const head = 'The bundles of this extension contain code of the packages below, under the licences given here.\n';
  return [head, ...notices].join(`\n${'-'.repeat(80)}\n\n`);
}
