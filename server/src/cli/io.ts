import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { constants, copyFile, link, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pushAll } from '../long-lists.ts';

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

const contributionName = /\.emn\.ya?ml$/i;

/** The contributions that `paths` name: files as they are, folders searched through. In the order given, then by name, each once. */
export async function findContributions(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const given of paths) {
    const info = await stat(given).catch(() => undefined);
    if (!info) throw new UserError(`${given} does not exist.`);
    pushAll(found, info.isDirectory() ? await contributionsIn(given) : [given]);
  }
  const seen = new Set<string>();
  return found.filter((file) => !seen.has(path.resolve(file)) && seen.add(path.resolve(file)));
}

async function contributionsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new UserError(`The folder ${folder} can’t be read.`);
  });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && !/^(\.|node_modules$)/.test(entry.name)) pushAll(found, await contributionsIn(full));
    else if (entry.isFile() && contributionName.test(entry.name)) found.push(full);
  }
  return found;
}

/** More bytes than a text that is checked can have. */
const mostBytes = 40_000_000;

/** As much as a pipe gives at once. */
const pieceLength = 0x1_0000;

/** Reads a text that is saved as UTF-8 or, with its mark, as UTF-16; the mark is no part of it, as in an editor. */
export function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(code === 'EISDIR' ? `${file} is a folder.` : `${file} can’t be read.`);
  }
  if (bytes.length > mostBytes) throw new UserError(`${file} is larger than 40 MB, which no contribution is.`);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`${file} is not saved as UTF-8. Save it again with that encoding.`);
  }
}

/**
 * What `file` has, but not much more than is read: some, such as `/dev/zero`, have no end and tell no size. At one go:
 * there is nothing else to do meanwhile, and going through the event loop for each piece takes longer than reading it.
 */
function readBytes(file: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  const handle = openSync(file, 'r');
  try {
    for (let length = 0; length <= mostBytes; ) {
      const piece = new Uint8Array(pieceLength);
      const read = readSync(handle, piece);
      if (read === 0) break;
      pieces.push(piece.subarray(0, read));
      length += read;
    }
  } finally {
    closeSync(handle);
  }
  return Buffer.concat(pieces);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Writes a whole file or nothing; an existing one only with `force`. */
export async function writeFileWhole(file: string, content: string | Uint8Array, force: boolean): Promise<void> {
  const temporary = path.join(path.dirname(file), `.emn-${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await (force ? rename(temporary, file) : moveToNew(temporary, file));
  } catch (error) {
    throw new UserError(reasonOf(file, error as NodeJS.ErrnoException));
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Fails where the file has come to exist, as a rename would not. Drives that know no links get a copy. */
async function moveToNew(temporary: string, file: string): Promise<void> {
  await link(temporary, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw error;
    return copyFile(temporary, file, constants.COPYFILE_EXCL);
  });
}

function reasonOf(file: string, { code }: NodeJS.ErrnoException): string {
  if (code === 'EEXIST') return `${file} exists already. Use --force to replace it.`;
  if (code === 'ENOENT') return `The folder of ${file} does not exist.`;
  if (code === 'EISDIR' || code === 'ENOTEMPTY') return `${file} is a folder.`;
  if (code === 'ENAMETOOLONG') return `${file} can’t be written: its name is too long.`;
  if (code === 'ENOSPC') return `${file} can’t be written: the disk is full.`;
  return `${file} can’t be written.`;
}
