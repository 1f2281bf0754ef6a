import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadStudies, type StudyFile } from '../../server/src/study/load.ts';
import type { Study } from '../../server/src/study/types.ts';

const here = import.meta.dirname;

/** The studies that are shipped; read once. Throws where they have a problem. */
export const loadShippedStudies = once((): readonly Study[] => loadOrThrow(shippedFiles()));

/** The study that the samples answer; read once. */
export const shippedStudy = once((): Study => {
  const found = loadShippedStudies().find(({ id }) => id === 'emn-2024-1');
  if (!found) throw new Error('The study emn-2024-1 is not shipped.');
  return found;
});

/** An invented study of three questions and four slots, see `tiny-study/`; read once. */
export const tinyStudy = once((): Study => {
  const [study] = loadOrThrow(tinyFiles());
  if (!study) throw new Error('There is no tiny study.');
  return study;
});

/** The files that are shipped, as `loadStudies` takes them; read once. */
export const shippedFiles = once(() => readFiles(path.join(here, '../../server/studies')));

/** The files of the tiny study; read once. */
export const tinyFiles = once(() => readFiles(path.join(here, 'tiny-study')));

function readFiles(folder: string): readonly StudyFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: path.relative(folder, file).replaceAll(path.sep, '/'),
      text: readFileSync(file, 'utf8'),
    }));
}

function loadOrThrow(files: readonly StudyFile[]): readonly Study[] {
  const { studies, problems } = loadStudies(files);
  if (problems.length === 0) return studies;
  throw new Error(problems.map(({ path, line, message }) => `${path}:${line} ${message}`).join('\n'));
}

function once<T>(read: () => T): () => T {
  let value: { readonly read: T } | undefined;
  return () => {
    value ??= { read: read() };
    return value.read;
  };
}
