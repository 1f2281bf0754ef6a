import { pushAll } from '../long-lists.ts';
import { build } from './build.ts';
import { checkLanguage, checkPreferred } from './check-language.ts';
import { checkNames, type NamedList } from './check-names.ts';
import { checkChecks, checkCountries, checkQuestions, checkSections, checkStudy, checkTerms } from './check-study.ts';
import { filesOfStudy, sharedFiles } from './file-shapes.ts';
import { problemsOf, readFolder, type SharedFolder, type StudyFolder } from './folder.ts';
import type { Source, StudyFile, StudyProblem } from './source.ts';
import type { Study } from './types.ts';

export type { StudyFile, StudyProblem } from './source.ts';

/** The folder whose countries, actors and programmes belong to every study. */
const sharedFolder = 'common';

/**
 * Reads the studies from the files of `server/studies`. Never throws: every fault is a problem, and a study with a
 * problem, in its own files or in the shared ones, is left out of `studies`. Studies are sorted by id.
 */
export function loadStudies(files: readonly StudyFile[]): { studies: Study[]; problems: StudyProblem[] } {
  const { folders, problems } = byFolder(files);
  const shared = readFolder(sharedFolder, folders.get(sharedFolder) ?? [], sharedFiles, ['countries.yaml']);
  if (problemsOf(shared).length === 0) checkShared(shared);
  const sharedProblems = problemsOf(shared);
  pushAll(problems, sharedProblems);

  const studies: Study[] = [];
  for (const name of [...folders.keys()].filter((each) => each !== sharedFolder).sort()) {
    const folder = readFolder(name, folders.get(name) ?? [], filesOfStudy, ['study.yaml', 'questions.yaml']);
    if (problemsOf(folder).length === 0) checkFolder(folder, shared);
    const found = problemsOf(folder);
    pushAll(problems, found);
    const study = found.length + sharedProblems.length === 0 ? build(folder, shared) : undefined;
    if (study) studies.push(study);
  }
  return { studies, problems };
}

function byFolder(files: readonly StudyFile[]): { folders: Map<string, StudyFile[]>; problems: StudyProblem[] } {
  const folders = new Map<string, StudyFile[]>();
  const problems: StudyProblem[] = [];
  for (const file of files) {
    const [folder = '', ...rest] = file.path.split('/');
    if (rest.length === 1) folders.set(folder, [...(folders.get(folder) ?? []), file]);
    else problems.push({ path: file.path, line: 1, message: 'This file is not directly in the folder of a study.' });
  }
  return { folders, problems };
}

function checkShared(shared: SharedFolder): void {
  const countries = shared.content['countries.yaml'];
  const source = shared.source['countries.yaml'];
  if (countries && source) checkCountries(countries, source);
  const language = shared.content['language.yaml'];
  if (language && shared.source['language.yaml']) checkLanguage(language, shared.source['language.yaml']);
  checkNames(namedLists(shared));
}

function checkFolder(folder: StudyFolder, shared: SharedFolder): void {
  const { name, content, source } = folder;
  const study = content['study.yaml'];
  const questions = content['questions.yaml'];
  const terms = content['terms.yaml'];
  if (!study || !questions || !source['study.yaml'] || !source['questions.yaml']) return;
  checkStudy(study, source['study.yaml'], name);
  checkQuestions(questions, source['questions.yaml'], study.sections);
  // Where a number is wrong, a section without a question is only an echo.
  if (problemsOf(folder).length === 0) checkSections(questions, source['questions.yaml'], study.sections);
  const ids = new Set(questions.questions.map(({ id }) => id));
  if (terms && source['terms.yaml']) checkTerms(terms, source['terms.yaml'], ids);
  const checks = content['checks.yaml'];
  if (checks && source['checks.yaml']) {
    if (problemsOf(folder).length === 0) checkChecks(checks, source['checks.yaml'], questions);
    checkPreferred(checks.preferred, source['checks.yaml']);
  }
  const own = namedLists(folder);
  const ownSources = own.map((list) => list.source);
  checkNames([...namedLists(shared), ...own], ownSources);
}

function namedLists({ content, source }: SharedFolder | StudyFolder): NamedList[] {
  const lists: NamedList[] = [];
  const add = (kind: NamedList['kind'], entries?: NamedList['entries'], from?: Source): void => {
    if (entries && from) lists.push({ kind, entries, source: from });
  };
  add('actor', content['actors.yaml']?.actors, source['actors.yaml']);
  add('programme', content['programmes.yaml']?.programmes, source['programmes.yaml']);
  return lists;
}
