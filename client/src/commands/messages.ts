import { t } from '@vscode/l10n';
/** What a command says where it needs the server and the server does not answer. */
export const serverMissing = t('The EMN checks are not running. The log (EMN: Show Log) says why.');

/** What a command says where it needs a contribution and the active editor shows none. */
export const noContribution = t('Open a contribution first: a file whose name ends in .emn.yaml.');

/** «3 questions inserted: Q5, Q6 and Q7a.» */
export function inserted(slots: readonly string[]): string {
  if (slots.length === 1) return t('1 question inserted: {0}.', slots[0] ?? '');
  const [first, last] = [slots[0], slots.at(-1)];
  const names =
    slots.length > 8
      ? t('{0} to {1}', first ?? '', last ?? '')
      : t('{0} and {1}', slots.slice(0, -1).join(', '), last ?? '');
  return t('{0} questions inserted: {1}.', slots.length, names);
}
