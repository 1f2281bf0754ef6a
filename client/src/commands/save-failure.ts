import { t } from '@vscode/l10n';

/** Why `name` could not be saved, in a sentence; what the file system says where it says nothing that is known. */
export function saveFailure(error: unknown, name: string): string {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  const said = `${code} ${message}`;
  if (/FileExists|EEXIST/.test(said)) return t('{0} exists already and was not replaced.', name);
  if (/ENOSPC|EDQUOT|no space left|quota/i.test(said))
    return t('The report could not be saved: the disk is full. Nothing was changed.');
  if (/NoPermissions|EACCES|EPERM|EROFS|read-?only/i.test(said))
    return t('The report could not be saved: this folder or file can’t be written to. Choose another place.');
  if (/FileNotFound|ENOENT/.test(said)) return t('The report could not be saved: the folder does not exist any more.');
  return t('The report could not be saved. {0}', message).trim();
}
