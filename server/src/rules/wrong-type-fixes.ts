import type { Analysis } from '../analysis.ts';
import { type Place, type ValueFormat, wordsKey } from '../model/format.ts';
import { splitList } from '../model/reader.ts';
import { yesOrNo } from '../model/yes-no.ts';
import { closest } from '../study/closest.ts';
import { indentAt, lastLineWithText, lineAfter, lineAt, lineBreak } from '../syntax/lines.ts';
import { textBelow } from '../syntax/repairs/text-values.ts';
import type { ScalarNode, Span, SyntaxNode } from '../syntax/tree.ts';
import { listValue, mapValue, textValue } from '../syntax/write.ts';
import { fill, wording } from '../wording.ts';
import { columnOf } from './edits.ts';
import type { Fix } from './rule.ts';
import type { WrongType } from './wrong-type.ts';

const words = wording['wrong-type'];

/** The remedies for a value that is of another kind than its place takes. */
export function fixesOf({ text }: Analysis, fault: WrongType): Fix[] {
  const { span, node, expected, choice } = fault;
  const fixes = isOfEntries(expected) ? withoutDashes(text, node) : [];
  if (fixes.length > 0) return fixes;
  switch (expected.type) {
    case 'prose':
      return asText(text, node);
    case 'yes-no':
      return onlyAnswer(node);
    case 'list':
      return asEntries(text, node, wordsKey(expected.place));
    case 'choice':
      return choice ? [{ title: fill(words.fixChoice, { choice }), changes: [{ span, newText: choice }] }] : [];
    case 'names':
    case 'texts':
      return asList(node);
    case 'keys':
      return asKeys(text, fault, expected.place);
    default:
      return [];
  }
}

function isOfEntries({ type }: ValueFormat): boolean {
  return type === 'named' || type === 'keys';
}

/** `[no]` */
function onlyAnswer(node: SyntaxNode): Fix[] {
  const [only, more] = node.type === 'list' ? node.items : [];
  const value = only?.type === 'scalar' && !more ? yesOrNo(only.value) : undefined;
  return value ? [{ title: fill(words.fixAnswer, { value }), changes: [{ span: node.span, newText: value }] }] : [];
}

/** `A, B` where a list belongs. */
function asList(node: SyntaxNode): Fix[] {
  if (node.type !== 'scalar' || node.style !== 'plain') return [];
  const newText = listValue(splitList(node).map(({ value }) => textValue(value))).flow;
  return [{ title: words.fixList, changes: [{ span: node.span, newText }] }];
}

/** Words where the keys of `place` belong. */
function asKeys(text: string, { node, key }: WrongType, place: Place): Fix[] {
  if (node.type !== 'scalar') return [];
  const first = wordsKey(place);
  if (first) return asEntry(text, node, first);
  if (place !== 'answer') return asValue(text, node, mainKey(place, node.value));
  return node.style === 'plain' ? belowQuestion(text, node, key) : blockAsNarrative(text, node, key);
}

/** What a value right beside its entry is: `calls: 412` is the value of the fact. */
export function mainKey(place: Place, value: string): string | undefined {
  if (place === 'contact') return value.includes('@') && !/\s/.test(value) ? 'email' : 'organisation';
  return place === 'fact' ? 'value' : place === 'source' ? 'title' : undefined;
}

/** `report: Annual report` → `report: { title: Annual report }` */
function asValue(text: string, { span, value, kind }: ScalarNode, name: string | undefined): Fix[] {
  if (!name || text.slice(span.start, span.end).includes('\n')) return [];
  const written = kind === 'number' ? value : textValue(value).flow;
  const newText = `{ ${name}: ${written} }`;
  return [{ title: fill(words.fixEntry, { first: name }), changes: [{ span, newText }] }];
}

/** `Q5: |` and its text below: the name of the text goes between them, and its lines one step further right. */
function blockAsNarrative(text: string, { span, style, content }: ScalarNode, key: string): Fix[] {
  const line = lineAt(text, text.lastIndexOf(key, span.start));
  if (style !== 'literal' || /^\|\d/.test(text.slice(span.start, span.end))) return [];
  const at = { start: line.start + line.text.indexOf(':') + 1, end: span.start };
  const name = `${lineBreak(text)}${' '.repeat(line.indent + 2)}narrative: `;
  const lines = [...text.slice(content.start, content.end).matchAll(/^(?=[ \t]*\S)/gm)];
  const step = lines
    .map(({ index }) => content.start + index)
    .map((start) => ({ span: { start, end: start }, newText: '  ' }));
  return [{ title: words.fixNarrative, changes: [{ span: at, newText: name }, ...step] }];
}

