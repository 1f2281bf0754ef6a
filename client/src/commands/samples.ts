import { t } from '@vscode/l10n';

/** A contribution in the folder `samples`. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly about: string;
}

/** The samples that come with the extension. A list: what is in a folder can't be asked everywhere. */
export function samples(): Sample[] {
  return [
    {
      file: 'lithuania-2024.emn.yaml',
      title: t('Lithuania'),
      about: t('The published contribution, restated; one yes or no is missing, as published.'),
    },
    {
      file: 'invented-country-2024.emn.yaml',
      title: t('An invented country'),
      about: t('A complete contribution without a finding. Nothing in it is real.'),
    },
  ];
}
