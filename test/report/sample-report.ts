import { type Block, plainInlines } from '../../server/src/report/prose.ts';
import type { Report } from '../../server/src/report/report.ts';
import { buildReport, type ReportOptions } from '../../server/src/report/view-model.ts';
import { analysisOf } from '../support/analyse.ts';

export function reportOf(text: string, options: ReportOptions = {}): Report {
  const { questionnaire, study, lexicon, passages } = analysisOf(text);
  return buildReport(questionnaire, study, { lexicon, passages, ...options });
}

/** Every piece of text of a report that a reader must find in each of its forms, blanks made alike. */
export function everythingIn(report: Report): string[] {
  const { titlePage, summary, sections, unplaced, sources, abbreviations, annex } = report;
  const slots = sections.flatMap(({ questions }) => questions.flatMap((question) => question.slots));
  const others = unplaced?.answers ?? [];
  const texts = [summary.prose, ...[...slots, ...others].map(({ narrative }) => narrative)];
  return [
    titlePage.title,
    titlePage.country ?? '',
    ...texts
      .flatMap((text) => [...(text?.blocks ?? []), ...(text?.footnotes ?? []).flatMap(({ blocks }) => blocks)])
      .flatMap(pieces),
    ...sections.flatMap(({ title, questions }) => [
      title,
      ...questions.flatMap(({ title, notes }) => [
        title,
        ...notes.map(({ content }) => (content.type === 'definition' ? content.definition : content.text)),
      ]),
    ]),
    ...slots.flatMap(({ title, text, gaps, figures }) => [
      title,
      text,
      ...figures,
      ...gaps.map(({ sentence }) => sentence),
    ]),
    ...others.map(({ label }) => label),
    ...sources.flatMap(({ title }) => title ?? []),
    ...abbreviations.map(({ name }) => name),
    ...annex.flatMap(({ title, uses }) => [title, ...uses.map(({ name }) => name)]),
  ].map(plain);
}

/** Text without marks of footnotes, on one line. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The runs of text between marks of footnotes and pictures, of every paragraph and cell. */
function pieces(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const runs: string[] = [];
      let run: (typeof block.inlines)[number][] = [];
      for (const inline of block.inlines) {
        if (inline.type !== 'footnote' && inline.type !== 'image') run.push(inline);
        else {
          runs.push(plainInlines(run));
          run = [];
        }
      }
      return [...runs, plainInlines(run)].filter((text) => text.trim() !== '');
    }
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(pieces));
    case 'quote':
      return block.blocks.flatMap(pieces);
    case 'table':
      return [block.header, ...block.rows].flatMap(({ cells }) => cells.map(plainInlines));
    case 'code-block':
      return [block.text];
    case 'rule':
      return [];
  }
}
