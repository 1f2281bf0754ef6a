import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { largest } from '../../long-lists.ts';
import { type Inline, plainInlines, type Table as TableBlock } from '../prose.ts';
import type { DocxContext } from './context.ts';
import { inlineRuns } from './inlines.ts';
import { colours, styles } from './styles.ts';

/** Width of the text, in twips. */
export const textWidth = 9070;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = { style: BorderStyle.SINGLE, size: 4, color: colours.rule };
const strong = { style: BorderStyle.SINGLE, size: 8, color: colours.brand };

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

export interface Cell {
  readonly children: readonly ParagraphChild[];
  readonly align?: keyof typeof alignments;
}

/** A table of a text. */
export function table({ align, header, rows }: TableBlock, context: DocxContext): readonly FileChild[] {
  const cellsOf = (cells: TableBlock['header']['cells'], bold: boolean): Cell[] =>
    cells.map((cell, column) => ({ children: inlineRuns(cell, context, bold ? { bold } : {}), align: align[column] }));
  const shares = header.cells.map((_, column) => needOf([header, ...rows].map(({ cells }) => cells[column] ?? [])));
  return [
    grid(
      cellsOf(header.cells, true),
      rows.map(({ cells }) => cellsOf(cells, false)),
      shares,
    ),
    spacer(),
  ];
}

/** How wide a column would like to be, in letters: narrow for figures, and sentences are broken into lines anyway. */
function needOf(cells: readonly (readonly Inline[])[]): number {
  const [narrowest, widest] = [6, 36];
  return Math.min(widest, Math.max(narrowest, largest(cells.map((cell) => plainInlines(cell).length))));
}

/** A table whose first row is repeated on every page. `shares`: how the width is shared out among the columns. */
export function grid(header: readonly Cell[], rows: readonly (readonly Cell[])[], shares: readonly number[]): Table {
  const sum = shares.reduce((total, share) => total + share, 0);
  const columnWidths = shares.map((share) => Math.floor((textWidth * share) / sum));
  const row = (cells: readonly Cell[], style: string, tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: columnWidths.map((size, column) => {
        const { children = [], align = 'left' } = cells[column] ?? {};
        const paragraph = new Paragraph({ style, alignment: alignments[align], keepNext: tableHeader, children });
        return new TableCell({
          width: { size, type: WidthType.DXA },
          borders: tableHeader ? { bottom: strong } : undefined,
          children: [paragraph],
        });
      }),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    borders: { top: strong, left: none, right: none, bottom: line, insideHorizontal: line, insideVertical: none },
    rows: [row(header, styles.tableHead, true), ...rows.map((cells) => row(cells, styles.tableCell, false))],
  });
}

/** What follows a table would otherwise stick to it. */
function spacer(): Paragraph {
  return new Paragraph({ style: styles.spacer, children: [] });
}
