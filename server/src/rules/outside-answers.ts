import type { Analysis } from '../analysis.ts';
import { findSlot } from '../study/slot-names.ts';
import { lineAfter, lineAt, lineBreak } from '../syntax/lines.ts';
import type { Span, TextChange } from '../syntax/tree.ts';

/** The questions that stand at the top of the file instead of below `answers:`. */
export function outsideAnswers({ study, faults }: Analysis): { readonly slot: string; readonly entry: Span }[] {
  if (!study) return [];
  return faults.flatMap((fault) => {
    if (fault.code !== 'unknown-key' || fault.place !== 'contribution') return [];
    const slot = findSlot(study, fault.key).slot?.id;
    return slot ? [{ slot, entry: fault.entry }] : [];
  });
}

/** The changes that indent these questions below an `answers:` that has nothing else; undefined where it has. */
export function indentBelowAnswers(analysis: Analysis): TextChange[] | undefined {
  const { text, tree, questionnaire } = analysis;
  const outside = outsideAnswers(analysis);
  const [first] = outside;
  if (!first || questionnaire.answers.length > 0 || tree.root?.type !== 'map' || tree.root.flow) return undefined;
  const answers = questionnaire.fields.get('answers')?.key.span;
  // Below an `answers:` that stands elsewhere they would come out of order.
  if (answers && text.slice(lineAt(text, answers.end).end, first.entry.start).trim() !== '') return undefined;
  const opening = answers ? [] : [insertion(first.entry.start, `answers:${lineBreak(text)}`)];
  return [...opening, ...outside.flatMap(({ entry }) => indented(text, entry))];
}

function indented(text: string, { start, end }: Span): TextChange[] {
  const changes: TextChange[] = [];
  for (let line = lineAt(text, start); line.start < end; ) {
    if (line.text.trim() !== '') changes.push(insertion(line.start, '  '));
    const next = lineAfter(text, line);
    if (!next) break;
    line = next;
  }
  return changes;
}

function insertion(at: number, newText: string): TextChange {
  return { span: { start: at, end: at }, newText };
}
