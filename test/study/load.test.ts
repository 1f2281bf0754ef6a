import assert from 'node:assert/strict';
import { loadStudies, type StudyFile } from '../../server/src/study/load.ts';
import { tinyFiles } from '../support/studies.ts';
import { faults } from './faults.ts';

/** The tiny study with `before` replaced by `after` in one file. */
function withFault(path: string, before: string, after: string): StudyFile[] {
  return tinyFiles().map((file) => {
    if (file.path !== path) return file;
    assert.ok(file.text.includes(before), `${path} has no «${before}»`);
    return { path, text: file.text.replace(before, after) };
  });
}

const study = 'tiny-2026/study.yaml';
const terms = 'tiny-2026/terms.yaml';
const actors = 'tiny-2026/actors.yaml';
const countries = 'common/countries.yaml';

describe('loading studies', () => {
  for (const line of faults.trim().split('\n')) {
    const [path = '', replacement = '', at, message = ''] = line.split(/ *\| /);
    const [before = '', after = ''] = replacement.replaceAll('⏎', '\n').split(/ →(?: |$)/);
    it(`reports ${message} (${path}, line ${at})`, () => {
      const { studies, problems } = loadStudies(withFault(path, before, after));
      assert.deepEqual(problems, [{ path, line: Number(at), message }]);
      assert.deepEqual(studies, []);
    });
  }

  it('reports text that cannot be read, with its line', () => {
    const { studies, problems } = loadStudies(withFault(terms, 'definition: Foldable', 'definition: "Foldable'));
    assert.equal(problems[0]?.path, terms);
    assert.deepEqual(studies, []);
  });

  it('lets two countries have actors of the same name', () => {
    const second = '\n  - name: Umbrella Office\n    type: office\n    country: EL\n';
    const files = withFault(actors, '[Umbrella Office]\n', `[Umbrella Office]\n${second}`);
    assert.deepEqual(loadStudies(files).problems, []);
  });

  it('reports files that are unknown, missing or misplaced', () => {
    const without = tinyFiles().filter(({ path }) => path !== study && path !== countries);
    const strays = ['tiny-2026/term.yaml', 'notes.yaml', 'tiny-2026/old/terms.yaml'].map((path) => ({
      path,
      text: '',
    }));
    assert.deepEqual(
      loadStudies([...without, ...strays]).problems.map(({ path, message }) => `${path}: ${message}`),
      [
        'notes.yaml: This file is not directly in the folder of a study.',
        'tiny-2026/old/terms.yaml: This file is not directly in the folder of a study.',
        'common/countries.yaml: The folder «common» has no countries.yaml.',
        'tiny-2026/term.yaml: «term.yaml» is not a file of this folder. Did you mean «terms.yaml»?',
        'tiny-2026/study.yaml: The folder «tiny-2026» has no study.yaml.',
      ],
    );
  });

  it('loads the studies that have no problem beside one that has', () => {
    const broken = [
      { path: 'broken/study.yaml', text: '' },
      { path: 'broken/questions.yaml', text: '- &a [*a' },
    ];
    const { studies, problems } = loadStudies([...broken, ...tinyFiles()]);
    assert.deepEqual(
      studies.map(({ id }) => id),
      ['tiny-2026'],
    );
    assert.ok(problems.length >= 2 && problems.every(({ path }) => path.startsWith('broken/')));
  });
});
