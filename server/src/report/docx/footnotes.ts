import { FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { noteBlocks } from '../note-blocks.ts';
import { type Block, type FootnoteMark, plainText } from '../prose.ts';
import type { Report } from '../report.ts';
import type { DocxContext } from './context.ts';
import { inlineRuns } from './inlines.ts';
import { styles } from './styles.ts';

/**
 * The footnotes of the document. Word counts them by their marks in the text; a second mark of one footnote repeats the
 * number. A footnote can have no footnote of its own in Word: its text follows in brackets.
 */
export class Footnotes {
  readonly #texts = new Map<string, readonly Block[]>();
  readonly #numbers = new Map<string, number>();

  constructor({ summary, sections, unplaced, titlePage }: Report) {
    const questions = sections.flatMap((section) => section.questions);
    for (const { notes } of questions) {
      for (const note of notes) this.#texts.set(note.id, noteBlocks(note, titlePage.citation));
    }
    const answers = [...questions.flatMap(({ slots }) => slots), ...(unplaced?.answers ?? [])];
    for (const prose of [summary.prose, ...answers.map(({ narrative }) => narrative)]) {
      for (const { id, blocks } of prose?.footnotes ?? []) this.#texts.set(id, blocks);
    }
  }

  /** A mark in the text of the report. */
  mark(target: string): ParagraphChild {
    const known = this.#numbers.get(target);
    if (known === undefined) {
      const number = this.#numbers.size + 1;
      this.#numbers.set(target, number);
      return new FootnoteReferenceRun(number);
    }
    return new TextRun({ style: styles.footnoteReference, text: String(known) });
  }

  /** All footnotes that have a mark, by their numbers. */
  written(context: DocxContext): Record<string, { children: Paragraph[] }> {
    const found: Record<string, { children: Paragraph[] }> = {};
    for (const [id, number] of this.#numbers) {
      const inside = { ...context, mark: (mark: FootnoteMark) => this.#markInside(mark, [id]) };
      // The first blank stands between the number and the text.
      found[number] = { children: footnoteParagraphs(this.#texts.get(id) ?? [], inside, '') };
    }
    return found;
  }

  #markInside({ target }: FootnoteMark, above: readonly string[]): ParagraphChild {
    const known = this.#numbers.get(target);
    if (known !== undefined) return new TextRun({ style: styles.footnoteReference, text: String(known) });
    const text = above.includes(target) ? '' : plainText(this.#texts.get(target) ?? []);
    return new TextRun(` [${text}]`);
  }
}

/** A footnote has paragraphs only: items get a dash, the cells of a row stand in one line. */
function footnoteParagraphs(blocks: readonly Block[], context: DocxContext, bullet?: string): Paragraph[] {
  return blocks.flatMap((block, index) =>
    paragraphsOf(block, context, index === 0 && bullet !== undefined ? [new TextRun(`${bullet}\u00a0`)] : []),
  );
}

function paragraphsOf(block: Block, context: DocxContext, start: readonly TextRun[]): Paragraph[] {
  const paragraph = (children: readonly ParagraphChild[]) =>
    new Paragraph({ style: styles.footnoteText, children: [...start, ...children] });
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [paragraph(inlineRuns(block.inlines, context))];
    case 'list':
      return block.items.flatMap((item, at) =>
        footnoteParagraphs(item.blocks, context, block.start === undefined ? '–' : `${block.start + at}.`),
      );
    case 'quote':
      return footnoteParagraphs(block.blocks, context);
    case 'table':
      return [block.header, ...block.rows].map(({ cells }) =>
        paragraph(
          cells.flatMap((cell, column) => [...(column > 0 ? [new TextRun(' · ')] : []), ...inlineRuns(cell, context)]),
        ),
      );
    case 'code-block':
      return [paragraph([new TextRun({ style: styles.code, text: block.text })])];
    case 'rule':
      return [];
  }
}
