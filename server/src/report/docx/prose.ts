import { type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Block, Heading, List } from '../prose.ts';
import type { DocxContext } from './context.ts';
import { inlineRuns } from './inlines.ts';
import { step } from './numbering.ts';
import { quotation, styles } from './styles.ts';
import { table } from './tables.ts';

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** Where a text stands. */
interface Standing {
  /** Level of the heading above it, from 1. */
  readonly headingLevel: number;
  /** Of how many lists it is in. */
  readonly depth: number;
  readonly quoted: boolean;
}

/** A text of the contribution. `headingLevel`: of the heading above it. */
export function proseParagraphs(blocks: readonly Block[], headingLevel: number, context: DocxContext): FileChild[] {
  return children(blocks, { headingLevel, depth: 0, quoted: false }, context);
}

function children(blocks: readonly Block[], standing: Standing, context: DocxContext): FileChild[] {
  return blocks.flatMap((block) => childrenOf(block, standing, context));
}

function childrenOf(block: Block, standing: Standing, context: DocxContext): readonly FileChild[] {
  const { depth, quoted } = standing;
  const placed = { style: quoted ? styles.quote : undefined, indent: depth > 0 ? { left: step * depth } : undefined };
  switch (block.type) {
    case 'paragraph':
      return [new Paragraph({ ...placed, children: inlineRuns(block.inlines, context) })];
    case 'heading':
      return [new Paragraph({ heading: headingOf(block, standing), children: inlineRuns(block.inlines, context) })];
    case 'list':
      return items(block, standing, context);
    case 'quote':
      return children(block.blocks, { ...standing, quoted: true }, context);
    case 'table':
      return table(block, context);
    case 'code-block':
      return [new Paragraph({ ...placed, style: styles.codeBlock, children: linesOf(block.text) })];
    case 'rule':
      return [new Paragraph({ style: styles.rule, children: [] })];
  }
}

function headingOf({ level }: Heading, { headingLevel }: Standing): (typeof headings)[number] {
  return headings[Math.min(headingLevel + level, headings.length) - 1] ?? HeadingLevel.HEADING_6;
}

function items({ start, items, tight }: List, standing: Standing, context: DocxContext): FileChild[] {
  const { depth, quoted } = standing;
  const numbering = context.numbering.list(start, depth);
  const indent = quoted ? { left: quotation + step * (depth + 1), hanging: step, right: quotation } : undefined;
  return items.flatMap(({ blocks }, index) => {
    const style = tight && index < items.length - 1 ? styles.tightItem : styles.item;
    const [first, ...others] = blocks;
    const inlines = first?.type === 'paragraph' ? first.inlines : [];
    const item = new Paragraph({
      style: quoted ? styles.quote : style,
      numbering,
      indent,
      children: inlineRuns(inlines, context),
    });
    const rest = first?.type === 'paragraph' ? others : blocks;
    return [item, ...children(rest, { ...standing, depth: depth + 1 }, context)];
  });
}

function linesOf(text: string): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, break: index > 0 ? 1 : undefined }));
}
