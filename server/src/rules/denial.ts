import type { Passage } from '../model/passages.ts';
import type { Language } from '../study/language.ts';
import { isIn, phrases } from './phrases.ts';

/** True where `text` denies something: `there are no …`, `does not …`. */
export function denies(text: string, { denials, notDenials }: Language): boolean {
  return isIn(withoutHarmless(text, notDenials), denials);
}

/** `text` of the same length, with `not only` and the like blanked out. */
export function withoutHarmless(text: string, notDenials: readonly string[]): string {
  return text.replace(phrases(notDenials), (found) => ' '.repeat(found.length));
}

/** True where the first paragraph denies: such a text explains a No, whatever follows. */
export function opensWithDenial({ text }: Passage, language: Language): boolean {
  const [first = ''] = text.trimStart().split(/\n[ \t]*\r?\n/, 1);
  return denies(first, language);
}
