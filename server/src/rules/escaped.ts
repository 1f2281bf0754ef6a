import type { Prose } from '../model/questionnaire.ts';

/** `text` as it has to be written in a text of this kind: nothing in it ends the text. */
export function escapedFor({ style }: Pick<Prose, 'style'>, text: string): string {
  if (style === 'single-quoted') return text.replaceAll("'", '’');
  if (style === 'double-quoted') return text.replace(/["\\]/g, '\\$&');
  return text;
}
