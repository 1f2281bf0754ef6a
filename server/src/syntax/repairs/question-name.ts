import type { Line } from '../lines.ts';

/**
 * The pattern of what looks like the name of a question or of its part, in capitals or not: `Q3`, `q3A`. Which ones there
 * are only a study knows.
 */
export const questionName = '\\p{L}\\d+\\p{L}?';

const wholeName = new RegExp(`^${questionName}$`, 'u');
const opening = new RegExp(`^\\s*${questionName}:`, 'u');

/** True for a word that looks like the name of a question. */
export function isQuestionName(word: string): boolean {
  return wholeName.test(word);
}

/** True for the name of a question as people write it: `Question 3`, `Q 3 (a)`. */
export function isLikeQuestionName(words: string): boolean {
  return /^\p{L}+[.\s]*\d+[.\s]*(?:\p{L}|\(\p{L}\))?\.?$/u.test(words);
}

/** True where the line opens what looks like a question: `  Q3a: …`. */
export function opensQuestion(line: Line): boolean {
  return opening.test(line.text);
}
