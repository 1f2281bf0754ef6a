import type { ContentsEntry, Report, ReportQuestion } from './report.ts';

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
  if (abbreviations.length > 0) entries.push(plain('abbreviations', 'Abbreviations'));
  if (sources.length > 0) entries.push(plain('sources', 'Sources'));
  if (annex.actors.length > 0) entries.push(plain('annex-actors', 'Annex: actors'));
  if (annex.programmes.length > 0) entries.push(plain('annex-programmes', 'Annex: programmes and measures'));
  return entries;
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
