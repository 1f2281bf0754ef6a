import type { Passage } from '../model/passages.ts';
import { closestOf } from '../study/closest.ts';
import { lineBreak } from '../syntax/lines.ts';
import { capital, fill, wording } from '../wording.ts';
import { anyMark, type Beginning, beginningsIn, footnotesOf, hasMark, withoutCode } from './footnote-marks.ts';
import { changeIn, nameOf, spanIn } from './passage-places.ts';
import type { Fault, Rule } from './rule.ts';

const words = wording['footnote-without-text'];

/** Marks of footnotes that lead nowhere, so that the report prints them as they stand. */
export const footnoteWithoutText: Rule = {
  code: 'footnote-without-text',
  group: 'references',
  severity: 'warning',
  finalSeverity: 'error',
  summary: words.summary,
  check({ text, passages }, report) {
    for (const passage of passages) {
      if (hasMark(passage)) faultsOf(passage, lineBreak(text)).forEach(report);
    }
  },
};

function faultsOf(passage: Passage, eol: string): Fault[] {
  const { texts, empty, printed } = footnotesOf(passage);
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

function missing(passage: Passage, start: number, label: string, meant: string | undefined): Fault {
  const end = start + label.length + '[^]'.length;
  const message = fill(meant ? words.meant : words.message, {
    place: capital(nameOf(passage)),
    label,
    meant: meant ?? '',
  });
  return {
    span: spanIn(passage, start, end),
    message,
    fixes: [
      ...(meant
        ? [{ title: fill(words.fix, { meant }), changes: [changeIn(passage, start, end, `[^${meant}]`)] }]
        : []),
      { title: words.fixRemove, preferred: false, changes: [changeIn(passage, start, end, '')] },
    ],
  };
}

/** A text that goes on with the paragraph before it, since it stands further right. */
function insideParagraph(passage: Passage, { label, line, start, end }: Beginning, eol: string): Fault {
  return {
    span: spanIn(passage, start, end),
    message: fill(words.inside, { place: nameOf(passage), label }),
    fixes: [{ title: words.fixInside, changes: [changeIn(passage, line, line, eol)] }],
  };
}

/** A name with blanks is none; most likely it is the text of the footnote itself. */
function withBlanks(passage: Passage, start: number, label: string): Fault {
  const end = start + label.length + '[^]'.length;
  return {
    span: spanIn(passage, start, end),
    message: fill(words.blanks, { place: nameOf(passage), label }),
    fixes: [{ title: words.fixBlanks, preferred: false, changes: [changeIn(passage, start, end, `^[${label}]`)] }],
  };
}
