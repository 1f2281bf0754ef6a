import type { Text } from '../model/questionnaire.ts';
import { lineAt, lineBreak } from '../syntax/lines.ts';
import type { Span } from '../syntax/tree.ts';
import { quoted } from '../syntax/write.ts';

/** What is written in a list of names in place of one name, and what to write instead. */
export interface Misread {
  /** `several` names with semicolons between them, with `and` between them, or `both` a name and its abbreviation. */
  readonly kind: 'several' | 'and' | 'both';
  /** What to write; of the two forms of a name, either. */
  readonly instead: readonly string[];
}

/** How an item of a list that is no known name was meant; undefined where that can't be told. */
export function misread(text: string, { value, span }: Text, isKnown: (name: string) => boolean): Misread | undefined {
  const between = separator(text, span);
  const parts = (pattern: RegExp) => value.split(pattern).filter((each) => each.trim() !== '');
  const [bySemicolon, byAnd] = [parts(/;\s+/), parts(/ (?:and|&) /)];
  if (between && bySemicolon.length > 1) return { kind: 'several', instead: [bySemicolon.map(quoted).join(between)] };
  if (between && byAnd.length > 1 && byAnd.every(isKnown)) {
    return { kind: 'and', instead: [byAnd.map(quoted).join(between)] };
  }
  const opening = value.endsWith(')') ? value.lastIndexOf('(') : 0;
  const known = [value.slice(0, opening), value.slice(opening + 1, -1)].map((each) => each.trim()).filter(isKnown);
  return opening > 0 && known.length > 0 ? { kind: 'both', instead: known.map(quoted) } : undefined;
}

/** What stands between two items of the list in which the one at `span` stands; undefined outside of a list. */
function separator(text: string, { start }: Span): string | undefined {
  const before = text.slice(lineAt(text, start).start, start);
  if (/^[ \t]*- +$/.test(before)) return lineBreak(text) + before;
  return /[[,]\s*$/.test(before) ? ', ' : undefined;
}

/** How many commas a name has at most. */
const mostCommas = 4;

/** Known names that have a comma in them, which parts them within brackets: from the first of their items to the last. */
export function partedNames(text: string, items: readonly Text[], isKnown: (name: string) => boolean): Text[] {
  const found: Text[] = [];
  for (let index = 0; index < items.length; index++) {
    const first = items[index] as Text;
    if (isKnown(first.value)) continue;
    for (let last = Math.min(items.length - 1, index + mostCommas); last > index; last--) {
      const span = { start: first.span.start, end: (items[last] as Text).span.end };
      const value = text.slice(span.start, span.end);
      if (value.includes('\n') || !isKnown(value)) continue;
      found.push({ value, span });
      index = last;
    }
  }
  return found;
}
