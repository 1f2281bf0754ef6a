import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService } from '../service.ts';
import { type Output, UserError, writeFileWhole } from './io.ts';

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
  const { studies } = service.choices();
  const study = options.study ?? studies[0]?.id ?? '';
  if (!studies.some(({ id }) => id === study)) {
    throw new UserError(`The study «${study}» is not known. Known: ${studies.map(({ id }) => id).join(', ')}.`);
  }
  const given = options.country?.trim();
  if (!given) throw new UserError('Name the country: emn new --country LT');
  const country = given.length === 2 ? given.toUpperCase() : given;
  const complaint = aboutCountry(service, study, country);
  if (complaint) throw new UserError(complaint);
  const { text, fileName } = service.newContribution({ study, country });
  if (options.out === '-') {
    output.out(text);
    return 0;
  }
  const file = options.out ?? fileName;
  await writeFileWhole(file, text, options.force);
  output.out(`${file}\n`);
  return 0;
}

/** What a contribution of this country would be told about it; undefined for a country that can contribute. */
function aboutCountry(service: LanguageService, study: string, country: string): string | undefined {
  const text = `study: ${study}\ncountry: ${JSON.stringify(country)}\n`;
  const { findings } = service.analyse(TextDocument.create('file:///new.emn.yaml', 'emn-contribution', 0, text));
  return findings.find(({ code }) => code === 'unknown-country')?.message;
}
