import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../server/src/cli/main.ts';
import { loadDocx } from '../../server/src/load-docx.ts';
import { createLanguageService } from '../../server/src/service.ts';
import { loadShippedStudies, tinyStudy } from '../support/studies.ts';

export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `emn ARGS` in this process, with the shipped studies and the tiny one. */
export async function emn(...args: readonly string[]): Promise<Called> {
  let out = '';
  let err = '';
  const code = await run(args, {
    service: createLanguageService({ studies: [...loadShippedStudies(), tinyStudy()], loadDocx }),
    pages: { 'missing-answer': '# missing-answer\n\nThe page.' },
    version: '1.2.3',
    output: {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      colour: false,
    },
  });
  return { code, out, err };
}

/** A folder for the tests of one file, emptied before and removed after them; gives the path of a name in it. */
export function temporaryFolder(): (name: string) => string {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'emn-test-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => path.join(folder, name);
}
