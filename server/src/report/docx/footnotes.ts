import { FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { noteBlocks } from '../note-blocks.ts';
import { type Block, type FootnoteMark, plainText } from '../prose.ts';
import type { Report } from '../report.ts';
import type { DocxContext } from './context.ts';
import { codeLines, inlineRuns } from './inlines.ts';
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
      // The blank stands between the number and the text.
      const lines = marked('', linesOf(this.#texts.get(id) ?? [], inside));
      found[number] = {
        children: lines.map((children) => new Paragraph({ style: styles.footnoteText, children: [...children] })),
      };
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

type Line = readonly ParagraphChild[];

/** A footnote has paragraphs only: items get a dash, the cells of a row stand in one line. */
function linesOf(blocks: readonly Block[], context: DocxContext): Line[] {
  return blocks.flatMap((block) => linesOfBlock(block, context));
}

/** The same behind a mark. */
function marked(mark: string, lines: readonly Line[]): Line[] {
  const [first = [], ...others] = lines;
  return [[new TextRun(`${mark}\u00a0`), ...first], ...others];
}

function linesOfBlock(block: Block, context: DocxContext): Line[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlineRuns(block.inlines, context)];
    case 'list':
      return block.items.flatMap((item, at) =>
        marked(block.start === undefined ? '–' : `${block.start + at}.`, linesOf(item.blocks, context)),
      );
    case 'quote':
      return linesOf(block.blocks, context);
    case 'table':
      return [block.header, ...block.rows].map(({ cells }) =>
        cells.flatMap((cell, column) => [...(column > 0 ? [new TextRun(' · ')] : []), ...inlineRuns(cell, context)]),
      );
    case 'code-block':
      return [codeLines(block.text, { style: styles.code })];
    case 'rule':
      return [];
  }
}
