import { format } from '../../model/format.ts';
import { lineAt } from '../lines.ts';
import { indentOfTextAbove } from './block.ts';
import { indentRepair, thatMove, withLinesBelow } from './indentation.ts';
import { isQuestionName, opensQuestion, questionName } from './question-name.ts';
import type { Finder, Repair } from './repair.ts';
import { swallowedAt } from './swallowed-names.ts';

const atTop = new Set(format.contribution.map(({ name }) => name));
const ofAnswers = format.answer.map(({ name }) => name);

/** A question on a line of its own, the name of a part of an answer, or any other name at the margin. */
const candidate = new RegExp(
  `^( *)(?:(${questionName}):[ \\t\\r]*$|(${ofAnswers.join('|')}):(?=[ \\t\\r]|$))|^\\p{L}[\\p{L}\\p{N}_-]*:`,
  'gmu',
);

/** What kind of name it is, by its looks: what an edit must not change for a map to be read in parts. */
export function kindOfName(name: string): 'question' | 'part' | 'part or top' | 'sentence' | 'other' {
  if (isQuestionName(name)) return 'question';
  if (/\s/.test(name)) return 'sentence';
  if (!ofAnswers.includes(name)) return 'other';
  return atTop.has(name) ? 'part or top' : 'part';
}

/** The question that is being read. */
interface Question {
  readonly name: string;
  readonly indent: number;
  /** Where the parts of its answer start; known once one of them has been seen. */
  inner?: number;
}

/**
 * A question that starts where the parts of an answer do, or a part of an answer that starts where the questions do: to
 * the parser the one is a part of the question above, and the other a question. Or either of them that starts where the
 * text above does, and is a part of that.
 */
export const misplacedNames: Finder = (text) => {
  const repairs: Repair[] = [];
  let question: Question | undefined;
  let reach = 0;
  for (const { index, 1: blanks, 2: slot, 3: part = '' } of text.matchAll(candidate)) {
    if (blanks === undefined) question = undefined;
    const indent = blanks?.length ?? 0;
    const inText = question?.inner !== undefined && indent > question.inner;
    const place = question && (inText ? placeOutside(slot, question) : placeFor({ indent, slot, part }, question));
    const repairFor = inText ? swallowedAt : repairAt;
    const repair = place !== undefined && index >= reach ? repairFor(text, index, place) : undefined;
    if (repair) repairs.push(repair);
    reach = repair?.changes.at(-1)?.span.end ?? reach;
    const start = repair && place !== undefined ? place : indent;
    if (slot !== undefined) {
      if (!question || start <= question.indent) question = { name: slot, indent: start };
    } else if (question && start > question.indent) question.inner ??= start;
    else if (!repair) question = undefined;
  }
  return repairs;
};

/** Where a name belongs that stands elsewhere. */
function placeFor(
  { indent, slot, part }: { indent: number; slot: string | undefined; part: string },
  { name, indent: outer, inner = outer + 2 }: Question,
): number | undefined {
  if (slot !== undefined) {
    // What is off by less than a step may be right, and the question above wrong.
    const isBelow = outer > 0 && indent >= outer + 2 && indent <= inner;
    return isBelow && !slot.startsWith(name) ? outer : undefined;
  }
  const isMisplaced = indent === outer ? indent > 0 : indent < outer && !atTop.has(part);
  return isMisplaced ? inner : undefined;
}

/** Where a name belongs that stands within a text. */
function placeOutside(slot: string | undefined, { indent, inner }: Question): number | undefined {
  return slot === undefined ? inner : indent;
}

function repairAt(text: string, offset: number, place: number): Repair | undefined {
  const line = lineAt(text, offset);
  if (line.indent >= (indentOfTextAbove(text, line) ?? Number.POSITIVE_INFINITY)) return undefined;
  const all = withLinesBelow(text, line);
  const next = all.findIndex((each, index) => index > 0 && opensQuestion(each));
  const lines = next < 0 ? all : all.slice(0, next);
  const stay = lines[1] && line.indent < place && place < lines[1].indent;
  return indentRepair(stay ? [line] : thatMove(lines, place), place);
}
