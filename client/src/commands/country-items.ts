import { t } from '@vscode/l10n';
import type { Choices } from '../../../server/src/protocol.ts';

/** A line of the list of countries; without a code it is a heading. */
export interface CountryItem {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly code?: string;
}

/** Members, observers, and a code for an invented country. */
export function countryItems(countries: Choices['countries']): CountryItem[] {
  const items = (role: 'member' | 'observer') =>
    countries
      .filter((country) => country.role === role)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      .map(({ code, name }) => ({ label: name, description: code, code }));
  return [
    { label: t('Members') },
    ...items('member'),
    { label: t('Observers') },
    ...items('observer'),
    { label: t('For trying out') },
    {
      label: t('An invented country'),
      description: 'XA',
      detail: t('The codes XA to XZ belong to no country. Use them for examples and training.'),
      code: 'XA',
    },
  ];
}
