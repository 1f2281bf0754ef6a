import { indentAt, lineAt, lineBreak } from './lines.ts';
import type { ListNode, MapEntry, ScalarStyle, TextChange } from './tree.ts';

/** A value in the two ways in which it can be written: over lines of its own, or within `{ }` and `[ ]`. */
export interface Writing {
  /** `\n` between the lines; further lines are indented from the key on. */
  readonly block: string;
  readonly flow: string;
}

/** Words that YAML does not take for anything but words, without a sign that means something to it. */
const plain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .;()’'“”«»/–—…%§+!?&-]*$/u;
const special = /^(?:null|true|false|yes|no|on|off|y|n|[\d.+-][\d._eExo+-]*)$/i;

/** A text as a value: bare where that is safe, else in quotation marks, or below a `|` where it has several lines. */
export function textValue(text: string): Writing {
  const value = text.replace(/\r\n?/g, '\n').trim();
  const safe = plain.test(value) && !special.test(value);
  const flow = safe ? value : JSON.stringify(value);
  if (!value.includes('\n')) return { flow, block: flow };
  const lines = value.split('\n').map((line) => (line.trim() ? `  ${line.trimEnd()}` : ''));
  return { flow, block: `|\n${lines.join('\n')}` };
}

/** A name as it can stand in a list: in quotation marks where it holds signs that a list is read by. */
export function quoted(name: string): string {
  return /^[\s&*!%@`'"|>#?-]|[,[\]{}]|:(\s|$)|\s#/.test(name) ? `'${name.replaceAll("'", "''")}'` : name;
}

/** `text` as it has to be written in a text of this kind: nothing in it ends the text. */
export function escapedFor({ style }: { readonly style: ScalarStyle }, text: string): string {
  if (style === 'single-quoted') return text.replaceAll("'", '’');
  if (style === 'double-quoted') return text.replace(/["\\]/g, '\\$&');
  return text;
}

/** Entries as one value: `{ by: X, text: Y }`, or a line for each. */
export function mapValue(fields: readonly (readonly [name: string, value: Writing])[]): Writing {
  return {
    flow: `{ ${fields.map(([name, value]) => `${name}: ${value.flow}`).join(', ')} }`,
    block: fields.map(([name, value]) => `${name}: ${value.block}`).join('\n'),
  };
}

/** A list as one value, each item with its dash on a line below the key. */
export function listValue(items: readonly Writing[]): Writing {
  return {
    flow: `[${items.map(({ flow }) => flow).join(', ')}]`,
    block: items.map((item) => `\n  - ${indented(item.block, '    ')}`).join(''),
  };
}

/**
 * The change that adds `name: value` to the entries below `owner`, behind the last of those that come before it in
 * `order`. Undefined where something else than entries stands there.
 */
export function addEntry(
  text: string,
  owner: MapEntry,
  order: readonly string[],
  name: string,
  value: Writing,
): TextChange | undefined {
  const node = owner.value;
  const field = `${name}: ${value.block}`.replace(/: \n/, ':\n');
  if (!node) {
    const indent = `${indentAt(text, owner.key.span.start)}  `;
    return insertLines(text, owner.key.span.end, indent, field);
  }
  if (node.type !== 'map') return undefined;
  const earlier = new Set(order.slice(0, order.indexOf(name)));
  const before = node.entries.findLast(({ key }) => earlier.has(key.value));
  const [first] = node.entries;
  if (node.flow) {
    const short = `${name}: ${value.flow}`;
    if (before) return { span: { start: before.span.end, end: before.span.end }, newText: `, ${short}` };
    if (first) return { span: { start: first.span.start, end: first.span.start }, newText: `${short}, ` };
    return { span: node.span, newText: `{ ${short} }` };
  }
  if (!first) return undefined;
  const indent = indentAt(text, first.key.span.start);
  if (before) return insertLines(text, before.span.end, indent, field);
  const at = first.span.start;
  return { span: { start: at, end: at }, newText: withEnds(text, `${indented(field, indent)}\n${indent}`) };
}

/** The change that adds an item to a list; undefined where the list is written in a way that leaves no room for it. */
export function addItem(text: string, list: ListNode, value: Writing): TextChange | undefined {
  const last = list.items.at(-1);
  if (list.flow) {
    if (last) return { span: { start: last.span.end, end: last.span.end }, newText: `, ${value.flow}` };
    return list.items.length === 0 ? { span: list.span, newText: `[${value.flow}]` } : undefined;
  }
  if (!last) return undefined;
  const line = lineAt(text, last.span.start);
  const dash = /^([ \t]*)- +/.exec(text.slice(line.start, last.span.start));
  if (!dash || line.start + dash[0].length !== last.span.start) return undefined;
  return insertLines(text, last.span.end, dash[1] ?? '', `- ${indented(value.block, '  ')}`);
}

/** Inserts lines below the one that holds `offset`. */
export function insertLines(text: string, offset: number, indent: string, lines: string): TextChange {
  const at = lineAt(text, offset).end;
  return { span: { start: at, end: at }, newText: withEnds(text, `\n${indent}${indented(lines, indent)}`) };
}

/** Moves all lines but the first one, and those that are blank. */
function indented(lines: string, indent: string): string {
  return lines.replace(/\n(?!\n|$)/g, `\n${indent}`);
}

/** `lines` with the line breaks that the text uses. */
function withEnds(text: string, lines: string): string {
  return lines.replaceAll('\n', lineBreak(text));
}
