import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** A source of what ships, without its types. */
export interface Source {
  /** From the root of the project, with slashes. */
  readonly file: string;
  readonly code: string;
  readonly tree: Node;
}

/** Every source of what ships, in the order of their names. */
export function shippedSources(): Source[] {
  const files = ['server/src/**/*.ts', 'client/src/**/*.ts'].flatMap((glob) => globSync(glob, { cwd: root }));
  return files.toSorted().map((file) => {
    const { code } = transformSync(readFileSync(path.join(root, file), 'utf8'), { loader: 'ts', target: 'esnext' });
    const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
    return { file: file.replaceAll(path.sep, '/'), code, tree };
  });
}
