import type { ContentsEntry, Report, ReportQuestion } from './report.ts';
import { words } from './words.ts';

/** The contents of a report, in the order of its parts. */
export function contentsOf(
  report: Pick<Report, 'summary' | 'sections' | 'unplaced' | 'abbreviations' | 'sources' | 'annex'>,
): ContentsEntry[] {
  const { summary, sections, unplaced, abbreviations, sources, annex } = report;
  const entries: ContentsEntry[] = [
    plain(summary.id, summary.title),
    ...sections.map(({ id, number, title, questions }) => ({
      target: id,
      number: String(number),
      title,
      children: questions.map(questionEntry),
    })),
  ];
  if (unplaced) entries.push(plain(unplaced.id, unplaced.title));
  if (abbreviations.length > 0) entries.push(plain('abbreviations', words.abbreviations));
  if (sources.length > 0) entries.push(plain('sources', words.sources));
  return [...entries, ...annex.map(({ id, title }) => plain(id, title))];
}

function plain(target: string, title: string): ContentsEntry {
  return { target, title, children: [] };
}

function questionEntry({ id, title, hasParts, slots }: ReportQuestion): ContentsEntry {
  const parts = hasParts ? slots : [];
  return {
    target: id,
    number: id,
    title,
    children: parts.map((slot) => ({ target: slot.id, number: slot.id, title: slot.title, children: [] })),
  };
}
