/** Builds the product and packs it as a VSIX: `npm run package`. `--out FILE`: elsewhere than beside package.json. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { runChild } from './lib/children.ts';
import { root } from './lib/install.mjs';

/** What an analyst's VS Code needs; the command line and its pages are in the npm package. */
const parts = [
  ...['CHANGELOG.md', 'LICENSE', 'language-configuration.json'],
  ...readdirSync(root).filter((name) => /^package\.nls\..*json$/.test(name)),
  ...['client/media', 'docs/rules', 'l10n', 'snippets', 'syntaxes'],
];

const args = process.argv.slice(2);
const out = args.includes('--out') ? args[args.indexOf('--out') + 1] : path.join(root, 'emn-questionnaire.vsix');
if (!out) {
  console.error('After --out comes the name of a file.');
  process.exit(2);
}

const staging = mkdtempSync(path.join(os.tmpdir(), 'emn-vsix-'));
process.on('exit', () => rmSync(staging, { recursive: true, force: true }));
const build = [path.join(root, 'scripts/build.ts'), '--production', '--into', staging];
if ((await runChild(process.execPath, build, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })) !== 0)
  process.exit(1);
for (const name of ['cli.cjs', 'cli-main.cjs']) rmSync(path.join(staging, 'dist', name));
for (const part of parts) cpSync(path.join(root, part), path.join(staging, part), { recursive: true });
writeFileSync(path.join(staging, 'README.md'), readmeWithPictures());
writeFileSync(path.join(staging, 'package.json'), JSON.stringify(manifest(), undefined, 2));

// The same sources give the same bytes: all files of the archive bear one date, and one order.
process.env.SOURCE_DATE_EPOCH ??= '1735689600';
const packagePath = path.resolve(out);
// What it packs it tells at length; what went wrong it throws.
console.info = console.log = () => {};
await createVSIX({
  cwd: staging,
  packagePath,
  dependencies: false,
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});

/** The manifest without what only concerns building and npm. */
function manifest(): object {
  const { scripts, devDependencies, dependencies, overrides, allowScripts, files, bin, ...rest } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  return { ...rest, files: ['**/*'] };
}

/** VS Code shows the page of an extension without files of its folder: the pictures are in the text itself. */
function readmeWithPictures(): string {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  return readme.replace(/\]\((docs\/images\/[\w-]+\.(png|webp))\)/g, (_, file, type) => {
    return `](data:image/${type};base64,${readFileSync(path.join(root, file)).toString('base64')})`;
  });
}
