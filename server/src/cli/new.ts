import type { LanguageService } from '../service.ts';
import { closest } from '../study/closest.ts';
import { type Output, UserError, writeText } from './io.ts';

export interface NewOptions {
  readonly country?: string;
  /** The newest study where left out. */
  readonly study?: string;
  /** Where to write to; `-` prints. In the current folder, under the proposed name, where left out. */
  readonly out?: string;
  readonly force: boolean;
}

/** Writes an empty contribution with every question of the study. Exit code 0. */
export async function create(service: LanguageService, options: NewOptions, output: Output): Promise<number> {
  const { studies, countries } = service.choices();
  const study = options.study ?? studies[0]?.id ?? '';
  if (!studies.some(({ id }) => id === study)) {
    throw new UserError(`The study «${study}» is not known. Known: ${studies.map(({ id }) => id).join(', ')}.`);
  }
  if (!options.country) throw new UserError('Name the country: emn new --country LT');
  const country = options.country.toUpperCase();
  if (!/^X[A-Z]$/.test(country) && !countries.some(({ code }) => code === country)) {
    const meant = countries.find(
      ({ name }) =>
        name ===
        closest(
          options.country ?? '',
          countries.map((known) => known.name),
        ),
    );
    const hint = meant
      ? `For ${meant.name} write ${meant.code}.`
      : 'Use the two letters of the country, for example LT.';
    throw new UserError(`«${options.country}» is not an EMN Member or Observer Country. ${hint}`);
  }
  const { text, fileName } = service.newContribution({ study, country });
  if (options.out === '-') {
    output.out(text);
    return 0;
  }
  const file = options.out ?? fileName;
  await writeText(file, text, options.force);
  output.out(`${file}\n`);
  return 0;
}
