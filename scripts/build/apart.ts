import type { Plugin } from 'esbuild';

/** The writer of Word documents: a bundle of its own, so that it costs nothing until somebody exports a report. */
export const docxEntry = 'server/src/report/docx/index.ts';

/** Leaves the writer out of a bundle, which imports it from `file`, seen from where the bundle lies. */
export function docxFrom(file: string): Plugin {
  return {
    name: 'docx-apart',
    setup({ onResolve }) {
      onResolve({ filter: /\/report\/docx\/index\.ts$/ }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: file, external: true } : undefined,
      );
    },
  };
}

/** Leaves the server out of its start, which loads it from `file`, seen from where the bundle lies. */
export function mainFrom(file: string): Plugin {
  return {
    name: 'main-apart',
    setup({ onResolve }) {
      onResolve({ filter: /\/main\.node\.ts$/ }, ({ kind }) =>
        kind === 'import-statement' ? { path: file, external: true } : undefined,
      );
    },
  };
}
