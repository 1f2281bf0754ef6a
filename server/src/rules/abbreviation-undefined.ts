import type { Analysis } from '../analysis.ts';
import { type Abbreviation, abbreviationsIn, type Introduction, type Occurrence } from '../model/abbreviations.ts';
import { fullNameAt } from '../model/full-name.ts';
import { isWithin, namesInFull } from '../model/names-in-full.ts';
import { pluralOf } from '../model/plural.ts';
import type { Language } from '../study/language.ts';
import { lastAt } from '../syntax/last-at.ts';
import type { TextChange } from '../syntax/tree.ts';
import { capital, fill, wording } from '../wording.ts';
import { abbreviated, introduced } from './abbreviation-edits.ts';
import { nameOf } from './passage-places.ts';
import type { Fault, Rule } from './rule.ts';

const words = wording['abbreviation-undefined'];

export const abbreviationUndefined: Rule = {
  code: 'abbreviation-undefined',
  group: 'names',
  severity: 'information',
  summary: words.summary,
  check({ study, passages, lexicon }: Analysis, report) {
    // Without knowing what every reader knows nothing can be said.
    if (!study || study.language.abbreviations.known.length === 0) return;
    const abbreviations = abbreviationsIn(passages, lexicon, study);
    const inFull = namesInFull(passages, abbreviations);
    const spellings = firstSpellings(abbreviations);
    for (const abbreviation of abbreviations) {
      if (abbreviation.known) continue;
      const [first] = abbreviation.introductions;
      const [name] = inFull.get(abbreviation) ?? [];
      const use = abbreviation.uses.find((each) => stands(abbreviation, each));
      if (use && (!first || use.order < first.order)) {
        if (isBesideName(abbreviation, use) || isProper(abbreviation, use, study.language)) continue;
        const same = spellings.get(abbreviation.text.toLowerCase());
        if (same && same !== abbreviation) {
          // Where no spelling is introduced, one finding is enough: that of the first.
          if (same.introductions.length > 0) report(otherSpelling(abbreviation, use, same));
          continue;
        }
        report(usedBefore(abbreviation, use, first, name, study.language));
      } else if (first && name && name.order < first.order && isPlain(first) && abbreviation.uses.length > 0) {
        report(namedBefore(abbreviation, name, first));
      }
    }
  },
};

/** Of abbreviations that differ in capitals only, the one that is introduced first, or else used first: by small letters. */
function firstSpellings(abbreviations: readonly Abbreviation[]): ReadonlyMap<string, Abbreviation> {
  const rank = ({ introductions: [first], uses: [use] }: Abbreviation): number =>
    first?.order ?? (use ? use.order + Number.MAX_SAFE_INTEGER / 2 : Number.MAX_SAFE_INTEGER);
  const found = new Map<string, Abbreviation>();
  for (const abbreviation of abbreviations) {
    const letters = abbreviation.text.toLowerCase();
    const earlier = found.get(letters);
    if (!earlier || rank(abbreviation) < rank(earlier)) found.set(letters, abbreviation);
  }
  return found;
}

/** Introduced in another spelling. */
function otherSpelling(abbreviation: Abbreviation, use: Occurrence, same: Abbreviation): Fault {
  const [introduction] = same.introductions;
  const values = { text: use.written, place: nameOf(use.passage), full: same.text };
  const changes = abbreviation.uses
    .filter((each) => stands(abbreviation, each))
    .map(({ span, written }) => ({ span, newText: same.text + written.slice(abbreviation.text.length) }));
  return {
    span: use.span,
    message: capital(fill(words.alike, values)),
    fixes: [{ title: fill(words.fixAlike, { ...values, text: abbreviation.text }), changes: inOrder(changes) }],
    related: introduction ? [{ span: introduction.span, message: words.introducedAs }] : [],
  };
}

