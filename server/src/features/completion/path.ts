import { format, type KeyFormat, keyFormat, type Place, type ValueFormat } from '../../model/format.ts';
import { type Line, lastLineWithText, lineAfter, lineAt } from '../../syntax/lines.ts';

/** What a line stands below, read from the indentation alone: it holds while the line is being written. */
export interface Path {
  /** The keys around the line, outermost first; an item of a list adds none. */
  readonly keys: readonly string[];
  /** The line of the innermost key; absent at the top. */
  readonly parent?: Line;
  /** The line with the dash of the list item that the line belongs to. */
  readonly item?: Line;
  /** In the text below a `|`. */
  readonly inProse: boolean;
}

/** A line that opens an entry; its blanks and dash, and its key. */
export const keyPattern = /^(\s*(?:- +)?)["']?([\p{L}\p{N}_.-]+)["']?\s*:(?:\s|$)/u;
const blockHeader = /:\s*[|>][-+\d]*\s*(?:#[\s\S]*)?$/;

/** The keys that the line stands below. A blank line counts as indented up to the cursor, where `before` ends. */
export function pathAt(text: string, line: Line, before: string): Path {
  const keys: string[] = [];
  const dash = /^\s*-(?:\s|$)/.test(before);
  // An item of a list may stand as far left as the key of the list.
  let indent = dash ? line.indent + 1 : Math.min(line.indent, before.length);
  let parent: Line | undefined;
  let item = dash ? line : undefined;
  let inProse = false;
  for (let above = lastLineWithText(text, line); above && indent > 0; above = lastLineWithText(text, above)) {
    // Most lines, and those of long texts, stand as far right.
    if (above.indent >= indent || /^\s*#/.test(above.text)) continue;
    if (!parent && !item && /^\s*-(?:\s|$)/.test(above.text)) item = above;
    const match = keyPattern.exec(above.text);
    const column = match ? (match[1] as string).length : above.indent;
    if (!match || column >= indent) continue;
    parent ??= above;
    if (blockHeader.test(above.text)) inProse = true;
    keys.unshift(match[2] as string);
    indent = /^\s*- /.test(above.text) ? above.indent + 1 : above.indent;
  }
  return { keys, parent, item, inProse };
}

/** What the format says of the innermost key of a path, and of what stands below it. */
export interface Described {
  readonly format?: KeyFormat;
  /** The place whose keys stand there. */
  readonly place?: Place;
  /** The place of the entries there, which the analyst names. */
  readonly named?: Place;
}

/** What belongs behind the last of `keys`, which lead there from the top of the file. */
export function describe(keys: readonly string[]): Described {
  let place: Place | undefined = 'contribution';
  let named: Place | undefined;
  let found: KeyFormat | undefined;
  for (const key of keys) {
    if (named) {
      [place, named, found] = [named, undefined, undefined];
      continue;
    }
    found = place && keyFormat(place, key);
    const value: ValueFormat | undefined = found?.value;
    place = value?.type === 'keys' || value?.type === 'list' ? value.place : undefined;
    named = value?.type === 'named' ? value.place : undefined;
  }
  return { format: found, place, named };
}

/** The keys that stand beside the line; undefined where they stand in another column than `column`. */
export function siblingsOf(text: string, { parent, item }: Path, line: Line, column: number): string[] | undefined {
  const siblings: string[] = [];
  const first = item ?? (parent ? lineAfter(text, parent) : lineAt(text, 0));
  const floor = item?.indent ?? parent?.indent ?? -1;
  let aligned: boolean | undefined;
  let ownBody = false;
  for (let other = first; other; other = lineAfter(text, other)) {
    if (other.text.trim() === '' || /^\s*#/.test(other.text)) continue;
    if (other.start !== item?.start && other.indent <= floor) break;
    // What stands below the line itself, further right, belongs to it.
    ownBody = other.start === line.start || (ownBody && other.indent > column);
    const match = ownBody ? null : keyPattern.exec(other.text);
    if (!match) continue;
    const at = (match[1] as string).length;
    aligned ??= at === column;
    if (at === column) siblings.push(match[2] as string);
  }
  return aligned === false ? undefined : siblings;
}

/** True where a dash in `column` would stand below the other dashes of its list, or is the first of them. */
export function alignedWithItems(text: string, { parent }: Path, line: Line, column: number): boolean {
  for (let other = parent && lineAfter(text, parent); other; other = lineAfter(text, other)) {
    if (other.text.trim() === '' || other.start === line.start) continue;
    if (/^\s*-(?:\s|$)/.test(other.text)) return other.indent === column || other.indent < (parent?.indent ?? 0);
    if (other.indent <= (parent?.indent ?? 0)) return true;
  }
  return true;
}

/** The next line that is not blank. */
export function nextLineWithText(text: string, line: Line): Line | undefined {
  let below = lineAfter(text, line);
  while (below && below.text.trim() === '') below = lineAfter(text, below);
  return below;
}

/** The keys of a place that are not there yet, in the order in which they are usually written. */
export function freeKeys(place: Place, siblings: readonly string[]): readonly KeyFormat[] {
  return format[place].filter(({ name }) => !siblings.includes(name));
}
