import { type Document, isMap, isScalar, type Pair, type Scalar } from 'yaml';
import { pushAll } from '../../long-lists.ts';
import { shortened } from '../../wording.ts';
import { lineAt } from '../lines.ts';
import { textValue } from '../write.ts';
import { entryNamed, nameMeant } from './entry-names.ts';
import type { Repair } from './repair.ts';

/** `{ value: 1,340, unit: … }`: the parser ends the value at its comma, and takes the rest for names without values. */
export function commasInBraces(document: Document.Parsed, text: string): Repair[] {
  const repairs: Repair[] = [];
  const visit = (node: unknown): void => {
    if (!isMap(node)) return;
    if (node.flow) pushAll(repairs, [...repairsIn(node.items, text)]);
    for (const { value } of node.items) visit(value);
  };
  visit(document.contents);
  return repairs;
}

function* repairsIn(entries: readonly Pair[], text: string): Generator<Repair> {
  for (let index = 0; index < entries.length; index++) {
    const value = entries[index]?.value;
    if (!isPlain(value)) continue;
    let last: Scalar = value;
    for (let rest = entries[index + 1]; rest && isRest(rest); rest = entries[++index + 1]) last = rest.key;
    if (last !== value) yield* repairOf(text, value, last);
  }
}

function* repairOf(text: string, first: Scalar, last: Scalar): Generator<Repair> {
  const span = { start: first.range?.[0] ?? 0, end: last.range?.[1] ?? 0 };
  // Over the end of a line there may be more to it than a comma.
  if (lineAt(text, span.start).start !== lineAt(text, span.end).start) return;
  const words = text.slice(span.start, span.end);
  const values = { words: shortened(words) };
  yield {
    code: 'yaml-syntax',
    span,
    message: { text: 'commaInBraces', values },
    changes: [{ span, newText: textValue(words).flow }],
    fix: { text: 'fixCommaInBraces', values },
  };
}

function isPlain(node: unknown): node is Scalar {
  return isScalar(node) && node.type === 'PLAIN' && !!node.source;
}

/** Words without a colon that are no name; of a few letters only an exact one is. */
function isRest(pair: Pair): pair is Pair<Scalar> {
  const { key, value } = pair;
  return isPlain(key) && !isName(String(key.source)) && (!value || (isScalar(value) && !value.source));
}

function isName(word: string): boolean {
  return (word.length > 3 ? nameMeant(word) : entryNamed(word)) !== undefined;
}
