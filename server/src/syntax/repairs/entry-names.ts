import { format, type KeyFormat } from '../../model/format.ts';
import { closest } from '../../study/closest.ts';

const byName = new Map(
  Object.values(format).flatMap((keys) => keys.map((key): [string, KeyFormat] => [key.name, key])),
);

/** The description of a word that stands before a colon somewhere in a contribution: `country`, `title`. */
export function entryNamed(word: string): KeyFormat | undefined {
  return byName.get(word);
}

/** The name that `word` is, or is a misspelling of: `answr`. A word in capitals, such as `CONTENT`, is a heading. */
export function nameMeant(word: string, names: Iterable<string> = byName.keys()): string | undefined {
  const all = [...names];
  const meant = all.includes(word) ? word : closest(word, all);
  return word === word.toUpperCase() && meant !== word.toLowerCase() ? undefined : meant;
}
