import type { ParagraphChild } from 'docx';
import type { FootnoteMark } from '../prose.ts';
import type { Numbering } from './numbering.ts';

/** What the parts of the document share while it is written. */
export interface DocxContext {
  readonly numbering: Numbering;
  /** The mark of a footnote, at the place where it is written. */
  readonly mark: (mark: FootnoteMark) => ParagraphChild;
}
