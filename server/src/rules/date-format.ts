import { matchesAtDigits } from '../model/digits.ts';
import { onceForWording, type Wording } from '../model/passages.ts';
import { fill, wording } from '../wording.ts';
import { changeIn, nameOf, spanIn } from './passage-places.ts';
import type { Rule } from './rule.ts';

const words = wording['date-format'];

export const dateFormat: Rule = {
  code: 'date-format',
  group: 'style',
  severity: 'information',
  summary: words.summary,
  check({ study, passages }, report) {
    const months = study?.language.months ?? [];
    if (months.length === 0) return;
    for (const passage of passages) {
      for (const { start, end, readings } of datesIn(passage, months)) {
        const written = passage.text.slice(start, end);
        const [right = '', other] = readings;
        report({
          span: spanIn(passage, start, end),
          message: fill(other ? words.ambiguous : words.message, {
            written,
            right,
            other: other ?? '',
            place: nameOf(passage),
          }),
          fixes: readings.map((reading) => ({
            title: fill(words.fix, { right: reading }),
            changes: [changeIn(passage, start, end, reading)],
          })),
        });
      }
    }
  },
};

interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** As it should be written; two where it can be understood in two ways. */
  readonly readings: readonly string[];
}

/** A date in figures, or the figures of one beside the name of its month. */
const figures =
  /(?<![\p{L}\d./,-])(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)([./])(\d\d?)\5(\d{4})|(\d\d?)(st|nd|rd|th)?\b(,? +\d{4})?)(?![\p{L}\d/-]|[.,]\d)/uy;

const datesIn = onceForWording((wording, months: readonly string[]) => [...findDates(wording, months)]);

function* findDates(wording: Wording, months: readonly string[]): Generator<WrittenDate> {
  const { plain } = wording;
  for (const match of matchesAtDigits(wording, figures)) {
    const [written, isoYear, isoMonth, isoDay, first, mark, second, shortYear] = match;
    const start = match.index;
    const end = start + written.length;
    if (isoYear) yield* one(start, end, [dateOf(isoDay, isoMonth, isoYear, months)]);
    else if (shortYear) {
      // The Official Journal is cited with dates in figures.
      if (/\bOJ\b/.test(plain.slice(Math.max(0, start - 40), start))) continue;
      const european = dateOf(first, second, shortYear, months);
      const american = mark === '/' && first !== second ? dateOf(second, first, shortYear, months) : undefined;
      yield* one(start, end, [european, american]);
    } else yield* besideMonth(plain, match, months);
  }
}

function* one(start: number, end: number, readings: readonly (string | undefined)[]): Generator<WrittenDate> {
  const right = readings.filter((reading) => reading !== undefined);
  if (right.length > 0) yield { start, end, readings: right };
}

/** `August 1, 2020`, `August 1st`, `1st August 2020`, `01 August 2020`, `1 August, 2020`. */
function* besideMonth(plain: string, match: RegExpExecArray, months: readonly string[]): Generator<WrittenDate> {
  const { index: start, 0: written, 8: day = '', 9: ordinal, 10: yearBehind = '' } = match;
  if (Number(day) < 1 || Number(day) > 31) return;
  const number = String(Number(day));
  const before = plain.slice(Math.max(0, start - 12), start);
  const word = /(?<!\p{L})(\p{Lu}\p{Ll}+) (?:the )?$/u.exec(before);
  const monthBefore = word && months.includes(word[1] ?? '') ? word : undefined;
  if (monthBefore && (ordinal || yearBehind)) {
    const [lead, month = ''] = monthBefore;
    const year = yearBehind.replace(/\D/g, '');
    yield {
      start: start - lead.length,
      end: start + written.length,
      readings: [`${number} ${month}${year && ` ${year}`}`],
    };
    return;
  }
  if (monthBefore || yearBehind) return;
  const end = start + written.length;
  const behind = /^ (?:of )?(\p{Lu}\p{Ll}+)(,? +\d{4}(?!\d))?/u.exec(plain.slice(end, end + 24));
  if (!behind || !months.includes(behind[1] ?? '')) return;
  const [rest, month = '', yearPart = ''] = behind;
  const year = yearPart.replace(/\D/g, '');
  const right = `${number} ${month}${year && ` ${year}`}`;
  const asWritten = plain.slice(start, end + rest.length);
  if (right !== asWritten && (ordinal || day.startsWith('0') || yearPart.startsWith(',') || rest.startsWith(' of '))) {
    yield { start, end: end + rest.length, readings: [right] };
  }
}

function dateOf(day = '', month = '', year = '', months: readonly string[] = []): string | undefined {
  const name = months[Number(month) - 1];
  return name && Number(day) >= 1 && Number(day) <= 31 ? `${Number(day)} ${name} ${year}` : undefined;
}
