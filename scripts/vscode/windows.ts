import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySamples } from './samples.ts';

/** What the window has open in which tests run; see test/host/suites.ts. */
export type WindowKind = 'folder' | 'several' | 'empty' | 'untrusted';

/** Prepares what a window shows in a scratch folder. @returns the folder or workspace file; nothing for no folder */
export function prepareWindow(kind: WindowKind, scratch: string): string | undefined {
  if (kind === 'empty') return undefined;
  return kind === 'several' ? severalFolders(scratch) : copySamples(path.join(scratch, kind));
}

/** Two folders, of which the second has a setting of its own. */
function severalFolders(scratch: string): string {
  const folder = path.join(scratch, 'several');
  const names = ['one', 'other'];
  for (const name of names) copySamples(path.join(folder, name));
  const settings = path.join(folder, 'other/contributions/.vscode');
  mkdirSync(settings);
  writeFileSync(path.join(settings, 'settings.json'), '{ "emn.severity": { "missing-answer": "error" } }');
  const file = path.join(folder, 'studies.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: names.map((name) => ({ path: `${name}/contributions`, name })) }));
  return file;
}
