/** What the rules of house style and of names ask of the words around a place. */
import { blanked, onceForWording } from '../model/passages.ts';

/** The word right before `offset`, in small letters, with the full stop of an abbreviation. */
export function wordBefore(text: string, offset: number): string {
  return /([\p{L}.]+)\s*$/u.exec(text.slice(Math.max(0, offset - 24), offset))?.[1]?.toLowerCase() ?? '';
}

/** True where one of `words` stands within some sixty characters before the place, or thirty behind it. */
export function isNear(text: string, from: number, to: number, words: readonly string[]): boolean {
  const around = ` ${text.slice(Math.max(0, from - 60), Math.min(text.length, to + 30)).toLowerCase()} `;
  return words.some((word) => {
    const at = around.indexOf(word);
    return at > 0 && !/\p{L}/u.test(`${around[at - 1]}${around[at + word.length]}`);
  });
}

/** `plain` without quotations, titles and texts of links, which are left as they were written; of the same length. */
export const ownWords = onceForWording(({ plain, quotations }) => blanked(plain, quotations));

const opening = /(?:[.!?:]["”’)\]]*\s+|\n[ \t\r]*\n\s*|\n[ \t]*(?:[-*+•>]|#+|\d+[.)])[ \t]+)[*_"“‘'([]*$/;

/** True where a sentence, a list item or a heading starts at `offset`. */
export function opensSentence(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 40), offset);
  return /^\s*(?:(?:[-*+•>]|#+|\d+[.)])[ \t]+)?[*_"“‘'([]*$/.test(before) || opening.test(before);
}

/** `word` with the capital letter of `written`. */
export function likeCase(word: string, written: string): string {
  const [first = ''] = written;
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** A name of common words as it stands inside a sentence: `joint investigation teams`. */
export function insideSentence(name: string): string {
  return /^\p{Lu}\P{Lu}+$/u.test(name) && name.includes(' ') ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
