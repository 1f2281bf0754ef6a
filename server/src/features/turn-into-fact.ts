import type { Analysis } from '../analysis.ts';
import { type Figure, figuresIn } from '../model/figures.ts';
import type { Passage } from '../model/passages.ts';
import { referencesIn } from '../model/references.ts';
import { freeId, newEntry } from '../rules/new-entry.ts';
import type { Language } from '../study/language.ts';
import type { Span, TextChange } from '../syntax/tree.ts';

/** A number of a text that becomes a fact. */
export interface NewFact {
  /** The name of the fact, which no other one has. */
  readonly id: string;
  readonly changes: readonly TextChange[];
}

/**
 * Replaces the number at `span` by a reference, and writes the fact at the end of `facts`, with unit, period and source
 * as far as its sentence gives them. Undefined where there is no number in figures, or no place for a fact.
 */
export function turnIntoFact(analysis: Analysis, span: Span): NewFact | undefined {
  const { tree, study, passages } = analysis;
  if (!study || tree.problems.length > 0) return undefined;
  const passage = passages.find(({ start, text: { length } }) => start <= span.start && span.end <= start + length);
  const figure = passage && figureAt(passage, study.language, span);
  if (!passage || !figure) return undefined;
  const fields = fieldsOf(analysis, passage, figure, study.language);
  const id = freeId(analysis, 'facts', [...fields.noun, fields.period]);
  const entry = newEntry(analysis, 'facts', id, fields.pairs);
  const place = { start: passage.start + figure.start, end: passage.start + fields.end };
  // At the start of a text without quotation marks, braces would begin something else.
  if (!entry || (passage.prose.style === 'plain' && place.start === passage.start)) return undefined;
  const changes = [{ span: place, newText: `{{${id}}}` }, entry];
  return { id, changes: changes.sort((a, b) => a.span.start - b.span.start) };
}

function figureAt(passage: Passage, language: Language, { start, end }: Span): Figure | undefined {
  const [from, to] = [start - passage.start, end - passage.start];
  return figuresIn(passage, language).figures.find((each) => !each.inWords && each.start <= to && from <= each.end);
}

interface Fields {
  /** The words that name what is counted, for the id. */
  readonly noun: readonly string[];
  readonly period: string;
  readonly pairs: readonly (readonly [key: string, value: string])[];
  /** Where the number with its sign ends, in offsets of the passage. */
  readonly end: number;
}

function fieldsOf({ questionnaire }: Analysis, passage: Passage, figure: Figure, language: Language): Fields {
  const { text, start } = passage;
  const sign = /^[ \u00a0\u202f]?%/.exec(text.slice(figure.end, figure.end + 2))?.[0] ?? '';
  const words =
    figure.percent && !sign ? (/^\s*per\s?cent/.exec(text.slice(figure.end, figure.end + 12))?.[0] ?? '') : '';
  const noun = nounAfter(text.slice(figure.end + sign.length + words.length, figure.sentence.end), language);
  const inSentence = referencesIn([passage]).filter(
    ({ kind, span }) =>
      kind === 'source' && span.start - start >= figure.sentence.start && span.end - start <= figure.sentence.end,
  );
  const cited = new Set(inSentence.map(({ id }) => id.value));
  const [source] = cited.size === 1 ? cited : [];
  const known = questionnaire.sources.some(({ id }) => id.value === source);
  const unit = sign ? '%' : words.trim() || (noun.direct ? noun.words.join(' ') : '');
  const period = figure.year ? text.slice(figure.year.start, figure.year.end) : '';
  const pairs = [
    ['value', text.slice(figure.start, figure.end)],
    ['unit', unit],
    ['period', period],
    ['source', known && source ? source : ''],
  ] as const;
  return { noun: noun.words, period, pairs: pairs.filter(([, value]) => value !== ''), end: figure.end + sign.length };
}

const mostWords = 3;

/**
 * The words behind a number that say what it counts, and whether they follow it directly: `third-country nationals`;
 * `victims` of «of the victims», not directly.
 */
function nounAfter(after: string, language: Language): { words: string[]; direct: boolean } {
  const { fillers, qualifiers, prepositions, clauseStarts } = language;
  const small = new Set([...fillers, ...qualifiers, ...prepositions, ...clauseStarts]);
  const words: string[] = [];
  let direct = true;
  for (const match of after.matchAll(/[ \u00a0\r\n*_]+([\p{L}][\p{L}\p{M}’'-]*)|[\s\S]/gu)) {
    const word = match[1];
    if (!word || words.length === mostWords) break;
    const isSmall = small.has(word.toLowerCase());
    if (!isSmall) {
      words.push(word);
      // A plural ends what is counted: «policies» of «12 policies follow».
      if (/[^s]s$/.test(word)) break;
    }
    // «12 were closed»: what follows a verb is not what is counted.
    else if (words.length > 0 || (direct && !prepositions.includes(word.toLowerCase()))) break;
    else direct = false;
  }
  return { words, direct };
}
