import {
  type FileChild,
  HeadingLevel,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
  TextRun,
} from 'docx';
import { linkFor } from '../links.ts';
import type { ContentsEntry, Report } from '../report.ts';
import { words } from '../words.ts';
import { bookmarkName, externalLink } from './inlines.ts';
import { styles } from './styles.ts';

/** Title page and contents. */
export function front({ titlePage, notices, completeness, contents }: Report): FileChild[] {
  const { citation, title, country, contact, status } = titlePage;
  const line = (style: string, text: string) => new Paragraph({ style, children: [new TextRun(text)] });
  return [
    ...(citation ? [line(styles.citation, citation)] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...(country ? [line(styles.subtitle, `National contribution: ${country}`)] : []),
    ...contact.map(
      ({ label, value }) =>
        new Paragraph({ style: styles.contact, children: [new TextRun(`${label}: `), ...contactValue(value)] }),
    ),
    status === 'draft' ? line(styles.notice, words.draftNote) : line(styles.contact, words.final),
    ...(completeness ? [line(styles.notice, completeness)] : []),
    ...notices.map((notice) => line(styles.notice, notice)),
    new Paragraph({ style: styles.contentsHeading, pageBreakBefore: true, children: [new TextRun(words.contents)] }),
    // Not to be updated when it is opened: Word would ask whether it may. F9 in it brings the page numbers.
    new TableOfContents(words.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      tabLeader: LeaderType.NONE,
      beginDirty: false,
      cachedEntries: contents.flatMap((entry) => [
        entryOf(entry, 1),
        ...entry.children.map((each) => entryOf(each, 2)),
      ]),
    }),
  ];
}

function entryOf({ target, number, title }: ContentsEntry, level: number) {
  return { title: headingText(number, title), level, href: bookmarkName(target) };
}

/** `Q3 Specific policies`, with a wide blank. */
export function headingText(number: string | undefined, title: string): string {
  return number === undefined ? title : `${number}\u2002${title}`;
}

function contactValue(value: string): readonly ParagraphChild[] {
  const address = linkFor(value);
  const run = (look: object) => [new TextRun({ ...look, text: value })];
  return address ? externalLink(address, run) : run({});
}
