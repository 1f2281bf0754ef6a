import { distance } from 'fastest-levenshtein';

/**
 * «Did you mean …?»: the candidate that is clearly the nearest to `word`, in any case; undefined where none is near
 * or two are equally near. Near is a third of the word's letters, at least one and at most three.
 */
export function closest(
  word: string,
  candidates: Iterable<string>,
  maxDistance = Math.min(3, Math.max(1, Math.floor(word.length / 3))),
): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = maxDistance + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > bestDistance) continue;
    const away = distance(wanted, candidate.toLowerCase());
    if (away < bestDistance) [best, bestDistance] = [candidate, away];
    else if (away === bestDistance && away <= maxDistance && candidate !== best) best = undefined;
  }
  return best;
}

/** How many pairs of words are compared in one go. */
const mostCompared = 500_000;

/** `closest` for many words; without end of them only the first are compared, for nobody reads as many guesses. */
export function closestOf(candidates: readonly string[]): (word: string) => string | undefined {
  let compared = 0;
  return (word) => {
    compared += candidates.length;
    return compared < mostCompared ? closest(word, candidates) : undefined;
  };
}
