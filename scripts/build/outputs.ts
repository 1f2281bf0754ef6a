import type { BuildOptions } from 'esbuild';
import { apart } from './apart.ts';

const node: BuildOptions = { platform: 'node', format: 'cjs', conditions: ['module'], mainFields: ['module', 'main'] };
const browser: BuildOptions = { platform: 'browser', mainFields: ['browser', 'module', 'main'] };
/** The server and the command line, without what makes them start sooner. */
const main = 'server/src/main.node.ts';
const cli = 'server/src/cli.ts';
/** The writer of Word documents: a bundle of its own, so that it costs nothing until somebody exports a report. */
const docx = 'server/src/report/docx/index.ts';
const shebang = { js: '#!/usr/bin/env node' };

/** Every bundle: where it comes from, where it goes, for which place it is made. */
export function outputs({ production }: { production: boolean }): BuildOptions[] {
  const product: BuildOptions[] = [
    { ...node, entryPoints: ['client/src/main.node.ts'], outfile: 'dist/client/node.cjs', external: ['vscode'] },
    {
      ...browser,
      format: 'cjs',
      entryPoints: ['client/src/main.browser.ts'],
      outfile: 'dist/client/browser.js',
      external: ['vscode'],
    },
    { ...browser, format: 'iife', entryPoints: ['client/src/preview/webview.ts'], outfile: 'dist/client/webview.js' },
    {
      ...node,
      entryPoints: ['server/src/start.node.ts'],
      outfile: 'dist/server/node.cjs',
      banner: shebang,
      plugins: [apart(main, './main.cjs')],
    },
    {
      ...node,
      entryPoints: [main],
      outfile: 'dist/server/main.cjs',
      plugins: [apart(docx, './docx.js')],
    },
    { ...browser, format: 'iife', entryPoints: ['server/src/main.browser.ts'], outfile: 'dist/server/browser.js' },
    {
      ...browser,
      // One script for both places: a web worker finds it under its name, Node by what it exports.
      format: 'iife',
      globalName: 'emnDocx',
      footer: {
        js: "if (typeof module === 'object') module.exports = emnDocx; 0 && (module.exports = { writeDocx });",
      },
      entryPoints: [docx],
      outfile: 'dist/server/docx.js',
    },
    {
      ...node,
      entryPoints: ['server/src/start.cli.ts'],
      outfile: 'dist/cli.cjs',
      banner: shebang,
      plugins: [apart(cli, './cli-main.cjs')],
    },
    {
      ...node,
      entryPoints: [cli],
      outfile: 'dist/cli-main.cjs',
      plugins: [apart(docx, './server/docx.js')],
    },
  ];
  const tests: BuildOptions[] = [
    { ...node, entryPoints: ['test/host/index.ts'], outfile: 'dist/test/host.cjs', external: ['vscode', 'mocha'] },
    {
      ...browser,
      // Mocha's bundle for browsers would take `module.exports` for itself: ours come last.
      format: 'iife',
      globalName: 'tests',
      footer: { js: 'module.exports = tests;' },
      entryPoints: ['test/host/index.web.ts'],
      outfile: 'dist/test/host-web.js',
      external: ['vscode'],
    },
  ];
  return production ? product : [...product, ...tests];
}
