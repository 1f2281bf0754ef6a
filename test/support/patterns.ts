import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** A regular expression of ours, and where it stands. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file that has it. */
  readonly file: string;
}

/** Every regular expression that is written in the sources of what ships. */
export function writtenPatterns(): Pattern[] {
  const files = ['server/src/**/*.ts', 'client/src/**/*.ts'].flatMap((glob) => globSync(glob, { cwd: root }));
  return files.toSorted().flatMap((file) => {
    const { code } = transformSync(readFileSync(path.join(root, file), 'utf8'), { loader: 'ts', target: 'esnext' });
    const found: Pattern[] = [];
    full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (regex) found.push({ source: regex.pattern, flags: regex.flags, file: file.replaceAll(path.sep, '/') });
    });
    return found;
  });
}

/** The regular expressions that our sources make of data, at work in a process of their own: see `made-patterns.ts`. */
export function madePatterns(): Pattern[] {
  const script = path.join(import.meta.dirname, 'made-patterns.ts');
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 64_000_000 }));
}
