import { Bookmark, type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { isWebAddress } from '../links.ts';
import type { NamedUse, Report, ReportSource } from '../report.ts';
import { chapter } from './body.ts';
import { bookmarkName, internalLink, webLink } from './inlines.ts';
import { styles } from './styles.ts';
import { type Cell, grid } from './tables.ts';

/** Abbreviations, sources, actors and programmes. */
export function back({ abbreviations, sources, annex }: Report): FileChild[] {
  return [
    ...(abbreviations.length > 0
      ? [
          chapter('abbreviations', 'Abbreviations'),
          grid(
            ['Abbreviation', 'Meaning'].map(text),
            abbreviations.map(({ text: short, name }) => [
              { children: [new TextRun({ text: short, bold: true })] },
              text(name),
            ]),
            [1, 4],
          ),
        ]
      : []),
    ...(sources.length > 0 ? [chapter('sources', 'Sources'), ...sources.map(sourceParagraph)] : []),
    ...uses('annex-actors', 'Annex: actors', ['Actor', 'Type'], annex.actors, [5, 2], ({ sort }) => [sort]),
    ...uses(
      'annex-programmes',
      'Annex: programmes and measures',
      ['Programme or measure', 'Kind', 'Years', 'Responsible'],
      annex.programmes,
      [4, 2, 2, 3],
      ({ sort, years, owner }) => [sort, years, owner],
    ),
  ];
}

function sourceParagraph({ id, anchor, author, year, title, url, note }: ReportSource): Paragraph {
  const about = [author, year && `(${year})`].filter(Boolean).join(' ');
  const parts: ParagraphChild[][] = [];
  if (about) parts.push([new TextRun(about)]);
  if (title) parts.push([new TextRun({ text: title, italics: true })]);
  else if (!about) parts.push([new TextRun(id)]);
  if (url) parts.push(isWebAddress(url) ? [...webLink(url)] : [new TextRun(url)]);
  if (note) parts.push([new TextRun(note)]);
  const [first = [], ...others] = parts;
  const marked = new Bookmark({ id: bookmarkName(anchor), children: first });
  return new Paragraph({
    style: styles.source,
    children: [marked, ...others.flatMap((part) => [new TextRun(', '), ...part])],
  });
}

function uses(
  id: string,
  title: string,
  columns: readonly string[],
  entries: readonly NamedUse[],
  shares: readonly number[],
  cellsOf: (use: NamedUse) => readonly (string | undefined)[],
): FileChild[] {
  if (entries.length === 0) return [];
  const rows = entries.map((use) => [nameOf(use), ...cellsOf(use).map((cell) => text(cell ?? '')), answersOf(use)]);
  return [chapter(id, title), grid([...columns, 'Questions'].map(text), rows, [...shares, 2])];
}

function nameOf({ name, acronym, native }: NamedUse): Cell {
  const short = acronym && acronym !== name ? ` (${acronym})` : '';
  const children = [new TextRun({ text: name + short, bold: true })];
  if (native && native !== name) children.push(new TextRun({ text: native, italics: true, break: 1 }));
  return { children };
}

function answersOf({ answers }: NamedUse): Cell {
  const children = answers.flatMap(({ id, label }, index) => [
    ...(index > 0 ? [new TextRun(', ')] : []),
    internalLink(id, label),
  ]);
  return { children };
}

function text(words: string): Cell {
  return { children: [new TextRun(words)] };
}
