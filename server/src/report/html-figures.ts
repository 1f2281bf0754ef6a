import { html, type Insertable } from './escape.ts';
import type { Block, Inline } from './prose.ts';
import type { ReportProse } from './report.ts';

/** Below fewer figures than this there is nothing to compare, and the sentence says enough. */
const enough = 2;

/** A box with the figures of a text: each once, with all that is known of it, in the order of the text. */
export function renderFigures(prose: ReportProse | undefined, part: string): Insertable {
  const figures = [...new Set(prose?.blocks.flatMap(figuresOfBlock))];
  if (figures.length < enough) return undefined;
  return html`<div class="figures" role="group" aria-label="Figures in ${part}">
<p class="figures-title">Figures</p>
<ul>${figures.map((figure) => html`<li>${figure}</li>`)}</ul>
</div>`;
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
