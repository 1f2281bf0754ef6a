import { closest } from './closest.ts';
import type { filesOfStudy, sharedFiles } from './file-shapes.ts';
import type { Read, Shape } from './shape.ts';
import { createSource, type Source, type StudyFile, type StudyProblem } from './source.ts';

type Shapes = Readonly<Record<string, Shape<unknown>>>;

/** The contents of a folder's files that could be read, by file name, with their sources. */
export interface Folder<S extends Shapes> {
  readonly name: string;
  readonly content: { readonly [K in keyof S]?: Read<S[K]> };
  readonly source: { readonly [K in keyof S]?: Source };
  /** Problems of the folder itself, such as a missing file. */
  readonly own: readonly StudyProblem[];
}

export type StudyFolder = Folder<typeof filesOfStudy>;
export type SharedFolder = Folder<typeof sharedFiles>;

/** Reads every file of a folder by its shape; reports files that are unknown, missing or given twice. */
export function readFolder<S extends Shapes>(
  name: string,
  files: readonly StudyFile[],
  shapes: S,
  required: readonly (keyof S & string)[],
): Folder<S> {
  const own: StudyProblem[] = [];
  const content: Record<string, unknown> = {};
  const source: Record<string, Source> = {};
  for (const file of files) {
    const fileName = file.path.slice(name.length + 1);
    const shape = Object.hasOwn(shapes, fileName) ? shapes[fileName] : undefined;
    if (!shape) own.push({ path: file.path, line: 1, message: unknownFile(fileName, Object.keys(shapes)) });
    else if (source[fileName]) own.push({ path: file.path, line: 1, message: 'This file is given twice.' });
    else {
      const opened = createSource(file);
      source[fileName] = opened;
      content[fileName] = readFile(opened, shape);
    }
  }
  for (const fileName of required) {
    if (source[fileName]) continue;
    own.push({ path: `${name}/${fileName}`, line: 1, message: `The folder «${name}» has no ${fileName}.` });
  }
  return { name, content: content as Folder<S>['content'], source: source as Folder<S>['source'], own };
}

/** Everything that is wrong in a folder so far, file by file. */
export function problemsOf<S extends Shapes>(folder: Folder<S>): StudyProblem[] {
  const sources = Object.values(folder.source) as Source[];
  return [...folder.own, ...sources.flatMap(({ problems }) => problems)];
}

function readFile(source: Source, shape: Shape<unknown>): unknown {
  if (source.root) return shape.read(source.root, source);
  if (source.problems.length === 0) source.report('The file is empty.');
  return undefined;
}

function unknownFile(fileName: string, known: readonly string[]): string {
  const meant = closest(fileName, known);
  return `«${fileName}» is not a file of this folder. ${meant ? `Did you mean «${meant}»?` : `Known are ${known.join(', ')}.`}`;
}
