import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../lib/install.mjs';

type Loader = typeof import('../../server/src/study/load.ts');

const studies = path.join(root, 'server/studies');
const docs = path.join(root, 'docs/rules');
const manifest = path.join(root, 'package.json');

/** Data as modules: `emn:studies` is the checked studies, `emn:docs` the documentation pages by code, `emn:version` ours. */
export function virtualModules(): Plugin {
  return {
    name: 'virtual-modules',
    setup(plugin) {
      plugin.onResolve({ filter: /^emn:/ }, ({ path }) => ({ path, namespace: 'emn' }));
      plugin.onLoad({ filter: /^emn:docs$/, namespace: 'emn' }, () => {
        const pages = filesBelow(docs).filter((file) => file.endsWith('.md'));
        const texts = pages.map((file) => [path.basename(file, '.md'), readFileSync(file, 'utf8')]);
        return { contents: JSON.stringify(Object.fromEntries(texts)), loader: 'json', ...watched(docs, pages) };
      });
      plugin.onLoad({ filter: /^emn:version$/, namespace: 'emn' }, () => {
        const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
        return { contents: JSON.stringify(version), loader: 'json', watchFiles: [manifest] };
      });
      plugin.onLoad({ filter: /^emn:studies$/, namespace: 'emn' }, async () => {
        const paths = filesBelow(studies);
        const files = paths.map((file) => ({
          path: path.relative(studies, file).split(path.sep).join('/'),
          text: readFileSync(file, 'utf8'),
        }));
        const { loadStudies } = await loader();
        const { studies: loaded, problems } = loadStudies(files);
        const errors = problems.map(({ path: file, line, message }) => ({
          text: message,
          location: { file: `server/studies/${file}`, line, lineText: lineOf(files, file, line) },
        }));
        return { contents: JSON.stringify(loaded), loader: 'json', errors, ...watched(studies, paths) };
      });
    },
  };
}

/** The loader as it is now: bundled anew, so that watch mode sees changes in it too. */
async function loader(): Promise<Loader> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'server/src/study/load.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function watched(folder: string, files: string[]): { watchFiles: string[]; watchDirs: string[] } {
  return { watchFiles: files, watchDirs: [folder, ...new Set(files.map((file) => path.dirname(file)))] };
}

function lineOf(files: { path: string; text: string }[], file: string, line: number): string {
  return files.find((each) => each.path === file)?.text.split('\n')[line - 1] ?? '';
}
