import { format } from '../../model/format.ts';
import { lastLineWithText, lineAfter, lineAt } from '../lines.ts';
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

/** True where below the first line of `part`, and further in, stands what looks like a question or a part of an answer. */
export function namesFurtherIn(part: string): boolean {
  const indent = part.search(/\S|$/);
  return [...part.matchAll(candidate)].some(({ 1: blanks = '' }) => blanks.length > indent);
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
    const place = question
      ? inText
        ? placeOutside(slot, question)
        : placeFor({ indent, slot, part, below: () => nextName(text, index) }, question)
      : firstPlace(text, index, blanks, slot);
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

/** A name as it stands. */
interface Name {
  readonly indent: number;
  readonly slot: string | undefined;
  readonly part: string;
  /** The next one, which tells whether this one ends the answers. */
  readonly below: () => Pick<Name, 'indent' | 'slot'> | undefined;
}

/** Where a name belongs that stands elsewhere. */
function placeFor(
  { indent, slot, part, below }: Name,
  { name, indent: outer, inner = outer + 2 }: Question,
): number | undefined {
  if (slot !== undefined) {
    if (indent === 0 && outer > 0) return outer;
    // What is off by less than a step may be right, and the question above wrong.
    const isBelow = outer > 0 && indent >= outer + 2 && indent <= inner;
    return isBelow && !slot.startsWith(name) ? outer : undefined;
  }
  if (indent === outer) return indent > 0 ? inner : undefined;
  if (indent > outer) return undefined;
  if (!atTop.has(part)) return inner;
  const next = below();
  return indent === 0 && next && next.indent === (next.slot === undefined ? inner : outer) ? inner : undefined;
}

/** Where the first question belongs, which stands at the margin: where the next one does. */
function firstPlace(text: string, index: number, blanks: string | undefined, slot: string | undefined) {
  const above = blanks === '' && slot !== undefined ? lastLineWithText(text, lineAt(text, index)) : undefined;
  if (above?.text.trim() !== 'answers:') return undefined;
  const { index: next = 0 } = nextQuestion.exec(text.slice(index)) ?? {};
  const { indent } = lineAt(text, index + next);
  return next > 0 && indent > 0 ? indent : undefined;
}

const nextQuestion = new RegExp(`(?<=\\n) *${questionName}:`, 'u');

/** The first question or part of an answer below the name at `index`. */
function nextName(text: string, index: number): Pick<Name, 'indent' | 'slot'> | undefined {
  for (let line = lineAfter(text, lineAt(text, index)); line; line = lineAfter(text, line)) {
    const [, blanks = '', slot, part] = anyName.exec(line.text) ?? [];
    if (slot !== undefined || part !== undefined) return { indent: blanks.length, slot };
    if (line.indent === 0 && line.text.trim() !== '') return undefined;
  }
  return undefined;
}

const anyName = new RegExp(`^( *)(?:(${questionName})|(${ofAnswers.join('|')})):`, 'u');

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
