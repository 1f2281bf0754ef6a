import type { Questionnaire } from '../model/questionnaire.ts';
import type { Study } from '../study/types.ts';
import { capital } from '../wording.ts';
import type { TitlePage } from './report.ts';

/** What stands on the title page. */
export function titlePageOf(questionnaire: Questionnaire, study: Study | undefined): TitlePage {
  return {
    citation: study?.citation,
    title: study?.title ?? 'National contribution',
    country: countryName(questionnaire, study),
    status: questionnaire.status,
    contact: Object.entries(questionnaire.contact).map(([key, { value }]) => ({
      key,
      label: capital(key),
      value,
    })),
  };
}

/** The name of the contributing country, as far as its code is known. */
export function countryName({ country }: Questionnaire, study: Study | undefined): string | undefined {
  const written = country?.value.trim();
  if (!written) return undefined;
  const code = written.toUpperCase();
  const known = study?.countries.find((each) => each.code === code);
  if (known) return known.name;
  return /^X[A-Z]$/.test(code) ? `Invented country (${code})` : written;
}
