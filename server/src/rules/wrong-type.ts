import type { Analysis } from '../analysis.ts';
import type { ShapeFault } from '../model/faults.ts';
import { format, wordsKey } from '../model/format.ts';
import { splitList } from '../model/reader.ts';
import { yesOrNo } from '../model/yes-no.ts';
import { closest } from '../study/closest.ts';
import { indentAt, lastLineWithText, lineAt } from '../syntax/lines.ts';
import { textBelow } from '../syntax/repairs/text-values.ts';
import type { ScalarNode, Span, SyntaxNode } from '../syntax/tree.ts';
import { listValue, mapValue, textValue } from '../syntax/write.ts';
import { enumerate, fill, wording } from '../wording.ts';
import { columnOf, lineBreak } from './edits.ts';
import type { Fix, Rule } from './rule.ts';

const words = wording['wrong-type'];

export const wrongType: Rule = {
  code: 'wrong-type',
  group: 'shape',
  severity: 'warning',
  summary: words.summary,
  check(analysis, report) {
    for (const fault of analysis.faults) {
      if (fault.code === 'not-a-contribution') {
        report({ span: firstLine(analysis.text), message: words.contribution, severity: 'error' });
      } else if (fault.code === 'wrong-type') {
        report({ span: fault.span, message: messageOf(fault), fixes: fixesOf(analysis, fault) });
      }
    }
  },
};

type WrongType = Extract<ShapeFault, { code: 'wrong-type' }>;

function messageOf({ key, expected, node }: WrongType): string {
  switch (expected.type) {
    case 'prose':
      return fill(words.prose, { key });
    case 'text':
      return fill(words.text, { key });
    case 'choice': {
      const written = node.type === 'scalar' ? node.value : '…';
      return fill(words.choice, { key, written, choices: enumerate(expected.choices, 'or') });
    }
    case 'keys': {
      if (node.type === 'list') return fill(words.dashes, { key });
      const first = wordsKey(expected.place);
      if (first) return fill(words.entry, { key, first });
      const beside = expected.place === 'answer' && node.type === 'scalar' ? node.value : '';
      const value = answerBeside(beside);
      if (value) return fill(words.answerBeside, { key, value });
      if (isSentence(beside)) return fill(words.textBeside, { key });
      const known = enumerate(format[expected.place].map(({ name }) => name));
      return fill(words.keys, { key, known });
    }
    case 'named':
      return fill(node.type === 'list' ? words.listed : words.named, { key });
    case 'names':
      return fill(words[expected.of], { key });
    default:
      return fill(words[expected.type], { key });
  }
}

function fixesOf({ text }: Analysis, { span, node, expected, choice, key }: WrongType): Fix[] {
  if (expected.type === 'prose') return asText(text, node);
  if (expected.type === 'named' || expected.type === 'keys') {
    const fixes = withoutDashes(text, node);
    if (fixes.length > 0) return fixes;
  }
  if (expected.type === 'yes-no') {
    const [only, more] = node.type === 'list' ? node.items : [];
    const value = only?.type === 'scalar' && !more ? yesOrNo(only.value) : undefined;
    return value ? [{ title: fill(words.fixAnswer, { value }), changes: [{ span: node.span, newText: value }] }] : [];
  }
  if (expected.type === 'list') return asEntries(text, node, wordsKey(expected.place));
  if (expected.type === 'keys' && node.type === 'scalar' && wordsKey(expected.place)) {
    return asEntry(text, node, wordsKey(expected.place));
  }
  if (choice) return [{ title: fill(words.fixChoice, { choice }), changes: [{ span, newText: choice }] }];
  if (node.type !== 'scalar' || node.style !== 'plain') return [];
  if (expected.type === 'names' || expected.type === 'texts') {
    const newText = listValue(splitList(node).map(({ value }) => textValue(value))).flow;
    return [{ title: words.fixList, changes: [{ span, newText }] }];
  }
  if (expected.type === 'keys' && expected.place === 'answer') {
    const value = answerBeside(node.value);
    const start = text.lastIndexOf(key, span.start);
    const indent = `${indentAt(text, start)}  `;
    const before = text.slice(start, span.start);
    const gap = before.length - before.trimEnd().length;
    const shared = text.slice(lineAt(text, start).start, start).trim() !== '';
    const at = { start: span.start - gap, end: span.end };
    if (!value) return shared ? [] : asNarrative(at, node.value, `${lineBreak(text)}${indent}`);
    const newText = shared ? ` { answer: ${value} }` : `${lineBreak(text)}${indent}answer: ${value}`;
    const changes = [{ span: at, newText }];
    return [{ title: fill(words.fixAnswer, { value }), changes }];
  }
  return [];
}

/** `no`, `answer no` or `answr no`, right beside a question. */
function answerBeside(written: string): 'yes' | 'no' | undefined {
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

/** Words where a list of entries is expected: `comments: Ask the police`. */
function asEntries(text: string, node: SyntaxNode, first = ''): Fix[] {
  const { start, end } = node.span;
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

/** A single word may be a key that is half typed. */
function isSentence(written: string): boolean {
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

/** The first line that is neither blank nor a remark. */
function firstLine(text: string): Span {
  const line = lineAt(text, text.search(/^[ \t]*[^\s#]/m));
  return { start: line.start + line.indent, end: line.end };
}
