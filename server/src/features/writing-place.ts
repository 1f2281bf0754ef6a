import type { Analysis } from '../analysis.ts';
import { slotState } from '../model/completeness.ts';
import { questionSkeletons } from '../model/missing.ts';
import type { Answer } from '../model/questionnaire.ts';
import type { WritingPlace } from '../protocol.ts';
import { insertField } from '../rules/edits.ts';
import type { Slot } from '../study/types.ts';
import { indentAt, lineAfter, lineAt, lineBreak } from '../syntax/lines.ts';
import type { Span, TextChange } from '../syntax/tree.ts';
import { toRange, toTextEdit } from './ranges.ts';

/** Where to write: at most one change of the text, and what to select in the text after it. */
interface Place {
  readonly change?: TextChange;
  readonly select: Span;
}

/**
 * The place at which what `at` (a slot, or `summary`) lacks first is to be written. What has to stand there before, such
 * as the question itself, is inserted. Undefined where the study has no such slot, or the file leaves no room for it.
 */
export function writingPlace(analysis: Analysis, at: string): WritingPlace | undefined {
  const slot = analysis.study?.slots.find(({ id }) => id === at);
  const place = at === 'summary' ? summaryPlace(analysis) : slot && slotPlace(analysis, slot);
  if (!place) return undefined;
  const { change, select } = place;
  const edits = change ? [toTextEdit(analysis.document, change)] : [];
  return { edits, selection: rangeAfter(analysis, change, select) };
}

function slotPlace(analysis: Analysis, slot: Slot): Place | undefined {
  const { text, tree, questionnaire, study } = analysis;
  const answer = questionnaire.bySlot.get(slot.id);
  if (!answer) {
    const [change] = (study && questionSkeletons(text, tree, questionnaire, study, [slot])) ?? [];
    return change && inSkeleton(text, change, slot);
  }
  const { lacks } = slotState(slot, answer);
  if (lacks.includes('answer')) return yesNoPlace(text, answer);
  return (
    textPlace(text, answer.narrative?.content, answer.fields.get('narrative')?.key.span) ?? newNarrative(text, answer)
  );
}

/** Behind `answer:` of a new question; below `narrative: |` of one that has a text only. */
function inSkeleton(text: string, { span, newText }: TextChange, { kind }: Slot): Place {
  const eol = lineBreak(text);
  if (kind === 'yes-no') {
    const [before = '', after = ''] = newText.split(/(?<=\n *answer:)/);
    return inserting({ span, newText: `${before} ${after}` }, before.length + 1);
  }
  const indent = /(\n *)\S[^\n]*$/.exec(newText)?.[1]?.slice(1) ?? '';
  return inserting({ span, newText: `${newText}${eol}${indent}  ` });
}

function yesNoPlace(text: string, answer: Answer): Place | undefined {
  const key = answer.fields.get('answer')?.key.span;
  if (answer.answer) return { select: answer.answer.span };
  if (key) {
    const colon = text.indexOf(':', key.end) + 1;
    if (text[colon] === ' ') return { select: { start: colon + 1, end: colon + 1 } };
    return inserting({ span: { start: colon, end: colon }, newText: ' ' });
  }
  const field = 'answer: ';
  const change = insertField(text, answer, field.trimEnd(), 'first');
  if (!change) return undefined;
  const [before = '', after = ''] = change.newText.split(/(?<=answer:)/);
  return inserting({ ...change, newText: `${before} ${after.replace(/^ /, '')}` }, before.length + 1);
}

/** The end of a text that is there, or the inside of an empty one. */
function textPlace(text: string, content: Span | undefined, key: Span | undefined): Place | undefined {
  if (!key) return undefined;
  if (content && text.slice(content.start, content.end).trim() !== '') {
    const end = content.start + text.slice(content.start, content.end).trimEnd().length;
    return { select: { start: end, end } };
  }
  const line = lineAt(text, key.end);
  const indent = `${indentAt(text, key.start)}  `;
  const header = /^\s*:\s*(?:([|>][-+\d]*)\s*)?(#[\s\S]*)?$/.exec(text.slice(key.end, line.end));
  // Quotation marks, or something else that stands in the place of a text.
  if (!header) return { select: content ?? { start: key.end + 1, end: key.end + 1 } };
  const next = lineAfter(text, line);
  if (header[1] && next && next.text.trim() === '' && next.text.length >= indent.length) {
    return { select: { start: next.end, end: next.end } };
  }
  const start = header[1] ? line.end : text.indexOf(':', key.end) + 1;
  const opening = header[1] ? '' : ' |';
  return inserting({
    span: { start, end: header[1] ? line.end : start },
    newText: `${opening}${lineBreak(text)}${indent}`,
  });
}

function newNarrative(text: string, answer: Answer): Place | undefined {
  const change = insertField(text, answer, 'narrative: |\n  ', 'last');
  if (!change) return undefined;
  const quotes = change.newText.indexOf("''");
  return inserting(change, quotes < 0 ? change.newText.length : quotes + 1);
}

function summaryPlace({ text, questionnaire: { summary, fields } }: Analysis): Place | undefined {
  const key = fields.get('summary')?.key.span;
  if (key) return textPlace(text, summary?.content, key);
  const start = fields.get('answers')?.key.span.start;
  const eol = lineBreak(text);
  if (start === undefined) {
    const end = text.trimEnd().length;
    return inserting({ span: { start: end, end }, newText: `${end > 0 ? eol : ''}summary: |${eol}  ` });
  }
  if (lineAt(text, start).start !== start) return undefined;
  const opening = `summary: |${eol}  `;
  return inserting({ span: { start, end: start }, newText: opening + eol }, opening.length);
}

/** The cursor comes to stand `at` characters into the new text; at its end unless given. */
function inserting(change: TextChange, at = change.newText.length): Place {
  return { change, select: { start: change.span.start + at, end: change.span.start + at } };
}

/** `select` as positions in the text after `change`; it stands before the change's end or in it. */
function rangeAfter({ document }: Analysis, change: TextChange | undefined, select: Span): WritingPlace['selection'] {
  if (!change) return toRange(document, select);
  const position = (offset: number) => {
    const start = document.positionAt(change.span.start);
    const lines = change.newText.slice(0, offset - change.span.start).split('\n');
    const last = lines.at(-1) ?? '';
    return lines.length === 1
      ? { line: start.line, character: start.character + last.length }
      : { line: start.line + lines.length - 1, character: last.length };
  };
  return { start: position(select.start), end: position(select.end) };
}
