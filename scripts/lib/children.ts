import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

export const verbose = process.argv.includes('--verbose') || Boolean(process.env.VERBOSE);

const running = new Set<ChildProcess>();

/** Starts a process that does not outlive this one: it and its own children end when this process ends. */
export function startChild(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...options });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

/** Runs a process to its end. @returns its exit code; 1 when a signal ended it or it could not be started */
export function runChild(command: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  const child = startChild(command, args, { stdio: 'inherit', ...options });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Ends a process and its children. */
export function stopChild(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

process.on('exit', () => {
  for (const child of running) stopChild(child);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
