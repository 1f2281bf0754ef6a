import type { KeyFormat, Place } from '../../model/format.ts';
import { type Line, lineAt } from '../../syntax/lines.ts';
import type { Span } from '../../syntax/tree.ts';
import type { ProseQuote } from '../prose-quote.ts';
import { type Bracket, openBracket } from './brackets.ts';
import { alignedWithItems, describe, keyPattern, nextLineWithText, type Path, pathAt, siblingsOf } from './path.ts';

/** Where in the file the cursor stands, read from the lines alone: it holds while the line is being written. */
export type CompletionContext =
  /** A key is being written. */
  | {
      readonly type: 'key';
      readonly place: Place;
      readonly typed: Span;
      readonly siblings: readonly string[];
      /** Inside `{ }`. */
      readonly flow: boolean;
      /** What has to stand before the key: a dash where it starts an item of a list. */
      readonly lead: string;
      readonly following: Following;
    }
  /** The name of an entry under `answers:` is being written. */
  | { readonly type: 'slot'; readonly typed: Span; readonly following: Following }
  /** What follows a key, or an item of the list below it. */
  | {
      readonly type: 'value';
      readonly path: readonly string[];
      readonly format: KeyFormat;
      readonly typed: Span;
      /** What has to stand before and after the value: a blank, a dash, brackets around a list. */
      readonly lead: string;
      readonly tail: string;
    }
  /** Running text; `quote` says how it is written. */
  | { readonly type: 'prose'; readonly quote: ProseQuote };

/** What comes after the word that is being written. */
export interface Following {
  readonly colon: boolean;
  /** Something on the same line after the colon. */
  readonly value: boolean;
  /** Indentation of the next line that is not blank; -1 at the end of the file. */
  readonly indent: number;
}

