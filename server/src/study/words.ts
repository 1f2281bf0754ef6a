import { foldWord } from './fold.ts';

/** The words of a text (runs of letters, digits and combining marks) in their order. Offsets are UTF-16 code units. */
export interface Words {
  readonly text: string;
  /** Where each word starts, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /**
   * A number for each word, the same in capitals and small letters, with and without marks on its letters. Different
   * words may have the same number: it tells quickly that a word is none of those looked for.
   */
  readonly hashes: readonly number[];
}

const letter = /[\p{L}\p{N}\p{M}]/u;

/** 1 for each ASCII code that is a letter or a digit. */
const asciiWord = Uint8Array.from({ length: 128 }, (_, code) => (letter.test(String.fromCharCode(code)) ? 1 : 0));

/** True where a word can have the character at `offset`. */
export function isWordAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128) return asciiWord[code] === 1;
  // The quotation marks and dashes of all languages have a block of their own.
  return code >= 128 && (code < 0x2000 || code > 0x206f) && letter.test(wholeCharacter(text, offset));
}

/** The words that lie wholly in `text[from, end)`. */
export function wordsOf(text: string, from = 0, end = text.length): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  const add = (start: number, to: number, hash: number) => {
    starts.push(start);
    ends.push(to);
    hashes.push(hash < 0 ? wordHash(text.slice(start, to)) : hash);
  };
  let start = -1;
  // Less than nothing where the word has letters beyond ASCII.
  let hash = 0;
  let at = from;
  if (from > 0 && isWordAt(text, from - 1)) while (at < end && isWordAt(text, at)) at++;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? asciiWord[code] === 1 : isWordAt(text, at)) {
      if (start < 0) {
        start = at;
        hash = 0;
      }
      if (hash >= 0) hash = code < 128 ? next(hash, code) : -1;
    } else if (start >= 0) {
      add(start, at, hash);
      start = -1;
    }
  }
  const goesOn = end < text.length && isWordAt(text, end);
  if (start >= 0 && !goesOn) add(start, end, hash);
  return { text, starts, ends, hashes };
}

/** The number of one word: see `Words.hashes`. */
export function wordHash(word: string): number {
  const folded = foldWord(word);
  let hash = 0;
  for (let at = 0; at < folded.length; at++) hash = next(hash, folded.charCodeAt(at));
  return hash;
}

/** Capital and small letters of ASCII differ in one bit. */
function next(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code < 128 ? code | 32 : code)) & 0x3fffffff;
}

/** The character at `offset`, both halves of it where it takes two code units. */
function wholeCharacter(text: string, offset: number): string {
  const code = text.charCodeAt(offset);
  if (code >= 0xd800 && code < 0xdc00) return text.slice(offset, offset + 2);
  if (code >= 0xdc00 && code < 0xe000) return text.slice(offset - 1, offset + 1);
  return text[offset] ?? '';
}
