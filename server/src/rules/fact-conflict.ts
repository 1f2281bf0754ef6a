import type { Analysis } from '../analysis.ts';
import { figuresIn, numberOf } from '../model/figures.ts';
import { onceForWording } from '../model/passages.ts';
import type { Fact } from '../model/questionnaire.ts';
import type { Language } from '../study/language.ts';
import type { Span } from '../syntax/tree.ts';
import { capital, fill, wording } from '../wording.ts';
import { nameOf, spanIn } from './passage-places.ts';
import type { Fix, Rule } from './rule.ts';
import { type Subject, sameSubject, stem, subjectOf, subjectOfUnit } from './subject.ts';
import { inGroups } from './thousands-separator.ts';

const words = wording['fact-conflict'];

/** A number of one year, with what it counts. */
interface Told {
  readonly value: number;
  readonly written: string;
  readonly span: Span;
  /** `Q13`, `the summary`, `the fact «convicted-2023»`. */
  readonly place: string;
  readonly slot?: string;
  readonly period: string;
  readonly noun: string;
  readonly note?: string;
  readonly fact: boolean;
  readonly subject: () => Subject | undefined;
}

export const factConflict: Rule = {
  code: 'fact-conflict',
  group: 'consistency',
  severity: 'warning',
  summary: words.summary,
  check(analysis, report) {
    const { study } = analysis;
    if (!study) return;
    const groups = new Map<string, Told[]>();
    for (const told of toldIn(analysis, study.language)) {
      const key = `${told.noun} ${told.period}`;
      const group = groups.get(key);
      if (group) group.push(told);
      else groups.set(key, [told]);
    }
    for (const group of groups.values()) {
      if (group.every(({ value }) => value === group[0]?.value)) continue;
      // Numbers that were found to agree are compared once; so are only a few that differ.
      const known: Told[] = [];
      for (const told of group) {
        const other = known.find((each) => disagree(each, told));
        if (other) {
          const { period, written, place } = told;
          const values = { period, written, place, other: other.written, otherPlace: other.place };
          report({
            span: told.span,
            slot: told.slot,
            message: capital(fill(words.message, values)),
            // Neither is likelier to be right.
            fixes: [
              changed(fill(words.fixHere, values), told, other),
              changed(fill(words.fixThere, values), other, told),
            ],
            related: [
              {
                span: other.span,
                message: capital(fill(words.related, { place: other.place, written: other.written })),
              },
            ],
          });
        } else if (known.length < 20) known.push(told);
      }
    }
  },
};

/** Writes the number of `right` where `told` stands, as numbers are written there. */
function changed(title: string, told: Told, right: Told): Fix {
  const newText = told.fact ? String(right.value) : right.fact ? inGroups(String(right.value)) : right.written;
  return { title, changes: [{ span: told.span, newText }], preferred: false };
}

function disagree(one: Told, other: Told): boolean {
  if (one.value === other.value || one.note !== other.note) return false;
  // What one text says of two things, it will have told apart.
  if (!one.fact && !other.fact && one.place === other.place) return false;
  const [first, second] = [one.subject(), other.subject()];
  return (
    first !== undefined && second !== undefined && (equal(first, second, one, other) || sameSubject(first, second))
  );
}

/** Two facts of one unit, even if it is a single word. */
function equal(first: Subject, second: Subject, one: Told, other: Told): boolean {
  return (
    one.fact &&
    other.fact &&
    [...first.words].join() === [...second.words].join() &&
    [...first.names].join() === [...second.names].join()
  );
}

const nounAfter = /(?<=^[\s*_]+)[\p{L}][\p{L}\p{M}’'-]*/u;

function toldIn({ questionnaire, passages }: Analysis, language: Language): Told[] {
  const inTexts = passages.flatMap((passage) => {
    return countsIn(passage, language).map(
      (count): Told => ({
        ...count,
        span: spanIn(passage, count.span.start, count.span.end),
        place: nameOf(passage),
        slot: passage.slot,
        fact: false,
      }),
    );
  });
  return [...questionnaire.facts.flatMap((fact) => toldBy(fact, language)), ...inTexts];
}

/** What a text tells, wherever it stands; places are those of the text. */
type Count = Pick<Told, 'value' | 'written' | 'span' | 'period' | 'noun' | 'subject'>;

const countsIn = onceForWording((wording, language: Language): readonly Count[] => {
  const { text } = wording;
  let before: (Count & { readonly sentence: Span }) | undefined;
  return figuresIn({ wording }, language).figures.flatMap((figure): Count[] => {
    const { year, value, inWords, percent, sentence } = figure;
    // «One» is hardly ever a count.
    if (!year || percent || (inWords && value < 2)) return [];
    const [noun = ''] = nounAfter.exec(text.slice(figure.end, figure.end + 40)) ?? [];
    // «10 traffickers in 2023, against 16 in 2022»: the second counts what the first does.
    const same = before?.sentence === sentence && year.start > figure.end && year.start - figure.end <= 6;
    const counted = same && before ? before : undefined;
    if (!noun && !counted) return [];
    before = {
      value,
      written: text.slice(figure.start, figure.end),
      span: { start: figure.start, end: figure.end },
      period: period(year.from, year.to),
      noun: counted?.noun ?? stem(noun.toLowerCase()),
      subject: counted?.subject ?? once(() => subjectOf(wording, figure, language)),
      sentence,
    };
    return [before];
  });
});

/** `find`, which is asked once, if at all. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

function toldBy({ id, value, unit, period: of, note }: Fact, language: Language): Told[] {
  const number = numberOf(value?.value ?? '');
  const years = /^(\d{4})(?:\s?[–—-]\s?(\d{4}))?$/.exec(of?.value.trim() ?? '');
  const subject = unit && subjectOfUnit(unit.value, language);
  if (!value || number === undefined || !subject || !years) return [];
  return [
    {
      value: number,
      written: value.value,
      span: value.span,
      place: fill(words.factPlace, { id: id.value }),
      period: period(Number(years[1]), Number(years[2] ?? years[1])),
      noun: subject.noun,
      note: note?.value,
      fact: true,
      subject: () => subject,
    },
  ];
}

function period(from: number, to: number): string {
  return from === to ? `${from}` : `${from}–${to}`;
}
