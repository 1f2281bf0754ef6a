import type { PartBelow, Text } from '../model/questionnaire.ts';
import { findSlot } from '../study/slot-names.ts';
import { type Line, lineAfter, lineAt } from '../syntax/lines.ts';
import type { Span, TextChange } from '../syntax/tree.ts';
import { enumerate, fill, wording } from '../wording.ts';
import type { Fix, Rule } from './rule.ts';

const words = wording['question-has-parts'];

export const questionHasParts: Rule = {
  code: 'question-has-parts',
  group: 'shape',
  severity: 'error',
  summary: words.summary,
  check({ text, study, questionnaire }, report) {
    if (!study) return;
    for (const { key, slot, span, partsBelow } of questionnaire.answers) {
      const question = slot ? undefined : findSlot(study, key.value).question;
      if (!question) continue;
      const parts = enumerate(question.slots.map(({ id, title }) => `${id} (${title})`));
      const below = enumerate(partsBelow.map((part) => `«${part.key.value}»`));
      const free = partsBelow.length > 0 ? [] : question.slots.filter(({ id }) => !questionnaire.bySlot.has(id));
      report({
        span: key.span,
        slot: question.id,
        message: fill(below ? words.below : words.message, { question: question.id, parts, below }),
        fixes: [
          ...free.map(({ id, title }) => ({
            title: fill(words.fix, { part: id, title }),
            changes: [{ span: key.span, newText: id }],
          })),
          ...(partsBelow.some((part) => questionnaire.bySlot.has(part.slot))
            ? []
            : eachForItself(text, key, span, partsBelow)),
        ],
      });
    }
  },
};

/** The parts as questions of their own: the line of the question goes, and its parts move to where it began. */
function eachForItself(text: string, key: Text, { end }: Span, parts: readonly PartBelow[]): Fix[] {
  const [first] = parts;
  if (!first) return [];
  const line = lineAt(text, key.span.start);
  const below = lineAt(text, first.key.span.start);
  const step = below.indent - line.indent;
  const isBlock = parts.every((part) => startsLine(text, part.key.span) === below.indent);
  if (!isBlock || startsLine(text, key.span) !== line.indent || step <= 0) return [];
  const names = new Map(parts.map((part) => [lineAt(text, part.key.span.start).start, part]));
  const changes: TextChange[] = [{ span: questionLine(text, line, key), newText: '' }];
  for (let each: Line | undefined = below; each && each.start < end; each = lineAfter(text, each)) {
    if (each.indent >= step) changes.push({ span: { start: each.start, end: each.start + step }, newText: '' });
    const part = names.get(each.start);
    if (part) changes.push({ span: part.key.span, newText: part.slot });
  }
  return [{ title: words.fixBelow, changes }];
}

/** How far in a key stands that opens its line; undefined for one that does not. */
function startsLine(text: string, { start }: Span): number | undefined {
  const line = lineAt(text, start);
  return line.start + line.indent === start ? line.indent : undefined;
}

/** `Q3:`, with its line where there is no remark on it. */
function questionLine(text: string, line: Line, { span }: Text): Span {
  const [colon = ''] = /^\s*:[ \t]*/.exec(text.slice(span.end, line.end)) ?? [];
  const end = span.end + colon.length;
  return end < line.end
    ? { start: span.start, end }
    : { start: line.start, end: lineAfter(text, line)?.start ?? line.end };
}
