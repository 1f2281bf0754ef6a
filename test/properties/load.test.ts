import assert from 'node:assert/strict';
import { loadStudies } from '../../server/src/study/load.ts';
import { tinyFiles } from '../support/studies.ts';

describe('loading studies', () => {
  it('never throws, whatever a file says', () => {
    for (const text of [
      '',
      '~',
      '[]',
      '{}',
      'a: {b: [}',
      '? [a]\n: b',
      '*x',
      '\t',
      'questions: [~]',
      'terms: {a: b}',
      '\0',
    ]) {
      for (const { path } of tinyFiles()) {
        const files = tinyFiles().map((file) => (file.path === path ? { path, text } : file));
        assert.ok(Array.isArray(loadStudies(files).problems));
      }
    }
  });
});
