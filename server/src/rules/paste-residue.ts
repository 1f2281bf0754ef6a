import { onceForWording, type Passage } from '../model/passages.ts';
import type { Study } from '../study/types.ts';
import type { Span, TextChange } from '../syntax/tree.ts';
import { capital, fill, wording } from '../wording.ts';
import { changeIn, spanIn } from './passage-places.ts';
import type { Fault, Fix, Rule } from './rule.ts';

const words = wording['paste-residue'];

/** What a paste leaves in a text, all of one kind; a passage has one finding of each. */
interface Residue {
  readonly message: string;
  /** What the message tells of the text. */
  readonly values?: Readonly<Record<string, string>>;
  readonly span: Span;
  readonly fixes: readonly Fix[];
}

type Finder = (text: string, study: Study | undefined) => Residue | undefined;

export const pasteResidue: Rule = {
  code: 'paste-residue',
  group: 'style',
  severity: 'information',
  summary: words.summary,
  check({ text, passages, study }, report) {
    for (const passage of passages) {
      for (const { span, fixes, message: said, values } of residuesIn(passage, study)) {
        const place = passage.slot ? fill(wording['yaml-syntax'].inQuestion, { slot: passage.slot }) : '';
        const message = fill(said, { ...values, place });
        report({
          span: spanIn(passage, span.start, span.end),
          message: capital(message),
          fixes: fixes.map((fix) => moved(fix, passage)),
        });
      }
    }
    for (const residue of turnedOutside(text, passages)) report(residue);
  },
};

const residuesIn = onceForWording(({ text }, study: Study | undefined) => {
  const found = (residues.test(text) ? finders : [runningHeader]).map((find) => find(text, study));
  return found.filter((residue) => residue !== undefined);
});

function moved({ title, changes }: Fix, passage: Passage): Fix {
  return { title, changes: changes.map(({ span, newText }) => changeIn(passage, span.start, span.end, newText)) };
}

/** Finds `pattern`; what it matches is replaced by what `replace` makes of it. */
function replacing(
  pattern: RegExp,
  message: string,
  title: string,
  replace: (...match: readonly string[]) => string,
): Finder {
  return (text) => {
    const changes = [...text.matchAll(pattern)].map(
      (match): TextChange => ({
        span: { start: match.index, end: match.index + match[0].length },
        newText: replace(...match),
      }),
    );
    const [first] = changes;
    return first && { message, span: first.span, fixes: [{ title, changes }] };
  };
}

/** Marks that turn the direction of what follows: with them, a line can look like another one than it is. */
const direction = /[\u202a-\u202e\u2066-\u2069]+/g;

/** Such marks in names, keys and remarks: one finding for all of them. */
function turnedOutside(text: string, passages: readonly Passage[]): Fault[] {
  const texts = passages.toSorted((a, b) => a.start - b.start);
  const spans = [...texts, undefined].flatMap((next, index) => {
    const before = texts[index - 1];
    const from = before ? before.start + before.text.length : 0;
    return [...text.slice(from, next?.start).matchAll(direction)].map(({ index: at, 0: { length } }) => ({
      start: from + at,
      end: from + at + length,
    }));
  });
  const [first] = spans;
  if (!first) return [];
  return [
    {
      span: first,
      message: capital(fill(words.direction, { place: '' })),
      fixes: [{ title: words.fixDirection, changes: spans.map((span) => ({ span, newText: '' })) }],
    },
  ];
}

/** A soft hyphen, with the line break behind it where it stands at the end of a line. */
const softHyphen = /\u00ad(?:[ \t]*\r?\n[ \t]*(?=\p{Ll}))?/gu;

/** A word that is divided at the end of a line; «short- and long-term» is none. */
const divided = /(?<!\p{L})(\p{L}{2,})-[ \t]*\r?\n[ \t]*(?!(?:and|or|to|nor|but|as)\b)(\p{Ll}+)/gu;

/** Anything of the above: most texts have nothing of it, and need one look only. */
const residues =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb00-\ufb06•●▪◦‣·\uf0b7]|-[ \t]*\r?\n|\n[ \t]*o\t/;

