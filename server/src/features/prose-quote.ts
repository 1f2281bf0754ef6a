import { quoted } from '../syntax/write.ts';

/** How a text is written: below a `|` (`block`), on the line of its key (`plain`), or in quotation marks. */
export type ProseQuote = 'block' | 'plain' | '"' | "'";

/** False for words that would end a text without quotation marks. */
export function writable(words: string, quote: ProseQuote): boolean {
  return quote !== 'plain' || quoted(words) === words;
}

/** The words as they stand in such a text. */
export function escapedIn(words: string, quote: ProseQuote): string {
  if (quote === "'") return words.replaceAll("'", "''");
  return quote === '"' ? words.replace(/[\\"]/g, '\\$&') : words;
}
