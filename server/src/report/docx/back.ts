import { Bookmark, type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { isWebAddress } from '../links.ts';
import type { AnnexTable, NamedUse, Report, ReportSource } from '../report.ts';
import { words } from '../words.ts';
import { chapter } from './body.ts';
import { bookmarkName, internalLink, webLink } from './inlines.ts';
import { styles } from './styles.ts';
import { type Cell, grid } from './tables.ts';

/** Abbreviations, sources, actors and programmes. */
export function back({ abbreviations, sources, annex }: Report): FileChild[] {
  return [
    ...(abbreviations.length > 0
      ? [
          chapter('abbreviations', words.abbreviations),
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
    ...(sources.length > 0 ? [chapter('sources', words.sources), ...sources.map(sourceParagraph)] : []),
    ...annex.flatMap(annexTable),
  ];
}

function sourceParagraph({ anchor, about, title, url, note }: ReportSource): Paragraph {
  const parts: ParagraphChild[][] = [];
  if (about) parts.push([new TextRun(about)]);
  if (title) parts.push([new TextRun({ text: title, italics: true })]);
  if (url) parts.push(isWebAddress(url) ? [...webLink(url)] : [new TextRun(url)]);
  if (note) parts.push([new TextRun(note)]);
  const [first = [], ...others] = parts;
  const marked = new Bookmark({ id: bookmarkName(anchor), children: first });
  return new Paragraph({
    style: styles.source,
    children: [marked, ...others.flatMap((part) => [new TextRun(', '), ...part])],
  });
}

/** How the width is shared out among the name and the details; the answers have the last column. */
const shares = [4, 2, 2, 3];

function annexTable({ id, title, columns, uses }: AnnexTable): FileChild[] {
  const rows = uses.map((use) => [nameOf(use), ...use.details.map(text), answersOf(use)]);
  return [chapter(id, title), grid(columns.map(text), rows, [...shares.slice(0, columns.length - 1), 2])];
}

function nameOf({ name, acronym, native }: NamedUse): Cell {
  const short = acronym ? ` (${acronym})` : '';
  const children = [new TextRun({ text: name + short, bold: true })];
  if (native) children.push(new TextRun({ text: native, italics: true, break: 1 }));
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
