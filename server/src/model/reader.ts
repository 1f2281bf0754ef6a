import { closest } from '../study/closest.ts';
import type { MapEntry, MapNode, ScalarNode, Span, SyntaxNode } from '../syntax/tree.ts';
import type { ShapeFault } from './faults.ts';
import { format, type KeyFormat, keyFormat, type Place, requiredKeys, type ValueFormat, wordsKey } from './format.ts';
import type { Fields, Prose, Text, YesNo } from './questionnaire.ts';
import { readYesNo } from './yes-no.ts';

/** Reads nodes by the format; what does not fit is noted in `faults` and left out. */
export interface Reader {
  /** The known entries of `node`; a misspelt key counts as the key it was meant to be. */
  fields(node: SyntaxNode | undefined, place: Place, owner: ScalarNode | undefined): Fields;
  /** The entries of `node` under names of the analyst's own. */
  named(entry: MapEntry | undefined, place: Place): readonly MapEntry[];
  list(entry: MapEntry | undefined, place: Place): readonly SyntaxNode[];
  /** Notes that `entry` holds something else than the keys of `place`. */
  keysExpected(entry: MapEntry, place: Place): void;
  text(entry: MapEntry | undefined): Text | undefined;
  prose(entry: MapEntry | undefined): Prose | undefined;
  /** A few words that may name and refer to what stands elsewhere. */
  remark(entry: MapEntry | undefined): Prose | undefined;
  yesNo(entry: MapEntry | undefined): YesNo | undefined;
  /** A list of short texts; one text alone counts as a list of one. */
  texts(entry: MapEntry | undefined, expected?: ValueFormat): readonly Text[];
  choice(entry: MapEntry | undefined, choices: readonly string[]): Text | undefined;
}

/** A reader that adds to `faults`. */
export function createReader(faults: ShapeFault[]): Reader {
  const wrongType = (entry: { key: ScalarNode }, node: SyntaxNode, expected: ValueFormat) => {
    faults.push({ code: 'wrong-type', span: shown(node), key: entry.key.value, node, expected });
  };

  /** The node where it is a text; a fault where it is something else. */
  const scalar = (entry: MapEntry | undefined, expected: ValueFormat): ScalarNode | undefined => {
    const node = entry?.value;
    if (!entry || !node) return undefined;
    if (node.type !== 'scalar') wrongType(entry, node, expected);
    return node.type === 'scalar' && node.kind !== 'null' ? node : undefined;
  };

  const running = (entry: MapEntry | undefined, expected: ValueFormat): Prose | undefined => {
    const node = scalar(entry, expected);
    if (!entry || !node) return undefined;
    return { ...toText(node), content: node.content, style: node.style, key: entry.key.span };
  };

  /** Notes what stands under `node` a second time; returns the first of each name. */
  const firstOfEach = (node: MapNode): Map<string, MapEntry> => {
    const first = new Map<string, MapEntry>();
    for (const entry of node.entries) {
      const key = entry.key.value;
      const earlier = first.get(key);
      if (!earlier) first.set(key, entry);
      else faults.push(secondOf(earlier, entry));
    }
    return first;
  };

  const fields: Reader['fields'] = (node, place, owner) => {
    const known = new Map<string, MapEntry>();
    if (node?.type === 'map') {
      const written = firstOfEach(node);
      for (const [key, entry] of written) {
        if (keyFormat(place, key)) known.set(key, entry);
      }
      for (const [key, entry] of known.size < written.size ? written : []) {
        if (keyFormat(place, key)) continue;
        const free = format[place].map(({ name }) => name).filter((name) => !known.has(name));
        const meant = closest(key, free);
        const again = meant ? undefined : known.get(closest(key, known.keys()) ?? '');
        if (again) {
          faults.push(secondOf(again, entry));
          continue;
        }
        const inFront = free.find((name) => key.startsWith(`${name} `));
        faults.push({ code: 'unknown-key', span: entry.key.span, entry: entry.span, key, place, meant, inFront });
        const name = meant ?? inFront;
        if (name) known.set(name, entry);
      }
    }
    const at = owner?.span ?? { start: 0, end: 0 };
    for (const key of requiredKeys(place)) {
      const entry = known.get(key.name);
      if (hasValue(entry)) continue;
      faults.push({ code: 'missing-key', span: entry?.key.span ?? at, key, place, blank: entry !== undefined });
    }
    return known;
  };

  const texts: Reader['texts'] = (entry, expected = { type: 'texts' }) => {
    const node = entry?.value;
    if (!entry || !node) return [];
    if (node.type === 'scalar' && node.kind !== 'null') {
      wrongType(entry, node, expected);
      return splitList(node);
    }
    if (node.type !== 'list') {
      wrongType(entry, node, expected);
      return [];
    }
    return node.items.flatMap((item) => {
      if (item?.type === 'scalar') return item.kind === 'null' ? [] : [toText(item)];
      if (item) wrongType(entry, item, { type: 'text' });
      return [];
    });
  };

  return {
    fields,
    texts,
    named(entry, place) {
      const node = entry?.value;
      if (!entry || !node) return [];
      if (node.type === 'map') return [...firstOfEach(node).values()];
      if (isNothing(node)) return [];
      wrongType(entry, node, { type: 'named', place });
      // With dashes before them they are no list, but can be understood.
      const listed =
        node.type === 'list' ? node.items.flatMap((item) => (item?.type === 'map' ? item.entries : [])) : [];
      return listed;
    },
    list(entry, place) {
      const node = entry?.value;
      if (!entry || !node || isNothing(node)) return [];
      if (node.type !== 'list') {
        wrongType(entry, node, { type: 'list', place });
        return asEntries(node, place);
      }
      return node.items.flatMap((item) => {
        if (!item || isNothing(item)) return [];
        if (item.type !== 'map') wrongType(entry, item, { type: 'keys', place });
        return asEntries(item, place);
      });
    },
    keysExpected(entry, place) {
      if (entry.value && !isNothing(entry.value)) wrongType(entry, entry.value, { type: 'keys', place });
    },
    text(entry) {
      const node = scalar(entry, { type: 'text' });
      return node && toText(node);
    },
    prose: (entry) => running(entry, { type: 'prose' }),
    remark: (entry) => running(entry, { type: 'text', running: true }),
    yesNo(entry) {
      scalar(entry, { type: 'yes-no' });
      return readYesNo(entry);
    },
    choice(entry, choices) {
      const expected: KeyFormat['value'] = { type: 'choice', choices };
      const node = scalar(entry, expected);
      if (!entry || !node) return undefined;
      if (choices.includes(node.value)) return toText(node);
      // Two letters may be wrong, since the choices are few and unlike: `fianl`.
      const choice = closest(node.value, choices, 2);
      faults.push({ code: 'wrong-type', span: node.span, key: entry.key.value, node, expected, choice });
      return choice ? { value: choice, span: node.span } : undefined;
    },
  };
}

