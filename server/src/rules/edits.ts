import type { Answer } from '../model/questionnaire.ts';
import { indentAt, lineAt, lineBreak } from '../syntax/lines.ts';
import type { Span, TextChange } from '../syntax/tree.ts';

/** Column of `offset` in its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineAt(text, offset).start;
}

/**
 * The change that puts `name: value` first (or last) into an answer, whichever way the answer is written; undefined
 * where something else stands in the place of its entries.
 */
export function insertField(
  text: string,
  answer: Answer,
  field: string,
  where: 'first' | 'last',
): TextChange | undefined {
  const eol = lineBreak(text);
  const firstKey = firstKeyOf(answer);
  const after = text.slice(answer.key.span.end, answer.span.end);
  const brace = /^\s*:\s*\{/.exec(after);
  if (brace) return insertInBraces(text, answer, field.trimEnd(), answer.key.span.end + brace[0].length, !!firstKey);
  if (!firstKey && answer.span.end > answer.key.span.end) return undefined;
  if (firstKey && where === 'first') {
    const indent = indentAt(text, firstKey.start);
    return { span: { start: firstKey.start, end: firstKey.start }, newText: `${field}${eol}${indent}` };
  }
  const indent = firstKey ? indentAt(text, firstKey.start) : `${indentAt(text, answer.key.span.start)}  `;
  const at = firstKey ? lineAt(text, answer.span.end).end : lineAt(text, answer.key.span.end).end;
  return { span: { start: at, end: at }, newText: `${eol}${indent}${field.replaceAll('\n', `${eol}${indent}`)}` };
}

/** Where the key stands that an answer begins with. */
function firstKeyOf({ fields }: Answer): Span | undefined {
  return [...fields.values()].map(({ key }) => key.span).toSorted((a, b) => a.start - b.start)[0];
}

function insertInBraces(text: string, answer: Answer, field: string, start: number, more: boolean): TextChange {
  const short = field.replace(/\|[\s\S]*$/, "''");
  if (!more) {
    const blank = /^\s*(?=\})/.exec(text.slice(start, answer.span.end))?.[0].length ?? 0;
    return { span: { start, end: start + blank }, newText: ` ${short} ` };
  }
  const first = firstKeyOf(answer)?.start ?? start;
  return { span: { start: first, end: first }, newText: `${short}, ` };
}

/** The change that takes an entry out, with its lines where it has them for itself. */
export function removeEntry(text: string, entry: Span): TextChange {
  const first = lineAt(text, entry.start);
  const last = lineAt(text, entry.end);
  const alone =
    text.slice(first.start, entry.start).trim() === '' && /^\s*(#.*)?$/.test(text.slice(entry.end, last.end));
  if (!alone) {
    const comma = /^\s*,\s*/.exec(text.slice(entry.end));
    return { span: { start: entry.start, end: entry.end + (comma?.[0].length ?? 0) }, newText: '' };
  }
  const newline = text.indexOf('\n', last.end);
  return { span: { start: first.start, end: newline < 0 ? text.length : newline + 1 }, newText: '' };
}
