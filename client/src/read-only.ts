import { t } from '@vscode/l10n';
import { FilePermission, type Uri, workspace } from 'vscode';

/** Why a file can’t be changed where it is stored, in a sentence; undefined where it can, or is not stored at all. */
export async function readOnly(uri: Uri): Promise<string | undefined> {
  const locked = workspace.fs.isWritableFileSystem(uri.scheme) === false || (await hasLock(uri));
  return locked ? t('This file can only be read. To change it, save a copy first (File: Save As…).') : undefined;
}

async function hasLock(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  const stat = await Promise.resolve(workspace.fs.stat(uri)).catch(() => undefined);
  return Boolean((stat?.permissions ?? 0) & FilePermission.Readonly);
}
