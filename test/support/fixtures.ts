import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Analysis } from '../../server/src/analysis.ts';
import { analysisOf } from './analyse.ts';

/** A file under `test/rules/<code>/`; README.md there says how its marks work. */
export interface Fixture {
  readonly code: string;
  /** `list.emn.yaml` */
  readonly name: string;
  readonly text: string;
  /** Worked out once, for all tests. */
  readonly analysis: Analysis;
  /** The findings it is marked with, as `line: code`, in the order of the lines. */
  readonly expected: readonly string[];
  /** The codes or groups whose findings are compared; all where it names none. */
  readonly only?: readonly string[];
  /** The text of a file beside it, for example `list.fixed.yaml`. */
  beside(ending: string): string | undefined;
}

const folder = path.join(import.meta.dirname, '../rules');

let fixtures: readonly Fixture[] | undefined;

/** Every fixture of every code. */
export function loadFixtures(): readonly Fixture[] {
  fixtures ??= readFixtures();
  return fixtures;
}

function readFixtures(): readonly Fixture[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: code }) =>
      readdirSync(path.join(folder, code))
        .filter((name) => name.endsWith('.emn.yaml'))
        .map((name) => readFixture(code, name)),
    );
}

function readFixture(code: string, name: string): Fixture {
  const file = path.join(folder, code, name);
  const text = readFileSync(file, 'utf8');
  let analysis: Analysis | undefined;
  return {
    code,
    name,
    text,
    get analysis() {
      analysis ??= analysisOf(text);
      return analysis;
    },
    expected: expectedIn(text),
    only: /^# only: (.*)$/m.exec(text)?.[1]?.split(/,\s*/),
    beside(ending) {
      const other = file.replace(/\.emn\.yaml$/, ending);
      return existsSync(other) ? readFileSync(other, 'utf8') : undefined;
    },
  };
}

/** `# expect: code` speaks of its own line; `# expect above:` and `# expect below:` of the nearest line without mark. */
function expectedIn(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const isMark = (line: string | undefined) => /^\s*# (?:expect|only)/.test(line ?? '');
  return lines
    .flatMap((line, index) => {
      const [, where, codes = ''] = /# expect( above| below)?: (.*)$/.exec(line) ?? [];
      if (!codes) return [];
      const step = where === ' above' ? -1 : 1;
      let at = index;
      if (where) while (at === index || isMark(lines[at])) at += step;
      return codes.split(/,\s*/).map((code) => ({ line: at + 1, code }));
    })
    .sort((a, b) => a.line - b.line || a.code.localeCompare(b.code))
    .map(({ line, code }) => `${line}: ${code}`);
}
