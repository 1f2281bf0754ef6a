/** Finds the words of a text: runs of letters, digits and combining marks. Offsets are UTF-16 code units. */

const letter = /[\p{L}\p{N}\p{M}]/u;

/** 1 for each ASCII code that is a letter or a digit. */
const asciiWord = Uint8Array.from({ length: 128 }, (_, code) => (letter.test(String.fromCharCode(code)) ? 1 : 0));

/** True where a word can have the character at `offset`. */
export function isWordAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128) return asciiWord[code] === 1;
  return code >= 128 && letter.test(wholeCharacter(text, offset));
}

/** The offset of the first word character in `[from, end)`; `end` where there is none. */
export function wordStart(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isWordAt(text, at)) at++;
  return at;
}

/** The offset after the word that starts at `from`; not beyond `end`. */
export function wordEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isWordAt(text, at)) at++;
  return at;
}

/**
 * A number for the word `text[from, to)`, the same in capitals and small letters; -1 where it has letters beyond ASCII.
 * Different words may have the same number: it tells quickly that a word is none of those looked for.
 */
export function wordHash(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) return -1;
    hash = (hash * 31 + (code | 32)) & 0x3fffffff;
  }
  return hash;
}

/**
 * Calls `visit` for the words of `text[from, end)`, each with its place and its number (see `wordHash`), and goes on at
 * the offset that it gives back.
 */
export function eachWord(
  text: string,
  from: number,
  end: number,
  visit: (start: number, end: number, hash: number) => number,
): void {
  for (let at = wordStart(text, from, end); at < end; at = wordStart(text, at, end)) {
    let to = at;
    let hash = 0;
    for (; to < end; to++) {
      const code = text.charCodeAt(to);
      if (code < 128 ? asciiWord[code] === 0 : !isWordAt(text, to)) break;
      hash = code < 128 && hash >= 0 ? (hash * 31 + (code | 32)) & 0x3fffffff : -1;
    }
    at = visit(at, to, hash);
  }
}

/** The character at `offset`, both halves of it where it takes two code units. */
function wholeCharacter(text: string, offset: number): string {
  const code = text.charCodeAt(offset);
  if (code >= 0xd800 && code < 0xdc00) return text.slice(offset, offset + 2);
  if (code >= 0xdc00 && code < 0xe000) return text.slice(offset - 1, offset + 1);
  return text[offset] ?? '';
}
