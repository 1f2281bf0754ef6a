import assert from 'node:assert/strict';
import { saveFailure } from '../../client/src/commands/save-failure.ts';

describe('A report that could not be saved', () => {
  const cases: readonly (readonly [error: unknown, sentence: RegExp])[] = [
    [{ code: 'FileExists', message: 'x' }, /^a\.docx exists already and was not replaced\.$/],
    [
      { code: 'Unknown', message: 'Unable to write file (Error: ENOSPC: no space left on device, write)' },
      /disk is full/,
    ],
    [{ code: 'NoPermissions', message: "EACCES: permission denied, open '/x'" }, /can’t be written to\. Choose/],
    [
      { code: 'NoPermissions', message: 'Unable to write: the file system is readonly' },
      /can’t be written to\. Choose/,
    ],
    [{ code: 'FileNotFound', message: 'x' }, /the folder does not exist any more/],
    [{ code: 'Unavailable', message: 'The remote is gone.' }, /^The report could not be saved\. The remote is gone\.$/],
    [undefined, /^The report could not be saved\.$/],
  ];
  for (const [error, sentence] of cases) {
    it(`says why: ${sentence.source}`, () => assert.match(saveFailure(error, 'a.docx'), sentence));
  }
});
