import type { SpawnSyncReturns, StdioOptions } from 'node:child_process';

/** The project's folder. */
export const root: string;
export function ensureInstalled(): string;
export function npm(args: string[], cwd?: string, stdio?: StdioOptions): SpawnSyncReturns<string>;
