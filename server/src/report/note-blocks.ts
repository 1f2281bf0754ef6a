import type { Block, Inline } from './prose.ts';
import type { Note } from './report.ts';

/** A footnote of the study as a text, with the place in the study that it stands for. */
export function noteBlocks({ content, studyNumber }: Note, citation: string | undefined): Block[] {
  const source = citation ? ` (${citation}, footnote ${studyNumber})` : '';
  if (content.type === 'instruction') return [paragraph({ type: 'text', text: content.text + source })];
  const { term, definition, counts, countsToo, outOfScope } = content;
  return [
    paragraph(strong(term), { type: 'text', text: `: ${definition}${source}` }),
    ...scope('Counts', counts),
    ...scope('Counts too', countsToo),
    ...scope('Out of scope', outOfScope),
  ];
}

function scope(title: string, items: readonly string[]): Block[] {
  if (items.length === 0) return [];
  const texts = items.map((text) => ({ blocks: [paragraph({ type: 'text', text })] }));
  return [paragraph(strong(title), { type: 'text', text: ':' }), { type: 'list', tight: true, items: texts }];
}

function strong(text: string): Inline {
  return { type: 'strong', inlines: [{ type: 'text', text }] };
}

function paragraph(...inlines: readonly Inline[]): Block {
  return { type: 'paragraph', inlines };
}