const finders: readonly Finder[] = [
  replacing(softHyphen, words.softHyphen, words.fixSoftHyphen, () => ''),
  replacing(
    /(?:[\u200b\u2060\ufeff\u200e\u200f]|(?![\t\n\r])\p{Cc})+/gu,
    words.invisible,
    words.fixInvisible,
    () => '',
  ),
  replacing(direction, words.direction, words.fixDirection, () => ''),
  replacing(/[\ufb00-\ufb06]/g, words.ligature, words.fixLigature, (letter = '') => letter.normalize('NFKC')),
  replacing(
    /(?=[•●▪◦‣·\uf0b7o])(?<=^[ \t]*)(?:[•●▪◦‣·\uf0b7][ \t]+|o\t[ \t]*)(?=\S)/gm,
    words.bullet,
    words.fixBullet,
    () => '- ',
  ),
  dividedWord,
  runningHeader,
];

function dividedWord(text: string): Residue | undefined {
  const [match] = text.matchAll(divided);
  if (!match) return undefined;
  const [whole, before = '', after = ''] = match;
  const span = { start: match.index, end: match.index + whole.length };
  const joined = [`${before}${after}`, `${before}-${after}`];
  // Whichever way the contribution writes the word elsewhere is the likelier one.
  if (!text.includes(joined[0] as string) && text.includes(joined[1] as string)) joined.reverse();
  return {
    span,
    message: words.divided,
    values: { word: `${before}-` },
    fixes: joined.map((word) => ({
      title: fill(words.fixDivided, { word }),
      changes: [{ span, newText: word }],
    })),
  };
}

/** `14 |`, `Page 14 of 35`, `– 14 –` */
const pageMark =
  /^(?:\d{1,3}\s*\||\|\s*\d{1,3}|(?:page|p\.)\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?|[-–]\s*\d{1,3}\s*[-–])$/i;

/** A line that is the title or the number of the study, or the number of a page, as they stand at the edge of pages. */
function runningHeader(text: string, study: Study | undefined): Residue | undefined {
  const names = study ? [study.citation, study.title].map(normal) : [];
  const changes: TextChange[] = [];
  let first: Span | undefined;
  for (const { index, 0: line } of text.matchAll(/^[^\r\n]+/gm)) {
    const written = line.trim();
    if (written.length > 250 || !isHeader(written, names)) continue;
    const start = index + line.indexOf(written);
    first ??= { start, end: start + written.length };
    const change = removal(text, index, index + line.length);
    const last = changes.at(-1);
    if (!last || last.span.end <= change.span.start) changes.push(change);
    else
      changes[changes.length - 1] = { span: { start: last.span.start, end: change.span.end }, newText: change.newText };
  }
  if (!first) return undefined;
  const values = { line: text.slice(first.start, first.end) };
  return { span: first, message: words.header, values, fixes: [{ title: words.fixHeader, changes }] };
}

function isHeader(line: string, names: readonly string[]): boolean {
  if (pageMark.test(line)) return true;
  // Running text ends with a mark.
  if (/[.,;:]$/.test(line)) return false;
  const withoutFirst = line.replace(/^\d{1,3}\s*\|?\s+/, '');
  const withoutLast = line.replace(/(?<!\s)\s+(?:\|\s*)?\d{1,3}$/, '');
  return [line, withoutFirst, withoutLast].some((each) => names.includes(normal(each)));
}

function normal(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Takes a line out; a sentence that goes on behind it is joined again. */
function removal(text: string, start: number, end: number): TextChange {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end);
  const next = after.length - after.trimStart().length;
  if (before && /[\p{L}\p{N},]$/u.test(before) && /^\p{Ll}/u.test(after.trimStart())) {
    return { span: { start: before.length, end: end + next }, newText: ' ' };
  }
  const lineBreak = /^(?:\r?\n[ \t]*(?=\r?\n|$))*(?:\r?\n)?/.exec(after)?.[0].length ?? 0;
  return { span: { start, end: end + lineBreak }, newText: '' };
}
