import type { BuildOptions } from 'esbuild';
import { apart } from './apart.ts';
import { late } from './late.ts';

const node: BuildOptions = { platform: 'node', format: 'cjs', conditions: ['module'], mainFields: ['module', 'main'] };
const browser: BuildOptions = { platform: 'browser', mainFields: ['browser', 'module', 'main'] };
/** One script for Node and for web workers: of packages that have a build for either, the one that needs no Node. */
const everywhere: BuildOptions = {
  ...node,
  conditions: ['browser', 'module'],
  alias: {
    '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js',
    yaml: './node_modules/yaml/browser/dist/index.js',
    // Its own copy of the server's library says the same.
    'vscode-languageserver-types': './node_modules/vscode-languageserver-types/lib/esm/main.js',
  },
};
/** What `compile-cache.ts` can run: with `require` in the place of `import()`. */
const kept = { ...everywhere, supported: { 'dynamic-import': false } };
/** Client, server and command line, without what starts them in Node. The latter two are started by their file: see `server/src/compile-cache.ts`. */
const client = 'client/src/main.ts';
const server = 'server/src/main.ts';
const cli = 'server/src/cli.ts';
/** The writer of Word documents: a bundle of its own, so that it costs nothing until somebody exports a report. */
const docx = 'server/src/report/docx/index.ts';
const shebang = { js: '#!/usr/bin/env node' };

/** Every bundle: where it comes from, where it goes, for which place it is made. */
export function outputs({ production }: { production: boolean }): BuildOptions[] {
  const product: BuildOptions[] = [
    {
      ...everywhere,
      format: 'cjs',
      entryPoints: [client],
      outfile: 'dist/client/main.js',
      external: ['vscode'],
    },
    {
      ...node,
      entryPoints: ['client/src/start.node.ts'],
      outfile: 'dist/client/node.cjs',
      plugins: [apart(client, './main.js')],
    },
    { ...browser, format: 'iife', entryPoints: ['client/src/preview/webview.ts'], outfile: 'dist/client/webview.js' },
    {
      ...node,
      entryPoints: ['server/src/start.node.ts'],
      outfile: 'dist/server/node.cjs',
      banner: shebang,
    },
    {
      ...kept,
      format: 'iife',
      entryPoints: [server],
      outfile: 'dist/server/main.js',
      plugins: [apart(docx, './docx.js'), late('child_process', 'crypto')],
    },
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
    },
    {
      ...kept,
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