/** Undefined where nothing can be offered, in a comment for example. */
export function contextAt(text: string, offset: number): CompletionContext | undefined {
  const line = lineAt(text, offset);
  const before = text.slice(line.start, offset);
  const path = pathAt(text, line, before);
  if (path.inProse) return { type: 'prose', quote: 'block' };
  if (/(?:^|\s)#/.test(before)) return undefined;
  return inBrackets(text, path, line, offset) ?? inBlock(text, path, line, offset, before);
}

function inBlock(text: string, path: Path, line: Line, offset: number, before: string): CompletionContext | undefined {
  const entry = keyPattern.exec(`${before} `);
  if (entry && offset > line.start + (entry[1] as string).length) {
    const colon = before.indexOf(':', (entry[1] as string).length);
    if (line.text.slice(colon + 1).trim() === '' && hasBody(text, line, (entry[1] as string).length)) return undefined;
    return valueAt(text, [...path.keys, entry[2] as string], line.start + colon + 1, offset, 'pair');
  }
  const { format: parent, place, named } = describe(path.keys);
  if (parent?.value.type === 'prose') return { type: 'prose', quote: quoteOf(path.parent) };
  if (isComplete(path, line)) return undefined;
  const [head] = /^\s*(?:- *)?/.exec(before) as RegExpExecArray;
  const start = line.start + head.length;
  const opensItem = path.item?.start === line.start;
  const newItem = !path.item && ['names', 'texts', 'list'].includes(parent?.value.type ?? '');
  const dash = opensItem ? line.indent : head.length;
  if ((opensItem || newItem) && !alignedWithItems(text, path, line, dash)) return undefined;
  if (parent?.value.type === 'names' || parent?.value.type === 'texts') {
    if (path.item && !opensItem) return undefined;
    return valueAt(text, path.keys, start, offset, opensItem ? 'item' : 'newItem');
  }
  if (!/^\s*(?:- *)?[\p{L}\p{N}_.-]*$/u.test(before)) return undefined;
  if (opensItem && parent?.value.type !== 'list') return undefined;

  const typed = { start, end: wordEnd(text, offset) };
  const following = followingOf(text, line, typed.end);
  const siblings = newItem ? [] : siblingsOf(text, path, line, start - line.start);
  if (!following || !siblings || splits(text, line, start, newItem || opensItem)) return undefined;
  if (named) return named === 'answer' ? { type: 'slot', typed, following } : undefined;
  const glued = /-$/.test(head) ? ' ' : '';
  return place && { type: 'key', place, typed, siblings, flow: false, lead: newItem ? '- ' : glued, following };
}

/** True where the key or the dash above holds its value on its own line: there is no room below it. */
function isComplete({ parent, item }: Path, line: Line): boolean {
  const itemIsValue =
    item && item.start !== line.start && /^\s*-\s+[^\s#]/.test(item.text) && !keyPattern.test(item.text);
  return !!itemIsValue || (!!parent && /^[^:#]*:\s+[^\s#]/.test(parent.text));
}

/** True where what belongs to the key in `column` stands on the lines below it. */
function hasBody(text: string, line: Line, column: number): boolean {
  const below = nextLineWithText(text, line);
  return !!below && (below.indent > column || (below.indent === column && /^\s*-(?:\s|$)/.test(below.text)));
}

/** True where an entry at `start` would come between a key and the list that stands right below it. */
function splits(text: string, line: Line, start: number, inList: boolean): boolean {
  const below = nextLineWithText(text, line);
  return !inList && below?.indent === start - line.start && /^\s*- /.test(below.text);
}

/** Inside `{ }` and `[ ]`, which may have begun on the line of the key above. */
function inBrackets(text: string, path: Path, line: Line, offset: number): CompletionContext | undefined {
  const here = openBracket(text.slice(line.start, offset));
  if (here) return inBracket(text, path.keys, here, line.start, offset);
  const { parent } = path;
  if (!parent || !openBracket(parent.text)) return undefined;
  const above = openBracket(text.slice(parent.start, offset));
  return above && inBracket(text, path.keys.slice(0, -1), above, parent.start, offset);
}

/** `base` is the offset that the offsets of `bracket` count from. */
function inBracket(
  text: string,
  around: readonly string[],
  bracket: Bracket,
  base: number,
  offset: number,
): CompletionContext | undefined {
  const outer = [...around, ...bracket.keys];
  const from = base + bracket.segment;
  const written = text.slice(from, offset);
  if (bracket.sign === '[') return valueAt(text, outer, from, offset, 'flowItem');
  const pair = /^\s*["']?([\p{L}\p{N}_.-]+)["']?\s*:/u.exec(written);
  if (pair) return valueAt(text, [...outer, pair[1] as string], from + pair[0].length, offset, 'flowPair');
  const { place } = describe(outer);
  if (!place || !/^\s*[\p{L}\p{N}_.-]*$/u.test(written)) return undefined;
  const typed = { start: from + (/^\s*/.exec(written)?.[0].length ?? 0), end: wordEnd(text, offset) };
  const rest = text.slice(typed.end, lineAt(text, offset).end);
  if (!/^\s*(?:[:,}]|$)/.test(rest)) return undefined;
  const close = text.indexOf('}', offset);
  const others = `${text.slice(base + bracket.start, typed.start)},${close < 0 ? '' : text.slice(typed.end, close)}`;
  const siblings = [...others.matchAll(/[{,]\s*["']?([\p{L}_]+)["']?\s*:/gu)].map((match) => match[1] as string);
  const following = { colon: /^\s*:/.test(rest), value: true, indent: -1 };
  return { type: 'key', place, typed, siblings, flow: true, lead: '', following };
}

/** Where a value stands: after its key, in a list with dashes (perhaps before its dash is written), in brackets. */
type Position = 'pair' | 'item' | 'newItem' | 'flowPair' | 'flowItem';

function valueAt(
  text: string,
  path: readonly string[],
  from: number,
  offset: number,
  position: Position,
): CompletionContext | undefined {
  const { format: described } = describe(path);
  if (!described) return undefined;
  const blank = /^\s*/.exec(text.slice(from, offset))?.[0].length ?? 0;
  const start = from + blank;
  const written = text.slice(start, offset);
  const quote = /^["']/.exec(written)?.[0] as '"' | "'" | undefined;
  const { type } = described.value;
  const running = type === 'text' && described.value.running && position === 'pair';
  if (type === 'prose' || running) return { type: 'prose', quote: quote ?? 'plain' };
  if (written.includes('\n')) return undefined;
  const list = type === 'names' || type === 'texts';
  const inFlow = position === 'flowPair' || position === 'flowItem';
  const end = offset + restOfValue(text.slice(offset, lineAt(text, offset).end), inFlow, quote);
  const glued = blank === 0 && /[:,-]/.test(text[from - 1] ?? '') && position !== 'newItem' ? ' ' : '';
  const single = list && (position === 'pair' || position === 'flowPair');
  const lead = position === 'newItem' ? '- ' : glued + (single ? '[' : '');
  return { type: 'value', path, format: described, typed: { start, end }, lead, tail: single ? ']' : '' };
}

/** How much of what follows the cursor belongs to the value that is being written. */
function restOfValue(rest: string, inFlow: boolean, quote: string | undefined): number {
  if (quote && rest.includes(quote)) return rest.indexOf(quote) + 1;
  const end = inFlow ? /(?<!\s)\s*(?:[,[\]{}]|\s#|$)/ : /(?<!\s)\s*(?:\s#|$)/;
  return rest.search(end);
}

/** What stands after a word, up to the next line with text; undefined where the line goes on with other words. */
function followingOf(text: string, line: Line, end: number): Following | undefined {
  const rest = text.slice(end, line.end);
  if (!/^\s*(?::(?:\s|$)|#|$)/.test(rest)) return undefined;
  const indent = nextLineWithText(text, line)?.indent ?? -1;
  return { colon: /^\s*:/.test(rest), value: /^\s*:\s*[^\s#]/.test(rest), indent };
}

/** How the text that begins on the line of its key is written. */
function quoteOf(line: Line | undefined): ProseQuote {
  return (/:\s*(["'])/.exec(line?.text ?? '')?.[1] as '"' | "'" | undefined) ?? 'plain';
}

function wordEnd(text: string, offset: number): number {
  return offset + (/^[\p{L}\p{N}_.-]*/u.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
}
