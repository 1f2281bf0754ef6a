/** Puts all files into the house style; says what cannot be put right by itself. */
import path from 'node:path';
import { runChild } from './lib/children.ts';
import { root } from './lib/install.mjs';

const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
process.exit(await runChild(process.execPath, [biome, 'check', '--write'], { cwd: root }));
