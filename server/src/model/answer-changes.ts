import type { MapEntry, SyntaxNode, SyntaxTree, TextChange } from '../syntax/tree.ts';
import { addEntry, addItem, insertLines, listValue, mapValue, textValue, type Writing } from '../syntax/write.ts';
import { format } from './format.ts';
import type { Answer } from './questionnaire.ts';

const order = format.answer.map(({ name }) => name);

/** The entry of an answer in the tree, with everything below it. */
export function entryOf({ root }: SyntaxTree, answer: Answer): MapEntry | undefined {
  if (root?.type !== 'map') return undefined;
  for (const { value } of root.entries) {
    const found = value?.type === 'map' && value.entries.find(({ key }) => key.span.start === answer.key.span.start);
    if (found) return found;
  }
  return undefined;
}

/**
 * The changes that write `name: value` into an answer: in place of the value that is there, behind a key that has none,
 * or as a new entry. Undefined where the answer is written in a way that leaves no room for it.
 */
export function writeField(text: string, owner: MapEntry, answer: Answer, name: string, value: string) {
  const field = fieldOf(owner, answer, name);
  if (!field) return addField(text, owner, answer, name, textOf(value));
  const { span } = field.key;
  if (isNothing(field.value)) {
    const start = text.indexOf(':', span.end) + 1;
    const end = Math.max(start, field.value?.span.end ?? start);
    return [{ span: { start, end }, newText: ` ${value}` }];
  }
  return field.value?.type === 'scalar' ? [{ span: field.value.span, newText: value }] : undefined;
}

/** The changes that add a comment for colleagues to an answer. */
export function writeComment(text: string, owner: MapEntry, answer: Answer, by: string, words: string) {
  const fields: [string, Writing][] = [['text', textValue(words)]];
  if (by) fields.unshift(['by', textValue(by)]);
  const comment = mapValue(fields);
  const field = fieldOf(owner, answer, 'comments');
  if (!field) return addField(text, owner, answer, 'comments', listValue([comment]));
  if (field.value?.type === 'list' && field.value.items.length > 0) return some(addItem(text, field.value, comment));
  if (owner.value?.type === 'map' && owner.value.flow) {
    const start = text.indexOf(':', field.key.span.end) + 1;
    const newText = ` ${listValue([comment]).flow}`;
    return isEmpty(field.value) ? [{ span: { start, end: field.value?.span.end ?? start }, newText }] : undefined;
  }
  if (field.value?.type === 'list') return [{ span: field.value.span, newText: listValue([comment]).flow }];
  if (field.value) return undefined;
  const { start, end } = field.key.span;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start) + 1));
  return [insertLines(text, end, indent, listValue([comment]).block.slice(1))];
}

function addField(
  text: string,
  owner: MapEntry,
  answer: Answer,
  name: string,
  value: Writing,
): TextChange[] | undefined {
  const short = owner.value?.type === 'scalar' ? answer.answer : undefined;
  if (!short) return some(addEntry(text, owner, order, name, value));
  // `Q2: no`, for short, becomes an answer with entries.
  const bare: MapEntry = { key: owner.key, span: owner.key.span };
  const below = addEntry(text, bare, order, name, value);
  const start = text.indexOf(':', owner.key.span.end) + 1;
  if (!below || below.span.start < short.span.end) return undefined;
  const written = text.slice(short.span.start, short.span.end);
  const indent = /^\r?\n[ \t]*/.exec(below.newText)?.[0] ?? '\n';
  return [
    { span: { start, end: short.span.end }, newText: '' },
    { span: below.span, newText: `${indent}answer: ${written}${below.newText}` },
  ];
}

/** The entry of a key; a misspelt one is found by the place at which the model read it. */
function fieldOf(owner: MapEntry, answer: Answer, name: string): MapEntry | undefined {
  if (owner.value?.type === 'scalar') {
    return name === 'answer' && answer.answer ? owner : undefined;
  }
  return answer.fields.get(name);
}

function textOf(value: string): Writing {
  return { block: value, flow: value };
}

function isNothing(node: SyntaxNode | undefined): boolean {
  return !node || (node.type === 'scalar' && (node.kind === 'null' || node.value.trim() === ''));
}

function isEmpty(node: SyntaxNode | undefined): boolean {
  return isNothing(node) || (node?.type === 'list' && node.items.length === 0);
}

function some(change: TextChange | undefined): TextChange[] | undefined {
  return change && [change];
}
