const hard = '\u00a0';

/** How figures and dashes are set; the same number of characters comes out as goes in. */
export type Typography = (text: string) => string;

/**
 * The conventions of EU publications: no line ends within `1 069`, `25 %`, `EUR 5`, `1 August` or before a dash; years
 * from and to stand around an en dash. Words and quotation marks stay as they are. `months`: their names in full.
 */
export function typographyOf(months: readonly string[]): Typography {
  const found = made.get(months) ?? makeTypography(months);
  made.set(months, found);
  return found;
}

/** Years from and to, but not in an address: what is copied into a browser stays as it is. */
function setYears(word: string): string {
  return address.test(word) ? word : word.replace(years, '$1–');
}

const years = /(?<![\d/-])((?:19|20)\d\d)-(?=(?:19|20)\d\d(?![\d-]))/g;

const address = /:\/\/|www\.|@/i;

const made = new WeakMap<readonly string[], Typography>();

function makeTypography(months: readonly string[]): Typography {
  const beforeMonth =
    months.length > 0 ? new RegExp(`(?<=\\b\\d{1,2}) (?=(?:${months.join('|')})\\b)`, 'g') : undefined;
  return (text) => {
    if (!/[ -]/.test(text)) return text;
    const set = text
      .replace(/(?<![\d.,/])\d{1,3}(?: \d{3})+(?!\d)/g, (number) => number.replaceAll(' ', hard))
      .replace(/(?<=\d) (?=[%‰€£$°])|(?<=[€£$]) (?=\d)|(?<=\b\p{Lu}{3}) (?=\d)/gu, hard)
      .replace(/(?<=\S) - (?=[\p{L}\p{N}"“‘(])/gu, `${hard}– `)
      .replace(/(?<=\S) (?=[–—] )/g, hard);
    const ranged = set.includes('-') ? set.replace(/\S+/g, setYears) : set;
    return beforeMonth ? ranged.replace(beforeMonth, hard) : ranged;
  };
}

/** A bare whole number in groups of three digits; anything else as it is. `counted`: it is no year. */
export function groupDigits(value: string, counted: boolean): string {
  const [, digits = '', rest = ''] = /^(\d{4,15})(\.\d{1,15})?$/.exec(value.trim()) ?? [];
  if (!digits || digits.startsWith('0') || (digits.length === 4 && !counted)) return value;
  return digits.replace(/\B(?=(?:\d{3})+$)/g, hard) + rest;
}
