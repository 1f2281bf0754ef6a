import { closest } from '../study/closest.ts';
import type { Country } from '../study/types.ts';
import { fill, wording } from '../wording.ts';
import type { Rule } from './rule.ts';

const words = wording['unknown-country'];

/** Codes that ISO 3166-1 leaves to its users: for countries that do not exist. */
const invented = /^X[A-Z]$/;

export const unknownCountry: Rule = {
  code: 'unknown-country',
  group: 'shape',
  severity: 'error',
  summary: words.summary,
  check({ study, questionnaire }, report) {
    const written = questionnaire.country;
    if (!study || !written?.value.trim() || invented.test(written.value)) return;
    if (study.countries.some(({ code }) => code === written.value)) return;
    const { span, value: country } = written;
    const meant = countryMeant(study.countries, country);
    if (meant) {
      const { name, code } = meant;
      const fix = { title: fill(words.fix, { name, code }), changes: [{ span, newText: code }] };
      report({ span, message: fill(words.meant, { country, name, code }), fixes: [fix] });
    } else {
      const example = study.countries[0]?.code ?? 'XA';
      report({ span, message: fill(words.message, { country, example }) });
    }
  },
};

/** The country that a code in small letters, an ISO code or a name stands for. */
function countryMeant(countries: readonly Country[], written: string): Country | undefined {
  const upper = written.trim().toUpperCase();
  const byCode = countries.find(({ code, iso }) => code === upper || iso === upper);
  if (byCode || upper.length <= 3) return byCode;
  const name = closest(
    written,
    countries.map((country) => country.name),
  );
  // «LT (Lithuania)», «Republic of Lithuania»
  const words = new Set(written.match(/[\p{L}]+/gu));
  return (
    countries.find((country) => country.name === name) ??
    countries.find(({ code }) => words.has(code)) ??
    countries.find((country) => country.name.split(' ').every((word) => words.has(word)))
  );
}
