import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type FileChild,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type {
  Gap,
  Report,
  ReportAnswer,
  ReportProse,
  ReportQuestion,
  ReportSection,
  ReportSlot,
  UnplacedAnswers,
} from '../report.ts';
import { words } from '../words.ts';
import type { Comments } from './comments.ts';
import type { DocxContext } from './context.ts';
import type { Footnotes } from './footnotes.ts';
import { headingText } from './front.ts';
import { bookmarkName } from './inlines.ts';
import { step } from './numbering.ts';
import { proseParagraphs } from './prose.ts';
import { styles } from './styles.ts';

export interface BodyContext extends DocxContext {
  readonly footnotes: Footnotes;
  readonly comments: Comments;
}

/** Summary, sections and what fits in none. */
export function body({ summary, sections, unplaced }: Report, context: BodyContext): FileChild[] {
  return [
    chapter(summary.id, summary.title),
    ...prose(summary.prose, 1, context),
    ...summary.gaps.map(gapParagraph),
    ...sections.flatMap((section) => sectionParagraphs(section, context)),
    ...(unplaced ? unplacedParagraphs(unplaced, context) : []),
  ];
}

/** The heading of a part of the report, on a new page. */
export function chapter(id: string, title: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    children: [new Bookmark({ id: bookmarkName(id), children: [new TextRun(title)] })],
  });
}

function sectionParagraphs({ id, number, title, questions }: ReportSection, context: BodyContext): FileChild[] {
  return [
    chapter(id, headingText(String(number), title)),
    ...questions.flatMap((question) => questionParagraphs(question, context)),
  ];
}

function questionParagraphs(question: ReportQuestion, context: BodyContext): FileChild[] {
  const { id, title, hasParts, slots } = question;
  const [slot] = slots;
  if (!hasParts) {
    return [
      heading(HeadingLevel.HEADING_2, id, headingText(id, title), slot, context),
      new Paragraph({ style: styles.question, children: questionRuns(question, context) }),
      ...(slot ? answerParagraphs(slot, 2, context) : []),
    ];
  }
  return [
    heading(HeadingLevel.HEADING_2, id, headingText(id, title), undefined, context),
    new Paragraph({ style: styles.question, children: questionRuns(question, context) }),
    ...slots.flatMap((part) => [
      heading(HeadingLevel.HEADING_3, part.id, headingText(part.id, part.title), part, context),
      new Paragraph({ style: styles.question, children: [new TextRun(part.text)] }),
      ...answerParagraphs(part, 3, context),
    ]),
  ];
}

/** The question's text with the marks of the study's footnotes. */
function questionRuns({ text, notes }: ReportQuestion, { footnotes }: BodyContext): ParagraphChild[] {
  const runs: ParagraphChild[] = [];
  let at = 0;
  for (const note of notes) {
    if (note.at > at) runs.push(new TextRun(text.slice(at, note.at)));
    runs.push(footnotes.mark(note.id));
    at = note.at;
  }
  return [...runs, new TextRun(text.slice(at))];
}

/** A heading that can be led to, with the remarks of colleagues on it. */
function heading(
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  id: string,
  title: string,
  answer: ReportAnswer | undefined,
  { comments }: BodyContext,
): Paragraph {
  const numbers = (answer?.comments ?? []).map((comment) => comments.add(comment));
  return new Paragraph({
    heading: level,
    children: [
      ...numbers.map((number) => new CommentRangeStart(number)),
      new Bookmark({ id: bookmarkName(id), children: [new TextRun(title)] }),
      ...numbers.flatMap((number) => [
        new CommentRangeEnd(number),
        new TextRun({ children: [new CommentReference(number)] }),
      ]),
    ],
  });
}

function answerParagraphs(answer: ReportAnswer | ReportSlot, headingLevel: number, context: BodyContext): FileChild[] {
  const { answer: value, narrative, figures, gaps } = answer;
  const leftOut = 'state' in answer && answer.state === 'left-out';
  return [
    ...(value === 'yes' || value === 'no'
      ? [
          new Paragraph({
            style: styles.answer,
            keepNext: narrative !== undefined,
            children: [new TextRun(words[value])],
          }),
        ]
      : []),
    ...gaps.filter(({ lacks }) => lacks !== 'narrative').map(gapParagraph),
    ...(leftOut ? [remark(words.leftOut)] : []),
    ...prose(narrative, headingLevel, context),
    ...figureParagraphs(figures, context),
    ...gaps.filter(({ lacks }) => lacks === 'narrative').map(gapParagraph),
  ];
}

function prose(text: ReportProse | undefined, headingLevel: number, context: BodyContext): FileChild[] {
  return text ? proseParagraphs(text.blocks, headingLevel, context) : [];
}

/** A box with the figures of an answer. */
function figureParagraphs(figures: readonly string[], { numbering }: BodyContext): Paragraph[] {
  if (figures.length === 0) return [];
  const list = numbering.list(undefined, 0);
  const title = new TextRun({ text: words.figures, bold: true });
  return [
    new Paragraph({ style: styles.figures, keepNext: true, children: [title] }),
    ...figures.map((figure, index) => {
      const last = index === figures.length - 1;
      const spacing = last ? { after: 140 } : undefined;
      return new Paragraph({
        style: styles.figures,
        numbering: list,
        spacing,
        indent: { left: 160 + step, hanging: step },
        keepNext: !last,
        children: [new TextRun(figure)],
      });
    }),
  ];
}

function gapParagraph({ sentence }: Gap): Paragraph {
  return new Paragraph({ style: styles.gap, children: [new TextRun(sentence)] });
}

function remark(text: string): Paragraph {
  return new Paragraph({ style: styles.remark, children: [new TextRun(text)] });
}

function unplacedParagraphs({ id, title, remark: why, answers }: UnplacedAnswers, context: BodyContext): FileChild[] {
  return [
    chapter(id, title),
    ...(why ? [remark(why)] : []),
    ...answers.flatMap((answer) => [
      heading(HeadingLevel.HEADING_2, answer.id, answer.label, answer, context),
      ...answerParagraphs(answer, 2, context),
    ]),
  ];
}
