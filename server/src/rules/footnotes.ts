import { blanked, type Passage, type Wording } from '../model/passages.ts';
import { type FootnotesRead, footnotesIn } from '../report/read-markdown.ts';
import { closestOf } from '../study/closest.ts';
import { fill, wording } from '../wording.ts';
import { lineBreak } from './edits.ts';
import type { Fault, Rule } from './rule.ts';
import { changeIn, nameOf, spanIn } from './style.ts';

const withoutText = wording['footnote-without-text'];
const unused = wording['footnote-unused'];

/** Marks of footnotes that lead nowhere, so that the report prints them as they stand. */
export const footnoteWithoutText: Rule = {
  code: 'footnote-without-text',
  group: 'references',
  severity: 'warning',
  finalSeverity: 'error',
  summary: withoutText.summary,
  check({ text, passages }, report) {
    for (const passage of passages) {
      if (hasMark(passage)) faultsOf(passage, lineBreak(text)).forEach(report);
    }
  },
};

/** Texts of footnotes that the report leaves out. */
export const footnoteUnused: Rule = {
  code: 'footnote-unused',
  group: 'references',
  severity: 'information',
  summary: unused.summary,
  check({ tree, passages }, report) {
    // Where lines can't be read, the mark may be among them.
    if (tree.problems.length > 0) return;
    for (const passage of passages) {
      if (!hasMark(passage)) continue;
      const { texts } = readOnce(passage);
      const later = new Set<string>();
      for (const { start, end, label } of beginningsIn(passage).toReversed()) {
        const marked = texts.get(label);
        if (marked === undefined) continue;
        const message = later.has(label) ? unused.twice : unused.message;
        if (later.has(label) || !marked) {
          report({ span: spanIn(passage, start, end), message: fill(message, { place: nameOf(passage), label }) });
        }
        later.add(label);
      }
    }
  },
};

function faultsOf(passage: Passage, eol: string): Fault[] {
  const { texts, empty, printed } = readOnce(passage);
  const beginnings = beginningsIn(passage);
  const begunAt = new Map(beginnings.map((each) => [each.start, each]));
  const begun = new Set(beginnings.map(({ label }) => label));
  const meantBy = closestOf([...texts].flatMap(([label, marked]) => (marked ? [] : label)));
  return [...withoutCode(passage).matchAll(anyMark)].flatMap(({ index, 0: mark, 1: label = '' }) => {
    if (passage.text[index - 1] === '\\') return [];
    const beginning = begunAt.get(index);
    if (beginning && texts.has(label)) return [];
    if (empty.has(label)) return missing(passage, index, label, undefined);
    if (texts.has(label) || !printed.has(mark)) return [];
    // Where line breaks don't count, `bullets-folded` says so.
    if (beginning) return passage.prose.style === 'literal' ? insideParagraph(passage, beginning, eol) : [];
    if (begun.has(label)) return [];
    if (/\s/.test(label)) return withBlanks(passage, index, label);
    // A number is no slip of the pen: it may well be another footnote that was meant.
    return missing(passage, index, label, /^\d+$/.test(label) ? undefined : meantBy(label));
  });
}

function hasMark({ text }: Passage): boolean {
  return text.search(anyMark) >= 0;
}

/** The text with blanks instead of what stands between backticks, of the same length. */
function withoutCode({ text, foreign }: Passage): string {
  return blanked(
    text,
    foreign.filter(({ start }) => text[start] === '`'),
  );
}

const anyMark = /\[\^([^[\]\r\n]+)\]/g;

/** The beginning of a line that has the text of a footnote, perhaps in a list or a quotation. */
const beginning = /^[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*)*(\[\^([^[\]\s]+)\]):/gm;

/** Where the text of a footnote begins, in offsets of the passage. */
interface Beginning {
  readonly label: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function beginningsIn(passage: Passage): Beginning[] {
  return [...withoutCode(passage).matchAll(beginning)].map(({ index, 0: whole, 1: mark = '', 2: label = '' }) => {
    const end = index + whole.length - 1;
    return { label, line: index, start: end - mark.length, end };
  });
}

function missing(passage: Passage, start: number, label: string, meant: string | undefined): Fault {
  const end = start + label.length + '[^]'.length;
  const message = fill(meant ? withoutText.meant : withoutText.message, {
    place: placeOf(passage),
    label,
    meant: meant ?? '',
  });
  return {
    span: spanIn(passage, start, end),
    message,
    fixes: [
      ...(meant
        ? [{ title: fill(withoutText.fix, { meant }), changes: [changeIn(passage, start, end, `[^${meant}]`)] }]
        : []),
      { title: withoutText.fixRemove, preferred: false, changes: [changeIn(passage, start, end, '')] },
    ],
  };
}

/** A text that goes on with the paragraph before it, since it stands further right. */
function insideParagraph(passage: Passage, { label, line, start, end }: Beginning, eol: string): Fault {
  return {
    span: spanIn(passage, start, end),
    message: fill(withoutText.inside, { place: nameOf(passage), label }),
    fixes: [{ title: withoutText.fixInside, changes: [changeIn(passage, line, line, eol)] }],
  };
}

/** A name with blanks is none; most likely it is the text of the footnote itself. */
function withBlanks(passage: Passage, start: number, label: string): Fault {
  const end = start + label.length + '[^]'.length;
  return {
    span: spanIn(passage, start, end),
    message: fill(withoutText.blanks, { place: nameOf(passage), label }),
    fixes: [
      { title: withoutText.fixBlanks, preferred: false, changes: [changeIn(passage, start, end, `^[${label}]`)] },
    ],
  };
}

/** As a message begins with it. */
function placeOf({ slot }: Passage): string {
  return slot ?? withoutText.summaryPlace;
}

const known = new WeakMap<Wording, { readonly markdown: string; readonly read: FootnotesRead }>();

/** `footnotesIn` a text, which is read again only when it is another. */
function readOnce({ wording: written, prose }: Passage): FootnotesRead {
  const before = known.get(written);
  if (before?.markdown === prose.value) return before.read;
  const read = footnotesIn(prose.value);
  known.set(written, { markdown: prose.value, read });
  return read;
}
