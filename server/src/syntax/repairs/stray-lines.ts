import { entryAbove, type Line, lastLineWithText, lineAfter, lineAt } from '../lines.ts';
import { indentOfTextAbove } from './block.ts';
import { entryNamed, nameMeant } from './entry-names.ts';
import { sayingOfMisspelt } from './missing-colons.ts';
import { passedOver, type Recogniser, type Repair } from './repair.ts';

const strayCodes = new Set(['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'BAD_INDENT', 'UNEXPECTED_TOKEN']);

/** One word alone on its line where an entry is expected: somebody is typing, or forgot the colon. */
export const missingColon: Recogniser = ({ text, code, offset }) => {
  if (!strayCodes.has(code)) return undefined;
  const line = lineAt(text, offset);
  const word = line.text.trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(word) || isHeading(word)) return undefined;
  const start = line.start + line.indent;
  if (breaksIn(text, line) && !/^\p{Ll}{4,}$/u.test(word)) {
    const changes = [{ span: { start, end: start }, newText: passedOver }];
    const end = start + word.length;
    return { code: 'yaml-syntax', span: { start, end }, message: { text: 'strayWord', values: { word } }, changes };
  }
  return colonAfter(word, start);
};

/** `CONTENT`, but neither `SUMMARY`, which is a name, nor `Q2`. */
function isHeading(word: string): boolean {
  return /^\p{Lu}{4,}$/u.test(word) && !nameMeant(word);
}

function colonAfter(word: string, start: number): Repair {
  const end = start + word.length;
  const span = { start, end };
  const name = nameMeant(word) ?? word;
  if (name !== word) {
    return { code: 'yaml-syntax', span, changes: [{ span, newText: `${name}:` }], ...sayingOfMisspelt(word, name) };
  }
  return {
    code: 'yaml-syntax',
    span,
    message: { text: 'noColon', values: { word } },
    changes: [{ span: { start: end, end }, newText: ':' }],
    fix: { text: 'fixColon', values: { word } },
  };
}

const wordAndValue = /^\s*(\p{L}{3,20})[ \t]+(?:yes|no|true|false|draft|final|todo|reviewed|agreed|[|>]|\[.*\])\s*$/iu;
const twoWords = /^\s*\S+[ \t]+\S+\s*$/;
const nameAndText = /^\s*(\p{Ll}+)[ \t]+[^\s=;：]/u;

/** `answer no`, `country LT`, `narrative There is …`: a value follows the name, so that a colon is what was forgotten. */
export const missingColonBefore: Recogniser = ({ text, code, offset }) => {
  if (!strayCodes.has(code)) return undefined;
  const line = lineAt(text, offset);
  const first = nameAndText.exec(line.text)?.[1] ?? '';
  const isName = entryNamed(first) || (twoWords.test(line.text) && nameMeant(first));
  const word = wordAndValue.exec(line.text)?.[1] ?? (isName && !isBelowText(text, line) ? first : '');
  if (!word || indentOfTextAbove(text, line) !== undefined) return undefined;
  const start = line.start + line.indent;
  return colonAfter(word, start);
};

/** True where `line` may go on with a text that begins beside its name: a word of it is no name. */
function isBelowText(text: string, line: Line): boolean {
  const above = entryAbove(text, line);
  return above !== undefined && /^\s*(?:- +)?(?:narrative|summary|text|note):[ \t]+\p{L}/u.test(above.text);
}

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
