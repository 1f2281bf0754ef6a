/**
 * Bundles everything into dist/. `--watch`: again after each change. `--production`: minified, without the tests, with
 * the licences of what is bundled. `--into FOLDER`: there instead of the project's folder.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, type BuildResult, build, context } from 'esbuild';
import { noticesOf, packagesIn } from './build/licences.ts';
import { outputs } from './build/outputs.ts';
import { virtualModules } from './build/virtual-modules.ts';
import { root } from './lib/install.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const into = process.argv.includes('--into') ? (process.argv[process.argv.indexOf('--into') + 1] ?? root) : root;
const dist = path.join(into, 'dist');

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  target: ['es2022', 'node20'],
};

const all = outputs({ production }).map((output) => ({
  ...common,
  ...output,
  outfile: path.join(into, output.outfile ?? ''),
  plugins: [virtualModules(), ...(output.plugins ?? []), ...(watch ? [announce(output.outfile)] : [])],
}));

if (production) rmSync(dist, { recursive: true, force: true });
for (const part of ['client', 'server']) {
  mkdirSync(path.join(dist, part), { recursive: true });
  // Their scripts are no modules, although the project’s are.
  writeFileSync(path.join(dist, part, 'package.json'), '{ "type": "commonjs" }\n');
}
if (watch) {
  console.log('[watch] build started');
  const contexts = await Promise.all(all.map((options) => context(options)));
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('[watch] build finished: watching for changes');
} else {
  const results = await Promise.allSettled(all.map((options) => build(options)));
  const failed = results.filter((result) => result.status === 'rejected');
  for (const { reason } of failed) if (!reason?.errors) console.error(reason);
  if (failed.length > 0) process.exit(1);
  const built = results.map((result) => (result as PromiseFulfilledResult<BuildResult>).value);
  report(built);
  if (production) {
    const packages = packagesIn({ inputs: Object.assign({}, ...built.map(({ metafile }) => metafile?.inputs)) });
    writeFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), noticesOf(packages));
  }
}

function report(results: BuildResult[]): void {
  for (const { metafile } of results) {
    for (const [file, { bytes }] of Object.entries(metafile?.outputs ?? {})) {
      if (!file.endsWith('.map')) console.log(`${(bytes / 1024).toFixed(0).padStart(7)} KB  ${file}`);
    }
  }
}

/** In watch mode, one line for each bundle that was built anew; the task of `.vscode/tasks.json` reads it. */
function announce(outfile = ''): NonNullable<BuildOptions['plugins']>[number] {
  return {
    name: 'announce',
    setup({ onEnd }) {
      onEnd(({ errors }) => {
        if (errors.length === 0) console.log(`[watch] built ${outfile}`);
      });
    },
  };
}
