import type { Analysis } from '../analysis.ts';
import { largest } from '../long-lists.ts';
import { type Figure, figuresIn } from '../model/figures.ts';
import type { Passage } from '../model/passages.ts';
import type { Study } from '../study/types.ts';
import { enumerate, fill, wording } from '../wording.ts';
import { spanIn } from './passage-places.ts';
import { firstIn } from './phrases.ts';
import type { Fault, Rule } from './rule.ts';

const words = wording['source-year'];

export const sourceYear: Rule = {
  code: 'source-year',
  group: 'scope',
  severity: 'warning',
  summary: words.summary,
  check(analysis, report) {
    checkFacts(analysis, report);
    if (!analysis.study) return;
    for (const passage of analysis.passages) {
      if (passage.slot) checkPassage(analysis, passage, analysis.study, report);
    }
  },
};

type Report = (fault: Fault) => void;

/** A source can't know what happened after its year. */
function checkFacts({ questionnaire }: Analysis, report: Report): void {
  for (const { id, period, source: named } of questionnaire.facts) {
    const source = questionnaire.sources.find((each) => each.id.value === named?.value);
    const year = yearOf(source?.year?.value);
    const last = largest([...(period?.value ?? '').matchAll(/\b(?:19|20)\d\d\b/g)].map(Number));
    if (!period || !source?.year || year === undefined || !(last > year)) continue;
    report({
      span: period.span,
      message: fill(words.fact, { fact: id.value, last, source: source.id.value, year }),
      related: [{ span: source.year.span, message: fill(words.relatedYear, { source: source.id.value, year }) }],
    });
  }
}

/** A text that names the sources of all its figures does so at its beginning: within so many characters. */
const opening = 400;

/** Figures that are later than what the text itself names as their source. */
function checkPassage(analysis: Analysis, passage: Passage, study: Study, report: Report): void {
  const { text, slot = '' } = passage;
  const { figures, years } = figuresIn(passage, study.language);
  if (years.length === 0 || figures.length === 0) return;
  const told = new Set<number>();
  const tell = (figure: Figure, message: string, related: Fault['related']) => {
    const { year } = figure;
    if (!year || told.has(year.to)) return;
    told.add(year.to);
    report({ span: spanIn(passage, year.start, year.end), slot, message, related });
  };

  const cue = years.length > 1 ? firstIn(text.slice(0, opening), study.language.sourceCues) : undefined;
  const general = cue && passage.sentences.find(({ end }) => end > cue.start);
  const named = general ? years.filter((each) => each.start >= general.start && each.end <= general.end) : [];
  const ofSources = general ? citedYears(analysis, text.slice(general.start, general.end)) : [];
  const reaches = largest([...named.map(({ to }) => to), ...ofSources.map(({ year }) => year)]);
  for (const figure of figures) {
    const { year, sentence } = figure;
    if (!year) continue;
    const written = text.slice(sentence.start, sentence.end);
    if (general && general.start !== sentence.start && year.to > reaches && reaches > 0 && !reference.test(written)) {
      const of = [...new Set([...named.map(({ to }) => to), ...ofSources.map(({ year: each }) => each)])].sort();
      const place = spanIn(passage, general.start, general.end);
      tell(figure, fill(words.text, { slot, year: year.to, of: enumerate(of.map(String)) }), [
        { span: place, message: words.relatedText },
      ]);
    }
    // A sentence with a single source speaks by it.
    const [cited, ...more] = citation.test(written) ? citedYears(analysis, written) : [];
    if (cited && more.length === 0 && year.to > cited.year) {
      tell(figure, fill(words.cited, { slot, last: year.to, source: cited.id, year: cited.year }), [
        { span: cited.span, message: fill(words.relatedYear, { source: cited.id, year: cited.year }) },
      ]);
    }
  }
}

const citation = /\[@/;
/** A reference of its own to a source or a fact. */
const reference = /\[@|\{\{/;

/** The sources that a sentence refers to, with their years. */
function citedYears({ questionnaire }: Analysis, sentence: string) {
  return [...sentence.matchAll(/\[@([^[\]\s]+)\]/g)].flatMap(([, id = '']) => {
    const source = questionnaire.sources.find((each) => each.id.value === id);
    const year = yearOf(source?.year?.value);
    return source?.year && year !== undefined ? [{ id, year, span: source.year.span }] : [];
  });
}

function yearOf(written: string | undefined): number | undefined {
  return written && /^(?:19|20)\d\d$/.test(written.trim()) ? Number(written) : undefined;
}
