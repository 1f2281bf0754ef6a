/**
 * Names are compared without regard to case, diacritics and the shape of apostrophes, dashes and blanks:
 * `Klaipėda` = `klaipeda`, `2024–2026` = `2024-2026`.
 */

const marks = /\p{M}+/gu;
const nonAscii = /[^\0-\x7f]/;
const unfolded = /[^\S ]|\s\s|[’‘ʼ‐‑‒–—]/;

/** One word (letters and digits) in its folded form. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return nonAscii.test(lower) ? lower.normalize('NFD').replace(marks, '') : lower;
}

/** What stands between two words: any run of blanks is one, apostrophes and dashes have one shape. */
export function foldGap(gap: string): string {
  if (gap === ' ' || gap === '-' || gap === '' || !unfolded.test(gap)) return gap;
  return gap
    .replace(/\s+/g, ' ')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑‒–—]/g, '-');
}

/** A whole name in its folded form, without blanks around it and without `the` before it. */
export function foldName(name: string): string {
  let folded = known.get(name);
  if (folded === undefined) {
    folded = foldGap(foldWord(name))
      .trim()
      .replace(/^the (?=.)/, '');
    if (known.size >= most) known.clear();
    known.set(name, folded);
  }
  return folded;
}

/** The same names are asked for after every keystroke. */
const known = new Map<string, string>();
const most = 5000;
