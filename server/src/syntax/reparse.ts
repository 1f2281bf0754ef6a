import { withComments } from './comments.ts';
import { largestText, parseYaml } from './parse.ts';
import { mostWeight, noteWeight, weightOf } from './read-document.ts';
import { kindOfName, namesFurtherIn } from './repairs/misplaced-names.ts';
import { shifted, shiftedEntry } from './shift.ts';
import type { MapEntry, MapNode, ScalarNode, SyntaxNode, SyntaxTree } from './tree.ts';

/** All that differs between two texts: `[start, end)` of the earlier one; what stands there now is longer by `growth`. */
interface Difference {
  readonly start: number;
  readonly end: number;
  readonly growth: number;
}

/** In how many of the maps around a change it is tried to read one entry, the innermost first, before all is read. */
const mostTries = 3;

interface Tries {
  left: number;
  /** Of the part that was read. */
  weight: number;
}

/**
 * The syntax of `text`, of which an earlier version is known. Where all that has changed lies within one entry of a map,
 * that entry alone is read, and what follows it is moved; the result is the same as that of reading the whole.
 */
export function reparseYaml(before: SyntaxTree, text: string): SyntaxTree {
  if (text === before.text) return before;
  const tries = { left: mostTries, weight: 0 };
  const root = mayBeReadInParts(before) && text.length <= largestText ? changedRoot(before, text, tries) : undefined;
  // What was there before the change is counted with it, so that the whole has to be weighed once in a while.
  const weight = weightOf(before) + tries.weight;
  // Where there are no answers, questions that stand elsewhere tell so.
  const isWhole = root?.entries.some(({ key }) => key.value === 'answers');
  if (!root || !isWhole || weight > mostWeight) return parseYaml(text);
  const tree = withComments({ text, root, problems: [] });
  noteWeight(tree, weight);
  return tree;
}

/** What cannot be read, and what stands above the first entry, may have a say in how the rest is understood. */
function mayBeReadInParts({ text, root, problems }: SyntaxTree): boolean {
  if (problems.length > 0 || root?.type !== 'map') return false;
  // Questions at the margin may have lost their indentation, or belong to what has.
  if (root.entries.some(({ key }) => ['question', 'part'].includes(kindOfName(key.value)))) return false;
  return !/[%\ufeff]|^---/m.test(text.slice(0, root.entries[0]?.key.span.start ?? 0));
}

function changedRoot({ text: old, root }: SyntaxTree, text: string, tries: Tries): MapNode | undefined {
  return root?.type === 'map' ? changedMap(root, old.length, differenceOf(old, text), old, text, tries) : undefined;
}

/** `map`, which reaches until `end`, after the change; undefined where the change is not within one of its entries. */
function changedMap(
  map: MapNode,
  end: number,
  change: Difference,
  old: string,
  text: string,
  tries: Tries,
): MapNode | undefined {
  // A sentence there may belong to a text or remark beside it.
  if (map.flow || map.entries.some(({ key }) => kindOfName(key.value) === 'sentence')) return undefined;
  const index = map.entries.findLastIndex(({ key }) => lineStart(old, key.span.start) <= change.start);
  const entry = map.entries[index];
  if (!entry) return undefined;
  const next = map.entries[index + 1];
  const from = lineStart(old, entry.key.span.start);
  const to = next ? lineStart(old, next.key.span.start) : end;
  const isWithin = change.end <= to && opensLine(old, entry) && (!next || opensLine(old, next));
  if (!isWithin || (to < old.length && text[to + change.growth - 1] !== '\n')) return undefined;

  const { value } = entry;
  const inner = value?.type === 'map' && from < lineStart(old, value.span.start) ? value : undefined;
  const deeper = inner && changedMap(inner, to, change, old, text, tries);
  if (deeper) return withEntries(map, index, [entryOf(entry, deeper)], change.growth, deeper.span.end);

  const kind = kindOfName(entry.key.value);
  const part = text.slice(from, to + change.growth);
  // Whether a text has swallowed a name, only its question tells.
  if (kind.startsWith('part') && namesFurtherIn(part)) return undefined;
  if (tries.left-- <= 0) return undefined;
  // Signs of two versions reach over more than one entry.
  if (/^(?:---|\.\.\.|[ \t]*(?:<{7}|>{7}))/m.test(part)) return undefined;
  // Its first entry has to be an entry of this map still.
  const indent = entry.key.span.start - from;
  if (indent > 0 && new RegExp(`^ {0,${indent - 1}}[^ \\r\\n#]`, 'm').test(part)) return undefined;
  const tree = parseYaml(part);
  const { root, problems } = tree;
  if (problems.length > 0 || root?.type !== 'map' || root.flow) return undefined;
  if (root.entries.some(({ key }) => isNowhere(key) || kindOfName(key.value) !== kind)) return undefined;
  if (root.entries[0]?.key.span.start !== indent || /[^ ]/.test(part.slice(0, indent))) return undefined;
  const read = shifted(root, from) as MapNode;
  tries.weight = weightOf(tree);
  return withEntries(map, index, read.entries, change.growth, read.span.end);
}

/** `map` with `read` in the place of the entry at `index`, and with what follows it moved by `growth`. */
function withEntries(map: MapNode, index: number, read: readonly MapEntry[], growth: number, readEnd: number): MapNode {
  const { entries, span } = map;
  const after = entries.slice(index + 1).map((entry) => shiftedEntry(entry, growth));
  const end = after.length > 0 ? span.end + growth : readEnd;
  return { ...map, span: { start: span.start, end }, entries: [...entries.slice(0, index), ...read, ...after] };
}

function entryOf({ key }: MapEntry, value: SyntaxNode): MapEntry {
  return { key, value, span: { start: key.span.start, end: Math.max(key.span.end, value.span.end) } };
}

/** A colon alone is the entry of a key without a place of its own. */
function isNowhere({ span }: ScalarNode): boolean {
  return span.start === span.end;
}

/** True where nothing but blanks stands before the key. */
function opensLine(text: string, { key }: MapEntry): boolean {
  return !isNowhere(key) && /^ *$/.test(text.slice(lineStart(text, key.span.start), key.span.start));
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Whole stretches are compared first, which is many times faster than sign by sign. */
const stretch = 2048;

function differenceOf(old: string, text: string): Difference {
  const growth = text.length - old.length;
  const shorter = Math.min(old.length, text.length);
  const same = (at: number, by: number) => old.slice(at, at + stretch) === text.slice(at + by, at + by + stretch);
  let start = 0;
  while (start + stretch <= shorter && same(start, 0)) start += stretch;
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start++;
  const least = start + Math.max(0, -growth);
  let end = old.length;
  while (end - stretch >= least && same(end - stretch, growth)) end -= stretch;
  while (end > least && old.charCodeAt(end - 1) === text.charCodeAt(end + growth - 1)) end--;
  return { start, end, growth };
}
