import { format } from '../../model/format.ts';
import { bodyIndent, type Line, lineAfter, lineAt, opensEntry } from '../lines.ts';
import { endsWithBar } from './block.ts';
import { nameMeant } from './entry-names.ts';
import { opensQuestion } from './question-name.ts';
import type { Finder, Repair } from './repair.ts';
import { keyOfText } from './text-values.ts';

const atTop = format.contribution.map(({ name }) => name);
const ofAnswers = new Set(format.answer.map(({ name }) => name));
const ofTexts = new Set(
  [...format.contribution, ...format.answer].flatMap(({ name, value }) => (value.type === 'prose' ? [name] : [])),
);

/**
 * A text with lines such as `From: Ann` and `Dear colleague`, as an e-mail has them, that was pasted at the margin: into a
 * narrative, or above the contribution. Each line with a colon would be an entry of the file, and each of the others a
 * fault of its own.
 */
export const pastedText: Finder = (text) => {
  const repairs: Repair[] = [];
  let home: Home | undefined;
  let run: Line[] = [];
  let above = true;
  const close = () => {
    // A remark above the next entry is about that.
    while (/^\s*#/.test(run.at(-1)?.text ?? '')) run.pop();
    const repair = !isPasted(run) ? undefined : home ? indented(run, home) : above ? madeRemarks(run) : undefined;
    if (repair) repairs.push(repair);
    run = [];
  };
  for (let line: Line | undefined = lineAt(text, 0); line; line = lineAfter(text, line)) {
    const blank = line.text.trim() === '';
    const name = structure(line);
    if (name !== undefined) {
      close();
      above = false;
      home = ofTexts.has(name) ? homeAt(line, name) : undefined;
    } else if (!blank && home?.first && run.length === 0 && line.indent >= home.indent - 1) {
      home = { ...home, indent: line.indent, first: false };
    } else if (!blank && (run.length > 0 || line.indent === 0)) run.push(line);
  }
  // Nothing is above a contribution that never comes.
  if (!above) close();
  return repairs;
};

/** A name of a text, and how far that is indented. */
interface Home {
  readonly name: string;
  readonly indent: number;
  /** True until something of the text has been read. */
  readonly first: boolean;
  /** Where a `|` is missing. */
  readonly bar?: number;
}

function homeAt(line: Line, name: string): Home | undefined {
  const home = { name, indent: bodyIndent(line).length, first: true };
  if (endsWithBar(line)) return home;
  return keyOfText.test(line.text) ? { ...home, bar: line.start + line.text.trimEnd().length } : undefined;
}

/** The name on a line that is one of the file's own: a question, a part of an answer, a part of the contribution. */
function structure(line: Line): string | undefined {
  if (opensQuestion(line)) return '';
  const [, name = ''] = /^\s*(\p{L}+)\s*:(?:\s|$)/u.exec(line.text) ?? [];
  if (line.indent > 0) return ofAnswers.has(name) ? name : undefined;
  return name ? nameMeant(name, atTop) : undefined;
}

/** True where some of the lines look like entries and some like none: one alone may be a name that is not known. */
function isPasted(run: readonly Line[]): boolean {
  const atMargin = run.filter(({ indent, text }) => indent === 0 && !/^(?:#|---|\.\.\.|%)/.test(text));
  return atMargin.some(opensEntry) && atMargin.some((line) => !opensEntry(line) && /^\p{L}\S*\s+\S/u.test(line.text));
}

function indented(run: readonly Line[], { name, indent, first, bar }: Home): Repair {
  const low = run.filter((line) => line.indent < indent);
  const lines = low.map(({ start, indent: blanks }) => ({
    span: { start, end: start + blanks },
    newText: ' '.repeat(indent),
  }));
  const say = bar !== undefined ? 'Below' : first ? 'First' : '';
  return {
    code: 'outdented-text',
    span: spanOf(run),
    message: { text: say.toLowerCase() || 'message', values: { name } },
    changes: bar === undefined ? lines : [{ span: { start: bar, end: bar }, newText: ' |' }, ...lines],
    fix: { text: `fix${say}` },
  };
}

function madeRemarks(run: readonly Line[]): Repair {
  return {
    code: 'yaml-syntax',
    span: spanOf(run),
    message: { text: 'aboveAll' },
    changes: run.map(({ start }) => ({ span: { start, end: start }, newText: '# ' })),
    fix: { text: 'fixAboveAll' },
  };
}

function spanOf(run: readonly Line[]): Repair['span'] {
  const [first, last] = [run[0] as Line, run.at(-1) as Line];
  return { start: first.start + first.indent, end: last.end };
}
