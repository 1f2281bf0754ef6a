import type { Uri } from 'vscode';

/** The last part of an address: the name of the file. */
export function fileNameOf({ path }: Pick<Uri, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `a.emn.yaml`, `a-2.emn.yaml`, `a-3.emn.yaml` … */
export function* numbered(fileName: string): Generator<string> {
  yield fileName;
  for (let number = 2; number < 100; number++) yield fileName.replace(/(?=\.emn\.ya?ml$)/, `-${number}`);
}
