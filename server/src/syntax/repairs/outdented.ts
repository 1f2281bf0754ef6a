import { type Document, isMap, isScalar, type Pair, type Scalar } from 'yaml';
import { format } from '../../model/format.ts';
import { bodyIndent, entryAbove, type Line, lastLineWithText, lineAt, lineInTrouble, opensEntry } from '../lines.ts';
import type { TextChange } from '../tree.ts';
import { asBlock, endsWithBar, indentOfTextAbove } from './block.ts';
import { nameMeant } from './entry-names.ts';
import { isLikeQuestionName } from './question-name.ts';
import type { Recogniser, Repair } from './repair.ts';
import { runOfText } from './run-of-text.ts';
import { entryWithText, keyOfText } from './text-values.ts';

/** True where a colon stands behind the second word: `Text of a sentence: more of it`. */
function hasLaterColon(line: string): boolean {
  const second = /\s\S+\s/.exec(line);
  return second !== null && line.includes(':', second.index + second[0].length);
}

/** What the parser says of running text in a place that is none for it. */
export const troubledText = new Set([
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
  'BAD_INDENT',
  'UNEXPECTED_TOKEN',
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_ALIAS',
  'BAD_SCALAR_START',
  'TAG_RESOLVE_FAILED',
  'IMPOSSIBLE',
]);

/** Running text that starts further left than the text it goes on with, or than the name it belongs to. */
export const outdentedText: Recogniser = ({ text, code, offset }) => {
  const line = troubledText.has(code) && lineInTrouble(text, offset);
  if (!line || (opensEntry(line) && !hasLaterColon(line.text))) return undefined;
  return repairAt(text, firstAtMargin(text, line));
};

/** A text below `narrative` or `narrative |`, which lacks its colon. */
export const textBelowBareName: Recogniser = ({ text, code, offset }) => {
  const name = troubledText.has(code) && lineAt(text, offset);
  const first = name && lineInTrouble(text, name.end);
  const home = first && !opensEntry(first) && bareHome(text, name);
  return home ? (repairAt(text, first) ?? belowBareName(text, name, first, home)) : undefined;
};

/** A text that stands right below a name with neither colon nor `|`; where the `|` is there, a colon alone is missing. */
function belowBareName(text: string, line: Line, first: Line, { name, changes }: Home): Repair | undefined {
  if (/[|>]/.test(line.text)) return undefined;
  const low = runOfText(text, first).filter(({ indent }) => indent < first.indent);
  return {
    code: 'yaml-syntax',
    span: { start: line.start + line.indent, end: line.start + line.text.trimEnd().length },
    message: { text: 'noColonBar', values: { name } },
    changes: [
      ...changes,
      ...low.map(({ start, indent }) => ({ span: { start, end: start + indent }, newText: ' '.repeat(first.indent) })),
    ],
    fix: { text: 'fixBar', values: { name } },
  };
}

/** The same where the colon of its sentence makes the whole text an entry, in which the parser finds no fault. */
export function textsAtMargin(document: Document.Parsed, text: string): Repair[] {
  const repairs: Repair[] = [];
  const visit = (node: unknown): void => {
    if (!isMap(node)) return;
    for (const [index, pair] of node.items.entries()) {
      const below = node.items[index + 1]?.key;
      const { key, value } = lastWithin(pair);
      if (isSentence(below) && (isEmpty(value) || (isScalar(value) && isNameOfText(key)))) {
        const repair = repairAt(text, lineAt(text, below.range?.[0] ?? 0));
        if (repair) repairs.push(repair);
      }
      visit(pair.value);
    }
  };
  visit(document.contents);
  return repairs;
}

/** The entry that stands last in the file of those that `pair` holds, or `pair` where it holds none. */
function lastWithin(pair: Pair): Pair {
  let last = pair;
  for (let { value } = last; isMap(value) && value.items.length > 0; { value } = last)
    last = value.items.at(-1) as Pair;
  return last;
}

const isEmpty = (value: unknown): boolean => !value || (isScalar(value) && !String(value.value ?? '').trim());

const isNameOfText = (key: unknown): boolean => isScalar(key) && keyOfText.test(`${key.value}:`);

