/** A letter or a digit, roughly: what lies between the letters of the world’s scripts is punctuation. */
const letter = '[a-z\\d\\u00c0-\\u1fff\\u2c00-\\ud7ff]';

const compiled = new WeakMap<readonly string[], RegExp>();

/**
 * Finds the phrases of a list in running text, in any case and across line breaks and emphasis; `…` in a phrase stands
 * for some words, 300 characters at most. Made once for each list. The expression is global: use `matchAll`, or `isIn` and `firstIn`.
 */
export function phrases(list: readonly string[]): RegExp {
  let found = compiled.get(list);
  if (!found) {
    const sorted = list.toSorted((a, b) => b.length - a.length).map(pattern);
    found = sorted.length > 0 ? new RegExp(`\\b(?:${sorted.join('|')})(?!${letter})`, 'gi') : /(?!)/g;
    compiled.set(list, found);
  }
  return found;
}

/** Where the first of the phrases is in `text`, from `start` on. */
export function firstIn(text: string, list: readonly string[], start = 0): { start: number; end: number } | undefined {
  const expression = phrases(list);
  expression.lastIndex = start;
  const match = expression.exec(text);
  // What searches next, `matchAll` too, would go on from there.
  expression.lastIndex = 0;
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

export function isIn(text: string, list: readonly string[]): boolean {
  return firstIn(text, list) !== undefined;
}

function pattern(phrase: string): string {
  return phrase
    .split('…')
    .map((part) => part.trim().split(/\s+/).map(escaped).join('[\\s*_]+'))
    .join('\\b[^]{0,300}?\\b');
}

/** `word` as a part of a regular expression that finds it. */
export function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
