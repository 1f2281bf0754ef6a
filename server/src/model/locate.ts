import type { MapEntry, ScalarNode, Span, SyntaxNode, SyntaxTree } from '../syntax/tree.ts';
import { type KeyFormat, keyFormat, type Place } from './format.ts';

/** What stands at a place of the file. */
export interface Location {
  /** The entries around it, outermost first. */
  readonly entries: readonly MapEntry[];
  /** The word or text itself. */
  readonly node: ScalarNode;
  readonly on: 'key' | 'value';
  /** The format's description of the innermost key; absent for names that the analyst gives, and unknown ones. */
  readonly format?: KeyFormat;
}

/** Finds the word or text at `offset`; undefined between them, and where the file can't be read. */
export function locate({ root }: SyntaxTree, offset: number): Location | undefined {
  return within(root, offset, 'contribution', [], undefined);
}

function within(
  node: SyntaxNode | undefined,
  offset: number,
  place: Place | undefined,
  entries: readonly MapEntry[],
  format: KeyFormat | undefined,
): Location | undefined {
  if (node?.type === 'scalar') return holds(node.span, offset) ? { entries, node, on: 'value', format } : undefined;
  if (node?.type === 'list') {
    const item = node.items.find((candidate) => candidate && holds(candidate.span, offset));
    return within(item, offset, place, entries, format);
  }
  if (node?.type !== 'map') return undefined;
  const entry = node.entries.findLast(({ span }) => holds(span, offset));
  if (!entry) return undefined;
  const inside = [...entries, entry];
  const known = place && keyFormat(place, entry.key.value);
  if (holds(entry.key.span, offset)) return { entries: inside, node: entry.key, on: 'key', format: known };
  if (known?.value.type === 'named') return withinNamed(entry.value, offset, known.value.place, inside);
  return within(entry.value, offset, placeBelow(known), inside, known);
}

/** Below `answers:`, `facts:` and `sources:`, where the keys are names and only their entries follow the format. */
function withinNamed(
  node: SyntaxNode | undefined,
  offset: number,
  place: Place,
  entries: readonly MapEntry[],
): Location | undefined {
  if (node?.type !== 'map') return undefined;
  const entry = node.entries.findLast(({ span }) => holds(span, offset));
  if (!entry) return undefined;
  const inside = [...entries, entry];
  if (holds(entry.key.span, offset)) return { entries: inside, node: entry.key, on: 'key' };
  return within(entry.value, offset, place, inside, undefined);
}

function placeBelow(format: KeyFormat | undefined): Place | undefined {
  const value = format?.value;
  return value?.type === 'keys' || value?.type === 'list' ? value.place : undefined;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
