import { t } from '@vscode/l10n';
import { fileNameOf } from '../file-names.ts';

/** «Report: lithuania-2024.emn.yaml»; what follows no other contribution says so. */
export function titleFor(path: string, locked: boolean): string {
  const name = fileNameOf({ path });
  return locked ? t('Report: {0} (locked)', name) : t('Report: {0}', name);
}
