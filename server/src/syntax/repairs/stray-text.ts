import { type Document, isMap, isScalar } from 'yaml';
import { smallest } from '../../long-lists.ts';
import {
  type Line,
  lastLineWithText,
  lineAfter,
  lineAt,
  lineBefore,
  lineBreak,
  lineInTrouble,
  opensEntry,
} from '../lines.ts';
import type { TextChange } from '../tree.ts';
import { endsWithBar } from './block.ts';
import { troubledText } from './outdented.ts';
import { isQuestionName, opensQuestion } from './question-name.ts';
import type { Recogniser, Repair } from './repair.ts';
import { runOfText } from './run-of-text.ts';

/** Three words at least, of which the first is no bullet: a list has its own mistakes. */
const sentence = /^\s*["“‘(*_]*\p{L}\S*\s+\S+\s+\S/u;

/** The same with a colon behind the fourth word or a later one: a name is shorter. */
const sentenceWithColon = /^\s*["“‘(*_]*\p{L}[^\s:]*(?:[ \t]+[^\s:]+){3,}:(?:\s|$)/u;

/** So many lines above a text its question is looked for. */
const reach = 60;

/** `There is no such plan.` between or below the entries of an answer, and so outside of its narrative. */
export const strayText: Recogniser = ({ text, code, offset }) => {
  let first = troubledText.has(code) ? lineInTrouble(text, offset) : undefined;
  if (!first || opensEntry(first)) return undefined;
  for (let above = lastLineWithText(text, first); above && sentenceWithColon.test(above.text); ) {
    first = above;
    above = lastLineWithText(text, above);
  }
  return repairAt(text, first);
};

/**
 * The first text of which a colon in it makes an entry, in which the parser finds no fault. One at a time: the next may
 * belong to the same narrative.
 */
export function strayEntry(document: Document.Parsed, text: string): Repair[] {
  const find = (node: unknown, isAnswer: boolean): Repair | undefined => {
    if (!isMap(node)) return undefined;
    for (const { key, value } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const line = isAnswer ? lineAt(text, key.range[0]) : undefined;
      const isSentence = line && sentenceWithColon.test(line.text);
      const repair = isSentence ? repairAt(text, line) : find(value, isQuestionName(String(key.value)));
      if (repair) return repair;
    }
    return undefined;
  };
  const found = find(document.contents, false);
  return found ? [found] : [];
}

/** The text that begins with `first`, put where it belongs: into the narrative, or below one of its own. */
function repairAt(text: string, first: Line): Repair | undefined {
  if (!sentence.test(first.text)) return undefined;
  const answer = answerAround(text, first);
  if (!answer) return undefined;
  const { question, above } = answer;
  const narrative = above ?? narrativeBelow(text, first, question);
  if (narrative && (!endsWithBar(narrative) || narrative.indent <= question.indent)) return undefined;
  const run = runOfText(text, first);
  const { end } = run.at(-1) as Line;
  const values = { name: question.text.trim().split(':', 1)[0] ?? '' };
  const kind = above ? 'OutsideNarrative' : narrative ? 'AboveNarrative' : 'WithoutNarrative';
  return {
    code: 'yaml-syntax',
    span: { start: first.start + first.indent, end },
    message: { text: `text${kind}`, values },
    changes: narrative
      ? movedInto(text, run, narrative)
      : [{ span: { start: first.start, end }, newText: asNarrative(text, run, question) }],
    fix: { text: `fix${kind}`, values },
  };
}

/** The changes that put `run` at the end of the narrative above it, or at the beginning of the one below it. */
function movedInto(text: string, run: readonly Line[], narrative: Line): TextChange[] {
  const [first, final] = [run[0] as Line, run.at(-1) as Line];
  const eol = lineBreak(text);
  const { last, indent } = endOfBlock(text, narrative);
  const gap = last === narrative ? '' : eol;
  const moved = indentedRun(text, run, indent);
  const away = { span: { start: first.start, end: lineAfter(text, final)?.start ?? text.length }, newText: '' };
  const at = (place: number, newText: string) => ({ span: { start: place, end: place }, newText });
  return narrative.start < first.start
    ? [at(last.end, eol + gap + moved), away]
    : [away, at(narrative.end, eol + moved + gap)];
}

/** `run` below a `narrative: |` of its own. */
function asNarrative(text: string, run: readonly Line[], question: Line): string {
  const indent = keyIndent(text, question);
  return `${' '.repeat(indent)}narrative: |${lineBreak(text)}${indentedRun(text, run, indent + 2)}`;
}

/** The question above `first`, which stands for itself on its line, and the narrative between the two. */
function answerAround(text: string, first: Line): { question: Line; above?: Line } | undefined {
  let above: Line | undefined;
  let line = lineBefore(text, first);
  for (let left = reach; line && left > 0; left--) {
    if (opensQuestion(line)) return /^[^:]*:\s*(?:#|$)/.test(line.text) ? { question: line, above } : undefined;
    if (line.indent === 0 && opensEntry(line)) return undefined;
    if (opensNarrative.test(line.text)) above = line;
    line = lineBefore(text, line);
  }
  return undefined;
}

const opensNarrative = /^\s*narrative\s*:/;

/** The narrative of the answer to `question` that stands below `first`. */
function narrativeBelow(text: string, first: Line, question: Line): Line | undefined {
  let line = lineAfter(text, first);
  for (let left = reach; line && left > 0; left--) {
    if (opensEntry(line) && line.indent <= question.indent) return undefined;
    if (opensNarrative.test(line.text)) return line;
    line = lineAfter(text, line);
  }
  return undefined;
}

/** The last line of the text below `narrative: |`, and how far that is indented. */
function endOfBlock(text: string, narrative: Line): { last: Line; indent: number } {
  let last = narrative;
  let indent: number | undefined;
  for (let line = lineAfter(text, narrative); line; line = lineAfter(text, line)) {
    if (line.text.trim() === '') continue;
    if (line.indent <= narrative.indent) break;
    indent ??= line.indent;
    last = line;
  }
  return { last, indent: indent ?? narrative.indent + 2 };
}

/** How far the entries of an answer are indented. */
function keyIndent(text: string, question: Line): number {
  const below = lineInTrouble(text, question.end);
  return below && opensEntry(below) && below.indent > question.indent ? below.indent : question.indent + 2;
}

/** The text from the first to the last line of `run`, its leftmost lines `indent` blanks in; blank lines are empty. */
function indentedRun(text: string, run: readonly Line[], indent: number): string {
  const low = smallest(run.map((line) => line.indent));
  return text
    .slice((run[0] as Line).start, (run.at(-1) as Line).end)
    .split(/\r?\n/)
    .map((line) => line.slice(low).trimEnd())
    .map((line) => line && ' '.repeat(indent) + line)
    .join(lineBreak(text));
}
