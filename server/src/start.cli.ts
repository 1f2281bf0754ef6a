import path from 'node:path';
import { runKept } from './compile-cache.ts';

runKept(path.join(__dirname, 'cli-main.cjs'));
