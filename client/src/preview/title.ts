import { t } from '@vscode/l10n';

/** «Report: lithuania-2024.emn.yaml»; what follows no other contribution says so. */
export function titleFor(path: string, locked: boolean): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return locked ? t('Report: {0} (locked)', name) : t('Report: {0}', name);
}
