import path from 'node:path';
import type { Plugin } from 'esbuild';

/** Leaves `module` out of a bundle, which loads it from `file`, seen from where the bundle lies. */
export function apart(module: string, file: string): Plugin {
  return {
    name: `${module} apart`,
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path: imported, resolveDir, kind }) =>
        kind !== 'entry-point' && path.join(resolveDir, imported) === path.resolve(module)
          ? { path: file, external: true }
          : undefined,
      );
    },
  };
}