const isSentence = (key: unknown): key is Scalar<string> =>
  isScalar(key) && typeof key.value === 'string' && /^\p{L}\S*\s+\S/u.test(key.value) && !isLikeQuestionName(key.value);

function repairAt(text: string, first: Line): Repair | undefined {
  const home = homeOf(text, first);
  if (!home || home.indent <= first.indent) return undefined;
  const lines = runOfText(text, first);
  const last = lines.at(-1) as Line;
  const changes: TextChange[] = [
    ...home.changes,
    ...lines.flatMap(({ start, indent }, index) =>
      // What stands far enough right below a line that does not, such as a list, stays there.
      index > 0 && indent >= home.indent
        ? []
        : [{ span: { start, end: start + indent }, newText: ' '.repeat(home.indent) }],
    ),
  ];
  const { name, message = 'message', fix = 'fix' } = home;
  return {
    code: 'outdented-text',
    span: { start: home.start ?? first.start + first.indent, end: last.end },
    message: { text: message, values: { name } },
    changes,
    fix: { text: fix, values: { name } },
  };
}

/** The text or the name above that running text belongs to. */
interface Home {
  readonly name: string;
  /** How far the text is to be indented. */
  readonly indent: number;
  /** What has to be written on the line of the name. */
  readonly changes: readonly TextChange[];
  /** Where they are not those of a text that goes on. */
  readonly message?: 'first' | 'below' | 'bare';
  readonly fix?: 'fixFirst' | 'fixBelow' | 'fixBare';
  /** Where the mistake begins, where that is above the text. */
  readonly start?: number;
}

function homeOf(text: string, first: Line): Home | undefined {
  const above = lastLineWithText(text, first);
  const bare = above && bareHome(text, above);
  if (bare) return bare;
  const entry = entryAbove(text, first);
  if (!entry) return undefined;
  const name = /[\p{L}\p{N}_.-]+/u.exec(entry.text)?.[0] ?? '';
  const indent = bodyIndent(entry).length;
  const isFirst = above?.start === entry.start;
  if (endsWithBar(entry)) {
    if (isFirst) return { name, indent, changes: [], message: 'first', fix: 'fixFirst' };
    return { name, indent: indentOfTextAbove(text, first) ?? indent, changes: [] };
  }
  if (isFirst && keyOfText.test(entry.text)) {
    const bar = { span: { start: entry.end, end: entry.end }, newText: /\s$/.test(entry.text) ? '|' : ' |' };
    return { name, indent, changes: [bar], message: 'below', fix: 'fixBelow' };
  }
  // The text begins on the line of its name.
  const value = entryWithText.exec(entry.text)?.[3];
  if (!value || !/^\p{L}\S*[ \t]+\S/u.test(value)) return undefined;
  return { name, indent, changes: asBlock(text, entry.end - value.length) };
}

const bareName = /^\s*(\p{L}{5,20})(?:[ \t]+[|>][-+]?)?[ \t]*$/u;
const namesOfTexts = [...format.contribution, ...format.answer].flatMap(({ name, value }) =>
  value.type === 'prose' ? [name] : [],
);

/** The name on `line` of the text below it, where it has no colon. */
function bareHome(text: string, line: Line): Home | undefined {
  const [, word] = bareName.exec(line.text) ?? [];
  const name = word && nameMeant(word, namesOfTexts);
  if (!name || line.indent >= (indentOfTextAbove(text, line) ?? Number.POSITIVE_INFINITY)) return undefined;
  const start = line.start + line.indent;
  const changes = [{ span: { start, end: line.end }, newText: `${name}: |` }];
  return { name, start, indent: line.indent + 2, changes, message: 'bare', fix: 'fixBare' };
}

/** Where text that stands too far left begins: the colon of a sentence may have let its first lines pass as an entry. */
function firstAtMargin(text: string, line: Line): Line {
  const entry = entryAbove(text, line);
  let first = line;
  let above = lastLineWithText(text, line);
  while (entry && above && above.start > entry.start) {
    // What that entry holds stands further right.
    if (above.indent <= entry.indent && !above.text.trimStart().startsWith('#')) first = above;
    above = lastLineWithText(text, above);
  }
  return first;
}