/** A yes or no, or a sentence, right beside the number of its question. */
function belowQuestion(text: string, { span, value: written }: ScalarNode, key: string): Fix[] {
  const value = answerBeside(written);
  const start = text.lastIndexOf(key, span.start);
  const newLine = `${lineBreak(text)}${indentAt(text, start)}  `;
  const before = text.slice(start, span.start);
  const at = { start: span.start - (before.length - before.trimEnd().length), end: span.end };
  const shared = text.slice(lineAt(text, start).start, start).trim() !== '';
  if (!value) return shared ? [] : asNarrative(at, written, newLine);
  const newText = shared ? ` { answer: ${value} }` : `${newLine}answer: ${value}`;
  return [{ title: fill(words.fixAnswer, { value }), changes: [{ span: at, newText }] }];
}

/** `no`, `answer no` or `answr no`, right beside a question. */
export function answerBeside(written: string): 'yes' | 'no' | undefined {
  const [name = ''] = /^\p{L}+/u.exec(written) ?? [];
  const value = written.slice(name.length).replace(/^[\s:=]+/, '');
  return yesOrNo(closest(name, ['answer']) ? value : written);
}

/** Words where an entry of a list is expected: `- Ask the police`. */
function asEntry(text: string, node: ScalarNode, first = ''): Fix[] {
  const { span, value } = node;
  if (text.slice(span.start, span.end).includes('\n')) return [];
  const title = fill(words.fixEntry, { first });
  const line = lineAt(text, span.start);
  const behindDash = /^[ \t]*-[ \t]+$/.test(text.slice(line.start, span.start));
  const newText = mapValue([[first, textValue(value)]])[behindDash ? 'block' : 'flow'];
  return [{ title, changes: [{ span, newText }] }];
}

/** Words where a list of entries is expected: `comments: Ask the police`; or an entry without its dash. */
function asEntries(text: string, node: SyntaxNode, first = ''): Fix[] {
  const { start, end } = node.span;
  if (node.type === 'map' && !node.flow) return withDash(text, node.span);
  if (node.type !== 'scalar' || text.slice(start, end).includes('\n')) return [];
  const list = listValue([mapValue([[first, textValue(node.value)]])]);
  const line = lineAt(text, start);
  const [, indent, gap] = /^([ \t]*)[^\s:]+:([ \t]+)$/.exec(text.slice(line.start, start)) ?? [];
  if (indent === undefined || gap === undefined) {
    return [{ title: words.fixList, changes: [{ span: { start, end }, newText: list.flow }] }];
  }
  const newText = list.block.replaceAll('\n', lineBreak(text) + indent);
  return [{ title: words.fixList, changes: [{ span: { start: start - gap.length, end }, newText }] }];
}

/** The lines of an entry, the first with a dash before it and the others as far right as what stands behind that. */
function withDash(text: string, { start, end }: Span): Fix[] {
  const first = lineAt(text, start);
  if (first.start + first.indent !== start) return [];
  const changes = [{ span: { start, end: start }, newText: '- ' }];
  for (let line = lineAfter(text, first); line && line.start < end; line = lineAfter(text, line)) {
    if (line.text.trim() !== '') changes.push({ span: { start: line.start, end: line.start }, newText: '  ' });
  }
  return [{ title: words.fixList, changes }];
}

/** A single word may be a key that is half typed. */
export function isSentence(written: string): boolean {
  return /\S\s+\S/.test(written);
}

/** A list of entries: each dash becomes a space, so that what stands below keeps its place. */
function withoutDashes(text: string, node: SyntaxNode): Fix[] {
  if (node.type !== 'list' || node.flow || !node.items.every((item) => item?.type === 'map')) return [];
  const changes = node.items.flatMap((item) => {
    const dash = item ? /-([ \t]+)$/.exec(text.slice(Math.max(0, item.span.start - 20), item.span.start)) : null;
    const at = item && dash ? item.span.start - dash[0].length : undefined;
    return at === undefined ? [] : [{ span: { start: at, end: at + 1 }, newText: ' ' }];
  });
  return changes.length === node.items.length ? [{ title: words.fixNamed, changes }] : [];
}

/** A sentence right beside its question. */
function asNarrative(span: Span, sentence: string, newLine: string): Fix[] {
  if (!isSentence(sentence)) return [];
  return [{ title: words.fixNarrative, changes: [{ span, newText: `${newLine}narrative: |${newLine}  ${sentence}` }] }];
}

/** A narrative written as a list, or one that opens with `{{fact}}`: below a `|` it is the text that it was meant to be. */
function asText(text: string, node: SyntaxNode): Fix[] {
  const line = lineAt(text, node.span.start);
  const before = text.slice(line.start, node.span.start);
  if (/:[ \t]*$/.test(before)) {
    const below = textBelow(text, line, /^[[{]/);
    return below ? [{ title: words.fixText, changes: below.changes }] : [];
  }
  const key = before.trim() === '' ? lastLineWithText(text, line) : undefined;
  if (!key || !/:[ \t]*$/.test(key.text) || columnOf(text, node.span.start) <= key.indent) return [];
  const at = key.start + key.text.lastIndexOf(':') + 1;
  return [{ title: words.fixText, changes: [{ span: { start: at, end: at }, newText: ' |' }] }];
}
