import { Uri, workspace } from 'vscode';
import type { Exported, ExportFormat } from '../../server/src/protocol.ts';

/** Writes a whole file or nothing, on every file system that knows how to rename; on the others as well as they can. */
export async function writeWhole(target: Uri, bytes: Uint8Array): Promise<void> {
  const temporary = Uri.joinPath(target, '..', `.emn-${globalThis.crypto.randomUUID()}.tmp`);
  try {
    await workspace.fs.writeFile(temporary, bytes);
    await workspace.fs.rename(temporary, target, { overwrite: true });
  } catch {
    await Promise.resolve(workspace.fs.delete(temporary)).catch(() => undefined);
    await workspace.fs.writeFile(target, bytes);
  }
}

export async function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}

export function bytesOf({ content }: Exported, format: ExportFormat): Uint8Array {
  if (format !== 'docx') return new TextEncoder().encode(content);
  return Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
}
