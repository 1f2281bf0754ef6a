import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { full } from 'acorn-walk';
import { shippedSources } from './sources.ts';

/** A regular expression of ours, and where it stands. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file that has it. */
  readonly file: string;
}

/** Every regular expression that is written in the sources of what ships. */
export function writtenPatterns(): Pattern[] {
  return shippedSources().flatMap(({ file, tree }) => {
    const found: Pattern[] = [];
    full(tree, (node) => {
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (regex) found.push({ source: regex.pattern, flags: regex.flags, file });
    });
    return found;
  });
}

/** The regular expressions that our sources make of data, at work in a process of their own: see `made-patterns.ts`. */
export function madePatterns(): Pattern[] {
  const script = path.join(import.meta.dirname, 'made-patterns.ts');
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 64_000_000 }));
}
