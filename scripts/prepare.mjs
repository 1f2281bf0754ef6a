// npm runs this at the end of `npm ci` and `npm install`: with the bundles built, `npx emn` works at once.
// Never in the way: an installation that cannot be built stays an installation.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/install.mjs';

const major = Number(process.versions.node.split('.')[0]);
const canBuild = major >= 24 && existsSync(path.join(root, 'node_modules/esbuild'));
const built =
  canBuild && spawnSync(process.execPath, [path.join(root, 'scripts/build.ts')], { stdio: 'inherit' }).status === 0;
if (!built) console.log('Not built yet: `npm run build` does it.');
