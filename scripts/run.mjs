// The one entry of the npm scripts. Plain JavaScript that any Node from 18 on understands:
// sets up what is missing, then runs the task (scripts/TASK.ts) on the project's own Node.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

const [task, ...args] = process.argv.slice(2);
const node = ensureInstalled();
const child = spawn(node, [path.join(root, 'scripts', `${task}.ts`), ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
