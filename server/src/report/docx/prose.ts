import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { Block, Heading, List } from '../prose.ts';
import type { DocxContext } from './context.ts';
import { codeLines, inlineRuns } from './inlines.ts';
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
  /** In how many lists it is. */
  readonly lists: number;
  /** In how many quotations it is. */
  readonly quotations: number;
}

/** A text of the contribution. `headingLevel`: of the heading above it. */
export function proseParagraphs(blocks: readonly Block[], headingLevel: number, context: DocxContext): FileChild[] {
  return children(blocks, { headingLevel, lists: 0, quotations: 0 }, context);
}

function children(blocks: readonly Block[], standing: Standing, context: DocxContext): FileChild[] {
  return blocks.flatMap((block) => childrenOf(block, standing, context));
}

function childrenOf(block: Block, standing: Standing, context: DocxContext): readonly FileChild[] {
  const { lists, quotations } = standing;
  const left = quotation * quotations + step * lists;
  const placed = { style: quotations > 0 ? styles.quote : undefined, indent: left > 0 ? { left } : undefined };
  switch (block.type) {
    case 'paragraph':
      return [new Paragraph({ ...placed, children: inlineRuns(block.inlines, context) })];
    case 'heading':
      return [new Paragraph({ heading: headingOf(block, standing), children: inlineRuns(block.inlines, context) })];
    case 'list':
      return items(block, standing, context);
    case 'quote':
      return children(block.blocks, { ...standing, quotations: quotations + 1 }, context);
    case 'table':
      return table(block, context);
    case 'code-block':
      return [new Paragraph({ ...placed, style: styles.codeBlock, children: codeLines(block.text) })];
    case 'rule':
      return [new Paragraph({ style: styles.rule, children: [] })];
  }
}

function headingOf({ level }: Heading, { headingLevel }: Standing): (typeof headings)[number] {
  return headings[Math.min(headingLevel + level, headings.length) - 1] ?? HeadingLevel.HEADING_6;
}

function items({ start, items, tight }: List, standing: Standing, context: DocxContext): FileChild[] {
  const { lists, quotations } = standing;
  const numbering = context.numbering.list(start, lists);
  const left = quotation * quotations + step * (lists + 1);
  const indent = quotations > 0 ? { left, hanging: step, right: quotation } : undefined;
  return items.flatMap(({ blocks }, index) => {
    const style = tight && index < items.length - 1 ? styles.tightItem : styles.item;
    const [first, ...others] = blocks;
    const inlines = first?.type === 'paragraph' ? first.inlines : [];
    const item = new Paragraph({
      style: quotations > 0 ? styles.quote : style,
      numbering,
      indent,
      children: inlineRuns(inlines, context),
    });
    const rest = first?.type === 'paragraph' ? others : blocks;
    return [item, ...children(rest, { ...standing, lists: lists + 1 }, context)];
  });
}
