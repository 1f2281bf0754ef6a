import { type ICommentOptions, Paragraph, TextRun } from 'docx';
import type { ReportComment } from '../report.ts';

/** Word's comments, numbered from 0. */
export class Comments {
  readonly #written: ICommentOptions[] = [];

  get written(): readonly ICommentOptions[] {
    return this.#written;
  }

  /** @returns the number of the comment */
  add({ by, text }: ReportComment): number {
    const id = this.#written.length;
    const author = by?.trim() || 'Unnamed';
    const words = author.split(/\s+/).slice(0, 4);
    const initials = words.map((word) => [...word][0]).join('');
    const children = text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] }));
    this.#written.push({ id, author, initials, children });
    return id;
  }
}