/** `again` stands where `first` does already, be it in another spelling. */
function secondOf(first: MapEntry, again: MapEntry): ShapeFault {
  return {
    code: 'duplicate-key',
    span: again.key.span,
    entry: again.span,
    key: first.key.value,
    first: first.key.span,
    firstEntry: first.span,
  };
}

/** An entry of a list; mere words count as the entry that they are meant to be: `- Ask the police`. */
function asEntries(node: SyntaxNode, place: Place): SyntaxNode[] {
  if (node.type === 'map') return [node];
  const name = wordsKey(place);
  if (node.type !== 'scalar' || !name) return [];
  const { span } = node;
  return [{ type: 'map', span, flow: true, entries: [{ key: { ...node, value: name }, value: node, span }] }];
}

/** `A, B`, `A; B` and `(A, B)` as two texts; each has a place of its own where the value stands as it was written. */
export function splitList(node: ScalarNode): Text[] {
  const asWritten = node.value.length === node.content.end - node.content.start;
  const inBrackets = node.value.startsWith('(') && node.value.endsWith(')') ? 1 : 0;
  const list = node.value.slice(inBrackets, node.value.length - inBrackets);
  return [...list.matchAll(/(?:[^,;]|[,;](?!\s))+/g)].flatMap((match) => {
    const value = match[0].trim();
    const start = node.content.start + inBrackets + match.index + match[0].indexOf(value);
    return value ? [{ value, span: asWritten ? { start, end: start + value.length } : node.span }] : [];
  });
}

/** The value of a node with its place. */
export function toText(node: ScalarNode): Text {
  return { value: node.value, span: node.span };
}

/** True where something is written, be it in the wrong form. */
function hasValue(entry: MapEntry | undefined): boolean {
  return (
    !!entry?.value && !isNothing(entry.value) && !(entry.value.type === 'scalar' && entry.value.value.trim() === '')
  );
}

function isNothing(node: SyntaxNode): boolean {
  return node.type === 'scalar' && node.kind === 'null';
}

/** A place short enough to underline: of a longer node its first stretch. */
function shown(node: SyntaxNode): Span {
  if (node.type === 'map') return node.entries[0]?.key.span ?? node.span;
  if (node.type === 'list') return node.items[0] ? shown(node.items[0]) : node.span;
  return node.span;
}