/** Used, and not introduced until then. */
function usedBefore(
  abbreviation: Abbreviation,
  use: Occurrence,
  later: Introduction | undefined,
  name: Occurrence | undefined,
  language: Language,
): Fault {
  const { text } = abbreviation;
  const here = name && name.order < use.order ? undefined : introduced(abbreviation, use, language);
  const behind = name && name.order < use.order ? insertedBehind(abbreviation, name) : undefined;
  const change = here?.change ?? behind;
  const values = {
    text: use.written,
    place: nameOf(use.passage),
    full: here?.full ?? name?.written ?? '',
    later: later ? placeAfter(use, later) : '',
  };
  const message = later ? words.later : behind ? words.behind : here ? words.message : words.unknown;
  const changes = change && [change, ...(later && isPlain(later) ? [abbreviated(abbreviation, later)] : [])];
  return {
    span: use.span,
    message: capital(fill(message, values)),
    fixes: changes
      ? [{ title: fill(behind ? words.fixBehind : words.fix, { ...values, text }), changes: inOrder(changes) }]
      : [],
    related: [
      ...(behind && name ? [{ span: name.span, message: fill(words.inFull, values) }] : []),
      ...(later ? [{ span: later.span, message: fill(words.introduced, values) }] : []),
    ],
  };
}

/** Named in full before it is introduced. */
function namedBefore(abbreviation: Abbreviation, name: Occurrence, later: Introduction): Fault {
  const values = {
    text: abbreviation.text,
    place: nameOf(name.passage),
    full: name.written,
    later: placeAfter(name, later),
  };
  return {
    span: name.span,
    message: capital(fill(words.late, values)),
    fixes: [
      {
        title: fill(words.fixBehind, values),
        changes: inOrder([insertedBehind(abbreviation, name), abbreviated(abbreviation, later)]),
      },
    ],
    related: [{ span: later.span, message: fill(words.introduced, values) }],
  };
}

/** As a message speaks of a place that comes after `use`. */
function placeAfter(use: Occurrence, later: Occurrence): string {
  return use.passage === later.passage ? words.below : fill(words.in, { place: nameOf(later.passage) });
}

function insertedBehind({ text, name = '', entry }: Abbreviation, { span, written }: Occurrence): TextChange {
  const isPlural = !entry && name !== pluralOf(name) && written.toLowerCase() === pluralOf(name).toLowerCase();
  return { span: { start: span.end, end: span.end }, newText: ` (${text}${isPlural ? 's' : ''})` };
}

/** False in longer abbreviations, quotations, longer names, and for names that are to be written in another way. */
function stands({ entry }: Abbreviation, { dependent, passage, span }: Occurrence): boolean {
  const { start, end } = { start: span.start - passage.start, end: span.end - passage.start };
  if (dependent || isWithin(passage.quotations, start)) return false;
  const known = lastAt(passage.names, start, (name) => name.start);
  if (!known || known.end < end) return true;
  return known.start === start && known.end === end ? known.kind === 'acronym' : entry !== undefined;
}

/** True for a word in capitals that is itself the name of a project or the like. */
function isProper({ name }: Abbreviation, { passage: { text, start }, span }: Occurrence, language: Language): boolean {
  if (name !== undefined) return false;
  const [, before = ''] =
    /(\p{L}+)\s+["“”‘’«*_]*$/u.exec(text.slice(Math.max(0, span.start - start - 40), span.start - start)) ?? [];
  const [, after = ''] = /^["“”‘’»*_]*\s+(\p{L}+)/u.exec(text.slice(span.end - start, span.end - start + 40)) ?? [];
  return [before, after].some((word) => language.abbreviations.carriers.includes(word.toLowerCase()));
}

/** True where the full name stands before it in another way than brackets ask for: `Full Name, ABBR,`. */
function isBesideName({ text, entry }: Abbreviation, { passage, span }: Occurrence): boolean {
  const start = span.start - passage.start;
  const gap = /(?:,|\s[–-])\s+$/.exec(passage.text.slice(Math.max(0, start - 20), start))?.[0].length;
  return gap !== undefined && fullNameAt(passage.text, start - gap, text, entry) !== undefined;
}

/** `Full Name (ABBR)` without anything else between the brackets. */
function isPlain({ certain, form }: Introduction): boolean {
  return certain && form === 'alone';
}

function inOrder(changes: TextChange[]): TextChange[] {
  return changes.sort((a, b) => a.span.start - b.span.start);
}
