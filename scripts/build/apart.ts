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
