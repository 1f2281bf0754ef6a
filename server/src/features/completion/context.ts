import { format, type KeyFormat, keyFormat, type Place, type ValueFormat } from '../../model/format.ts';
import { type Line, lastLineWithText, lineAfter, lineAt } from '../../syntax/lines.ts';
import type { Span } from '../../syntax/tree.ts';

/** Where in the file the cursor stands, read from the lines alone: it holds while the line is being written. */
export type CompletionContext =
  /** A key is being written. */
  | {
      readonly type: 'key';
      readonly place: Place;
      readonly typed: Span;
      readonly siblings: readonly string[];
      readonly flow: boolean;
    }
  /** The name of an entry under `answers:` is being written. */
  | { readonly type: 'slot'; readonly typed: Span; readonly indent: string }
  /** What follows a key, or an item of the list below it. */
  | {
      readonly type: 'value';
      readonly path: readonly string[];
      readonly format: KeyFormat;
      readonly typed: Span;
      readonly glued: boolean;
    }
  /** Running text. */
  | { readonly type: 'prose'; readonly typed: Span };

const keyPattern = /^(\s*(?:- +)?)["']?([\p{L}\p{N}_.-]+)["']?\s*:(?:\s|$)/u;
const blockHeader = /:\s*[|>][-+\d]*\s*(?:#.*)?$/;

/** Undefined where nothing can be offered, in a comment for example. */
export function contextAt(text: string, offset: number): CompletionContext | undefined {
  const line = lineAt(text, offset);
  const before = text.slice(line.start, offset);
  const path = pathAt(text, line, before);
  if (path.inProse) return { type: 'prose', typed: { start: offset, end: offset } };
  if (/^\s*#/.test(before) || /\s#\s/.test(before)) return undefined;
  return inBraces(path.keys, line, offset) ?? inBlock(text, path, line, offset, before);
}

interface Path {
  /** The keys around the line, outermost first; an item of a list adds none. */
  readonly keys: readonly string[];
  /** The line of the innermost key; absent at the top. */
  readonly parent?: Line;
  readonly inProse: boolean;
}

/** The keys that the line stands below, by indentation. A blank line counts as indented up to the cursor. */
function pathAt(text: string, line: Line, before: string): Path {
  const keys: string[] = [];
  const dash = /^\s*- */.exec(before);
  let indent = dash ? dash[0].length : Math.min(line.indent, before.length);
  // An item of a list may stand as far left as the key of the list.
  if (dash) indent = line.indent + 1;
  let parent: Line | undefined;
  let inProse = false;
  for (let above = lastLineWithText(text, line); above && indent > 0; above = lastLineWithText(text, above)) {
    if (/^\s*#/.test(above.text)) continue;
    const match = keyPattern.exec(above.text);
    const column = match ? (match[1] as string).length : above.indent;
    if (!match || column >= indent) continue;
    parent ??= above;
    if (blockHeader.test(above.text)) inProse = true;
    keys.unshift(match[2] as string);
    indent = /^\s*- /.test(above.text) ? above.indent + 1 : above.indent;
  }
  return { keys, parent, inProse };
}

/** The format's description of the innermost key of `keys`, and the place that its own keys belong to. */
function describe(keys: readonly string[]): { format?: KeyFormat; place?: Place; named?: Place } {
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

function inBlock(text: string, path: Path, line: Line, offset: number, before: string): CompletionContext | undefined {
  const entry = keyPattern.exec(`${before} `);
  if (entry && offset > line.start + (entry[1] as string).length) {
    const colon = before.indexOf(':', (entry[1] as string).length);
    return valueContext([...path.keys, entry[2] as string], text, line, line.start + colon + 1, offset);
  }
  const { format: parent, place, named } = describe(path.keys);
  const item = /^(\s*- *)/.exec(before);
  if (item && (parent?.value.type === 'names' || parent?.value.type === 'texts')) {
    return valueContext(path.keys, text, line, line.start + item[0].length, offset);
  }
  if (!/^\s*(?:- *)?["']?[\p{L}\p{N}_.-]*$/u.test(before)) return undefined;
  if (item && parent?.value.type !== 'list') return undefined;
  const start = line.start + (/^\s*(?:- *)?/.exec(before)?.[0].length ?? 0);
  const typed = { start, end: wordEnd(text, offset) };
  if (named) return named === 'answer' ? { type: 'slot', typed, indent: '' } : undefined;
  return place && { type: 'key', place, typed, siblings: siblingsOf(text, path, line), flow: false };
}

/** Inside `{ }` and `[ ]` on one line. */
function inBraces(keys: readonly string[], line: Line, offset: number): CompletionContext | undefined {
  const before = line.text.slice(0, offset - line.start);
  const open = Math.max(before.lastIndexOf('{'), before.lastIndexOf('['));
  const close = Math.max(before.lastIndexOf('}'), before.lastIndexOf(']'));
  if (open < 0 || close > open) return undefined;
  const outer = [...keys, ...keysBefore(before.slice(0, open))];
  if (before[open] === '[')
    return valueContext(outer, line.text, line, line.start + segmentStart(before, open), offset, line.start);
  const segment = segmentStart(before, open);
  const pair = /^\s*([\p{L}\p{N}_.-]+)\s*:/u.exec(before.slice(segment));
  if (pair) {
    const start = line.start + segment + pair[0].length;
    return valueContext([...outer, pair[1] as string], line.text, line, start, offset, line.start);
  }
  const { place } = describe(outer);
  const start = line.start + segment + (/^\s*/.exec(before.slice(segment))?.[0].length ?? 0);
  const siblings = [...line.text.slice(open).matchAll(/([\p{L}_]+)\s*:/gu)].map((match) => match[1] as string);
  return place && { type: 'key', place, typed: { start, end: offset }, siblings, flow: true };
}

/** The keys on the line up to an opening bracket: `Q3a: { answer: no, actors: [` → Q3a, actors. */
function keysBefore(before: string): string[] {
  const keys: string[] = [];
  for (const part of before.split('{')) {
    const last = [...part.matchAll(/([\p{L}\p{N}_.-]+)\s*:\s*/gu)].at(-1);
    if (last) keys.push(last[1] as string);
  }
  return keys;
}

function segmentStart(before: string, open: number): number {
  return Math.max(open, before.lastIndexOf(',')) + 1;
}

/** `base` is the offset of `text` in the document, where `text` is one line of it. */
function valueContext(
  path: readonly string[],
  text: string,
  line: Line,
  from: number,
  offset: number,
  base = 0,
): CompletionContext | undefined {
  const { format: described } = describe(path);
  if (!described) return undefined;
  const blank = /^[ \t]*/.exec(text.slice(from - base, offset - base))?.[0].length ?? 0;
  const start = from + blank;
  const rest = text.slice(offset - base, line.end - base);
  const tail = /^[^,\]}#]*/.exec(rest)?.[0].trimEnd().length ?? 0;
  const list = described.value.type === 'names' || described.value.type === 'texts';
  const glued = blank === 0 && text[from - base - 1] === ':' && !list;
  return { type: 'value', path, format: described, typed: { start, end: offset + tail }, glued };
}

/** The keys that stand beside the line already. */
function siblingsOf(text: string, path: Path, line: Line): string[] {
  const siblings: string[] = [];
  const first = path.parent ? lineAfter(text, path.parent) : lineAt(text, 0);
  let indent: number | undefined;
  for (let other = first; other; other = lineAfter(text, other)) {
    if (other.text.trim() === '' || /^\s*#/.test(other.text)) continue;
    if (path.parent && other.indent <= path.parent.indent) break;
    const match = keyPattern.exec(other.text);
    indent ??= match ? (match[1] as string).length : other.indent;
    if (match && other.start !== line.start && (match[1] as string).length === indent)
      siblings.push(match[2] as string);
  }
  return siblings;
}

function wordEnd(text: string, offset: number): number {
  return offset + (/^[\p{L}\p{N}_.-]*/u.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
}

/** The keys of a place that are not there yet, in the order in which they are usually written. */
export function freeKeys(place: Place, siblings: readonly string[]): readonly KeyFormat[] {
  return format[place].filter(({ name }) => !siblings.includes(name));
}
