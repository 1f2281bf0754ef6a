import { bodyIndent, type Line, lastLineWithText, lineAfter, lineAt, opensEntry } from '../lines.ts';
import type { TextChange } from '../tree.ts';
import { asBlock } from './block.ts';
import type { Recogniser, Repair } from './repair.ts';
import { entryWithText } from './text-values.ts';

const strayCodes = new Set(['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'BAD_INDENT', 'UNEXPECTED_TOKEN']);

/** One word alone on its line where an entry is expected: somebody is typing, or forgot the colon. */
export const missingColon: Recogniser = ({ text, code, offset }) => {
  if (!strayCodes.has(code)) return undefined;
  const line = lineAt(text, offset);
  const word = line.text.trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(word)) return undefined;
  const start = line.start + line.indent;
  if (breaksIn(text, line) && !/^\p{Ll}{4,}$/u.test(word)) {
    const changes = [{ span: { start, end: start }, newText: '# ' }];
    const end = start + word.length;
    return { code: 'yaml-syntax', span: { start, end }, message: { text: 'strayWord', values: { word } }, changes };
  }
  return colonAfter(word, start);
};

function colonAfter(word: string, start: number): Repair {
  const end = start + word.length;
  return {
    code: 'yaml-syntax',
    span: { start, end },
    message: { text: 'noColon', values: { word } },
    changes: [{ span: { start: end, end }, newText: ':' }],
    fix: { text: 'fixColon', values: { word } },
  };
}

const wordAndValue = /^\s*(\p{L}{3,20})[ \t]+(?:yes|no|true|false|draft|final|todo|reviewed|agreed|[|>]|\[.*\])\s*$/iu;
const nameOfText = /^\s*(narrative|summary)[ \t]+\S/;

/** `answer no`, `narrative There is …`: a value follows the word, so that a colon is what was forgotten. */
export const missingColonBefore: Recogniser = ({ text, code, offset }) => {
  if (!strayCodes.has(code)) return undefined;
  const line = lineAt(text, offset);
  const word = (wordAndValue.exec(line.text) ?? nameOfText.exec(line.text))?.[1];
  if (!word || indentOfTextAbove(text, line) !== undefined) return undefined;
  const start = line.start + line.indent;
  return colonAfter(word, start);
};

/** `answer = no`, `answer; no`, `Q2：`: another sign stands where the colon belongs. */
export const otherSign: Recogniser = ({ text, code, offset }) => {
  if (!strayCodes.has(code)) return undefined;
  const line = lineAt(text, offset);
  const [whole, word = ''] = /^\s*([\p{L}\p{N}]{2,20})[ \t]*[=;：](?:[ \t]+|$)/u.exec(line.text) ?? [];
  if (!whole || indentOfTextAbove(text, line) !== undefined) return undefined;
  const start = line.start + line.indent;
  const end = line.start + whole.length;
  const sign = whole.slice(line.indent + word.length).trim();
  const colon = end === line.end ? ':' : ': ';
  return {
    code: 'yaml-syntax',
    span: { start, end: line.start + whole.trimEnd().length },
    message: { text: 'otherSign', values: { word, sign } },
    changes: [{ span: { start: start + word.length, end }, newText: colon }],
    fix: { text: 'fixColon', values: { word } },
  };
};

/** True for a line at the left margin between indented ones: with a colon it would take all below it for its own. */
function breaksIn(text: string, line: Line): boolean {
  if (line.indent > 0 || !lastLineWithText(text, line)?.indent) return false;
  let below = lineAfter(text, line);
  while (below && below.text.trim() === '') below = lineAfter(text, below);
  return !!below?.indent;
}

/** `answer:no` or `-Europol`: the colon or the dash counts only with a space after it. */
export const missingSpace: Recogniser = ({ text, code, offset }) => {
  if (!strayCodes.has(code)) return undefined;
  const line = lineAt(text, offset);
  const above = indentOfTextAbove(text, line) === undefined && lastLineWithText(text, line);
  const colon = /^\s*[\p{L}\p{N}_-]{2,20}:(?=[^\s:/])/u.exec(line.text);
  const dash = above && /^\s*- /.test(above.text) ? /^\s*-(?=[^\s-])/.exec(line.text) : null;
  const match = colon ?? dash;
  if (!match) return undefined;
  const at = line.start + match[0].length;
  return {
    code: 'yaml-syntax',
    span: { start: line.start + line.indent, end: at },
    message: { text: colon ? 'noSpaceAfterColon' : 'noSpaceAfterDash' },
    changes: [{ span: { start: at, end: at }, newText: ' ' }],
    fix: { text: 'fixSpace' },
  };
};

/** True where a colon stands behind the second word: `Text of a sentence: more of it`. */
function hasLaterColon(line: string): boolean {
  const second = /\s\S+\s/.exec(line);
  return second !== null && line.includes(':', second.index + second[0].length);
}

/** Running text that starts further left than the text it goes on with. */
export const outdentedText: Recogniser = ({ text, code, offset }) => {
  if (!strayCodes.has(code) && code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const first = lineInTrouble(text, offset);
  if (!first || (opensEntry(first) && !hasLaterColon(first.text))) return undefined;
  const above = indentOfTextAbove(text, first);
  const onEntry = above === undefined ? textOnEntryAbove(text, first) : undefined;
  const indent = above ?? onEntry?.indent;
  if (indent === undefined || indent <= first.indent) return undefined;
  const lines = runOfText(text, first);
  const last = lines.at(-1) as Line;
  const changes: TextChange[] = [
    ...(onEntry?.changes ?? []),
    ...lines.map((line) => ({
      span: { start: line.start, end: line.start + line.indent },
      newText: ' '.repeat(indent),
    })),
  ];
  return {
    code: 'outdented-text',
    span: { start: first.start + first.indent, end: last.end },
    changes,
    fix: { text: 'fix' },
  };
};

/** The text of a sentence that begins on the line of its entry, just above `line`: how it becomes a `|` block. */
function textOnEntryAbove(text: string, line: Line): { indent: number; changes: readonly TextChange[] } | undefined {
  let entry = lastLineWithText(text, line);
  while (entry && !opensEntry(entry)) entry = lastLineWithText(text, entry);
  const value = entry && entryWithText.exec(entry.text)?.[3];
  if (!entry || !value || !/^\p{L}\S*[ \t]+\S/u.test(value)) return undefined;
  return { indent: bodyIndent(entry).length, changes: asBlock(text, entry.end - value.length) };
}

/** The line at `offset`; where that is the end of a line, the trouble is in the text below it. */
function lineInTrouble(text: string, offset: number): Line | undefined {
  let line: Line | undefined = lineAt(text, offset);
  if (offset >= line.end) line = lineAfter(text, line);
  while (line && line.text.trim() === '') line = lineAfter(text, line);
  return line;
}

/** The indentation of the `|` or `>` text that ends just above `line`. */
export function indentOfTextAbove(text: string, line: Line): number | undefined {
  let above = lastLineWithText(text, line);
  let lowest: number | undefined;
  while (above) {
    if (opensEntry(above)) {
      if (!/[|>][-+\d]*\s*(#[\s\S]*)?$/.test(above.text)) return undefined;
      return lowest ?? bodyIndent(above).length;
    }
    lowest = Math.min(lowest ?? above.indent, above.indent);
    above = lastLineWithText(text, above);
  }
  return undefined;
}

/** `first` and the lines of text that follow it, up to the next entry. */
function runOfText(text: string, first: Line): Line[] {
  const run = [first];
  for (let line = lineAfter(text, first); line && !opensEntry(line); line = lineAfter(text, line)) {
    if (line.text.trim() !== '') run.push(line);
  }
  return run;
}
