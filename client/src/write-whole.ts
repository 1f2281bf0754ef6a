import { FileSystemError, Uri, workspace } from 'vscode';
import type { Exported, ExportFormat } from '../../server/src/protocol.ts';

/**
 * Writes a whole file or nothing, on every file system that knows how to rename; on the others as well as they can.
 * Where `replace` is false, a file that is there, or comes to be there meanwhile, stays as it is. Throws where it can't
 * be written; a file that was there is still there then.
 */
export async function writeWhole(target: Uri, bytes: Uint8Array, replace: boolean): Promise<void> {
  const temporary = Uri.joinPath(target, '..', `.emn-${globalThis.crypto.randomUUID()}.tmp`);
  try {
    await workspace.fs.writeFile(temporary, bytes);
  } catch (error) {
    await discard(temporary);
    // A file that is there would be lost with an attempt that fails as well. Where nothing may be written, nothing is
    // tried again: VS Code does not answer then.
    if (isForbidden(error) || (await exists(target))) throw error;
    return writeNew(target, bytes);
  }
  try {
    await workspace.fs.rename(temporary, target, { overwrite: replace });
  } catch {
    await discard(temporary);
    if (await exists(target)) {
      if (!replace) throw FileSystemError.FileExists(target);
      await workspace.fs.writeFile(target, bytes);
    } else await writeNew(target, bytes);
  }
}

function isForbidden(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'NoPermissions';
}

/** Leaves no half of a file. */
async function writeNew(target: Uri, bytes: Uint8Array): Promise<void> {
  try {
    await workspace.fs.writeFile(target, bytes);
  } catch (error) {
    await discard(target);
    throw error;
  }
}

async function discard(file: Uri): Promise<void> {
  await Promise.resolve(workspace.fs.delete(file)).catch(() => undefined);
}

/** True where a file or folder is stored at the address. */
export async function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}

/** An exported report as the bytes of its file. */
export function bytesOf({ content }: Exported, format: ExportFormat): Uint8Array {
  if (format !== 'docx') return new TextEncoder().encode(content);
  return Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
}
