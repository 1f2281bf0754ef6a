import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Report } from '../report.ts';
import { wellFormed } from '../well-formed.ts';
import { words } from '../words.ts';
import { back } from './back.ts';
import { type BodyContext, body } from './body.ts';
import { Comments } from './comments.ts';
import { Footnotes } from './footnotes.ts';
import { front } from './front.ts';
import { Numbering } from './numbering.ts';
import { documentStyles, styles } from './styles.ts';
import { textWidth } from './tables.ts';

/** The report as a Word document. Loaded only when somebody exports one: the library is large. */
export async function writeDocx(given: Report): Promise<Uint8Array> {
  const report = wellFormed(given);
  const footnotes = new Footnotes(report);
  const comments = new Comments();
  const numbering = new Numbering();
  const context: BodyContext = { numbering, footnotes, comments, mark: ({ target }) => footnotes.mark(target) };
  const children = [...front(report), ...body(report, context), ...back(report)];
  const { title, titlePage } = report;
  const document = new Document({
    title,
    subject: titlePage.title,
    creator: titlePage.contact.find(({ key }) => key === 'organisation')?.value ?? titlePage.country ?? 'EMN',
    lastModifiedBy: 'EMN Questionnaire',
    description: words[titlePage.status],
    styles: documentStyles(report.language === 'en' ? 'en-GB' : report.language),
    footnotes: footnotes.written(context),
    numbering: { config: numbering.config },
    comments: { children: comments.written },
    sections: [{ ...pages(report), children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** A4 with a running title and page numbers; the title page has neither. */
function pages({ title, titlePage }: Report): Omit<ISectionOptions, 'children'> {
  const draft = titlePage.status === 'draft';
  const mark = draft ? [new TextWatermark({ text: 'DRAFT', color: 'E9ECF2', opacity: 0.6, width: 420 })] : [];
  const running = (children: readonly (TextRun | TextWatermark)[]) =>
    new Paragraph({
      style: styles.running,
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
      children,
    });
  const titles = [new TextRun(title), ...(draft ? [new TextRun('\tDraft, not for publication')] : [])];
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  const margin = convertMillimetersToTwip(25);
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
        margin: { top: convertMillimetersToTwip(28), bottom: margin, left: margin, right: margin },
      },
    },
    headers: {
      first: new Header({ children: [running(mark)] }),
      default: new Header({ children: [running([...titles, ...mark])] }),
    },
    footers: {
      first: new Footer({ children: [running([])] }),
      default: new Footer({
        children: [new Paragraph({ style: styles.running, alignment: AlignmentType.CENTER, children: [number] })],
      }),
    },
  };
}
