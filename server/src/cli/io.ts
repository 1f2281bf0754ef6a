import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A call or an input that can't be carried out; its message is for the user, and the exit code is 2. */
export class UserError extends Error {}

/** What the commands write to; tests give their own. */
export interface Output {
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly err: (text: string) => void;
  /** Whether `out` shows colours. */
  readonly colour: boolean;
}

export const contributionName = /\.emn\.ya?ml$/i;

/** The contributions that `paths` name: files as they are, folders searched through. In the order given, then by name. */
export async function findContributions(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const given of paths) {
    const info = await stat(given).catch(() => undefined);
    if (!info) throw new UserError(`${given} does not exist.`);
    found.push(...(info.isDirectory() ? await contributionsIn(given) : [given]));
  }
  return found;
}

async function contributionsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new UserError(`The folder ${folder} can’t be read.`);
  });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && !/^(\.|node_modules$)/.test(entry.name)) found.push(...(await contributionsIn(full)));
    else if (entry.isFile() && contributionName.test(entry.name)) found.push(full);
  }
  return found;
}

/** Reads a text that is saved as UTF-8 or, with its mark, as UTF-16. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(error.code === 'EISDIR' ? `${file} is a folder.` : `${file} can’t be read.`);
  });
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError(`${file} is not saved as UTF-8. Save it again with that encoding.`);
  }
}

/** Writes a whole file or nothing; an existing one only with `force`. */
export async function writeText(file: string, text: string, force: boolean): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    // A link, unlike a rename, fails where the file has come to exist.
    await (force ? rename(temporary, file) : link(temporary, file));
  } catch (error) {
    throw new UserError(reasonOf(file, error as NodeJS.ErrnoException));
  } finally {
    await rm(temporary, { force: true });
  }
}

function reasonOf(file: string, { code }: NodeJS.ErrnoException): string {
  if (code === 'EEXIST') return `${file} exists already. Use --force to replace it.`;
  if (code === 'ENOENT') return `The folder of ${file} does not exist.`;
  if (code === 'ENOSPC') return `${file} can’t be written: the disk is full.`;
  return `${file} can’t be written.`;
}
