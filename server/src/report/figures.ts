import type { Block, Inline } from './prose.ts';

/** Below fewer figures than this there is nothing to compare, and the sentence says enough. */
const enough = 2;

/** The figures of a text for a box beside it: each once, with all that is known of it, in the order of the text. */
export function figuresOf(blocks: readonly Block[]): readonly string[] {
  const figures = [...new Set(blocks.flatMap(figuresOfBlock))];
  return figures.length < enough ? [] : figures;
}

function figuresOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.inlines.flatMap(figuresOfInline);
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(figuresOfBlock));
    case 'quote':
      return block.blocks.flatMap(figuresOfBlock);
    case 'table':
      return [block.header, ...block.rows].flatMap(({ cells }) => cells.flat().flatMap(figuresOfInline));
    default:
      return [];
  }
}

function figuresOfInline(inline: Inline): string[] {
  if (inline.type === 'fact') return [inline.full];
  return 'inlines' in inline ? inline.inlines.flatMap(figuresOfInline) : [];
}
