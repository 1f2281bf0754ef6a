import { readFileSync } from 'node:fs';

/** Resident memory of a process in megabytes, where the system tells. */
export function resident(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round((Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024) / 1e6);
  } catch {
    return undefined;
  }
}
