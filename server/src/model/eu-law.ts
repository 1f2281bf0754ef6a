/** Acts of the European Union that a text names by their number, and where EUR-Lex has them. */

/** A place where an act of the EU is named. */
export interface ActReference {
  /** Offsets of the given text. */
  readonly start: number;
  readonly end: number;
  /** `32011L0036` */
  readonly celex: string;
}

/** The letter of each kind of act in a CELEX number; longer names first. */
const letters: readonly (readonly [kind: string, letter: string])[] = [
  ['framework decision', 'F'],
  ['directive', 'L'],
  ['regulation', 'R'],
  ['decision', 'D'],
];

const kinds = letters.map(([kind]) => kind.replace(' ', '\\s+')).join('|');
const act = new RegExp(`\\b(${kinds})(s?)\\s+`, 'gi');
/** `(EU) 2024/1712`, `(EC) No 810/2009`, `2011/36/EU` */
const number =
  /(?:\((EU|EC|EEC|Euratom)(?:,\s*Euratom)?\)\s+)?(No\.?\s+)?(\d{1,4})\/(\d{1,4})(?!\d)(?:\/(?:EU|EC|EEC|JHA|CFSP)\b)?/y;
const next = /,?\s+(?:and|or)\s+|,\s+/y;

/** The acts that `text` names, in order: all of them where several numbers follow one word. */
export function actsIn(text: string): ActReference[] {
  const found: ActReference[] = [];
  for (const { index, 0: words, 1: kind = '', 2: plural } of text.matchAll(act)) {
    const named = kind.toLowerCase().replace(/\s+/g, ' ');
    const letter = letters.find(([name]) => name === named)?.[1] ?? '';
    let start = index;
    let at = index + words.length;
    for (;;) {
      number.lastIndex = at;
      const match = number.exec(text);
      const celex = match && celexOf(letter, match);
      if (!match || !celex) break;
      found.push({ start, end: number.lastIndex, celex });
      next.lastIndex = number.lastIndex;
      if (!plural || !next.test(text)) break;
      start = next.lastIndex;
      at = start;
    }
  }
  return found;
}

/** The address of an act at EUR-Lex. */
export function eurLexAddress(celex: string): string {
  return `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`;
}

/** `No` says that the number comes before the year; else the year is what looks like one, and comes first. */
function celexOf(letter: string, [, , no, one = '', other = '']: RegExpExecArray): string | undefined {
  const first = no ? undefined : yearOf(one);
  const [year, serial] = first ? [first, other] : [yearOf(other), one];
  return year && `3${year}${letter}${serial.padStart(4, '0')}`;
}

/** `2011`, and the old way `95`, as four digits. */
function yearOf(digits: string): string | undefined {
  if (/^(?:19[5-9]|20\d)\d$/.test(digits)) return digits;
  return /^[5-9]\d$/.test(digits) ? `19${digits}` : undefined;
}
