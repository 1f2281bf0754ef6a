import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Our language servers among everything that runs on this computer. */
export function languageServers(): RunningProcess[] {
  return running().filter(({ command }) => /[\\/]dist[\\/]server[\\/]node\.cjs/.test(command));
}

function running(): RunningProcess[] {
  if (process.platform === 'linux') return readdirSync('/proc').map(Number).filter(Boolean).flatMap(read);
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
  });
}

/** A process by its number, from Linux’s own folder: `ps` is not everywhere. */
function read(pid: number): RunningProcess[] {
  try {
    const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return [
      { pid, parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') },
    ];
  } catch {
    return []; // It has ended meanwhile.
  }
}
