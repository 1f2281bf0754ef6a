import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
} from 'docx';

/** The names of the styles; in Word they stand in the list of styles and can be changed there. */
export const styles = {
  citation: 'ReportCitation',
  subtitle: 'ReportCountry',
  contact: 'ReportContact',
  notice: 'ReportNotice',
  contentsHeading: 'ReportContentsHeading',
  question: 'Question',
  answer: 'Answer',
  figures: 'Figures',
  gap: 'Gap',
  remark: 'Remark',
  item: 'ReportListItem',
  tightItem: 'ReportListItemTight',
  quote: 'ReportQuotation',
  code: 'ReportCode',
  codeBlock: 'ReportCodeBlock',
  rule: 'ReportRule',
  spacer: 'ReportSpacer',
  tableHead: 'ReportTableHead',
  tableCell: 'ReportTableCell',
  source: 'ReportSource',
  running: 'ReportRunningTitle',
  unknown: 'UnknownReference',
  hyperlink: 'Hyperlink',
  internalLink: 'InternalLink',
  footnoteText: 'FootnoteText',
  footnoteReference: 'FootnoteReference',
} as const;

export const colours = {
  brand: '003399',
  quiet: '4A4A4A',
  rule: 'B8C1D1',
  panel: 'EEF2F9',
  attention: '8A4B00',
  attentionPanel: 'FFF6E5',
} as const;

/** How far a quotation is indented, in twips. */
export const quotation = 400;

const font = 'Calibri';
const left = (color: string, size: number) => ({ left: { style: BorderStyle.SINGLE, size, space: 8, color } });

function heading(size: number, before: number, after: number): object {
  return {
    run: { font, size, bold: true, color: colours.brand },
    paragraph: { spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
  };
}

function contentsLine(left: number): object {
  return {
    spacing: { before: left === 0 ? 60 : 0, after: 30, line: 240, lineRule: LineRuleType.AUTO },
    indent: { left },
  };
}

function own(id: string, name: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...rest };
}

/** `language`: BCP 47, of the spelling. */
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: 22, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 52, bold: true, color: colours.brand },
        paragraph: { spacing: { before: 240, after: 320, line: 252, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(34, 0, 260),
      heading2: heading(26, 440, 140),
      heading3: heading(23, 320, 120),
      heading4: heading(22, 240, 100),
      heading5: heading(22, 200, 80),
      heading6: heading(22, 200, 80),
      hyperlink: { run: { color: colours.brand, underline: {} } },
      footnoteText: {
        run: { font, size: 18 },
        paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    characterStyles: [
      { id: styles.code, name: 'Code', run: { font: 'Consolas', size: 20 } },
      { id: styles.internalLink, name: 'Internal link', run: { color: colours.brand } },
      {
        id: styles.unknown,
        name: 'Unknown reference',
        run: { color: colours.attention, shading: { type: ShadingType.CLEAR, fill: colours.attentionPanel } },
      },
    ],
    paragraphStyles: [
      own(styles.citation, 'Study', {
        run: { size: 24, bold: true, color: colours.quiet, characterSpacing: 20 },
        paragraph: {
          spacing: { before: 2600, after: 0 },
          border: { top: { style: BorderStyle.SINGLE, size: 48, space: 24, color: colours.brand } },
        },
      }),
      own(styles.subtitle, 'Country', { run: { size: 32 }, paragraph: { spacing: { after: 480 } } }),
      own('TOC1', 'toc 1', { run: { bold: true }, paragraph: contentsLine(0) }),
      own('TOC2', 'toc 2', { paragraph: contentsLine(240) }),
      own(styles.contact, 'Contact', { paragraph: { spacing: { after: 40 } } }),
      own(styles.notice, 'Notice', {
        run: { bold: true, color: colours.attention },
        paragraph: { spacing: { before: 120, after: 120 }, border: left(colours.attention, 24) },
      }),
      own(styles.contentsHeading, 'Contents heading', {
        run: { size: 34, bold: true, color: colours.brand },
        paragraph: { spacing: { after: 200 }, keepNext: true },
      }),
      own(styles.question, 'Question', {
        run: { color: colours.quiet },
        paragraph: {
          spacing: { after: 160 },
          keepLines: true,
          keepNext: true,
          border: left(colours.rule, 18),
          shading: { type: ShadingType.CLEAR, fill: colours.panel },
          indent: { left: 160 },
        },
      }),
      own(styles.answer, 'Answer', {
        run: { bold: true, size: 24 },
        paragraph: { spacing: { after: 80 }, keepNext: true },
      }),
      own(styles.figures, 'Figures', {
        run: { size: 20 },
        paragraph: {
          spacing: { after: 0 },
          keepLines: true,
          border: left(colours.brand, 18),
          shading: { type: ShadingType.CLEAR, fill: colours.panel },
          indent: { left: 160 },
        },
      }),
      own(styles.gap, 'Gap', {
        run: { italics: true, color: colours.attention },
        paragraph: {
          border: left(colours.attention, 18),
          shading: { type: ShadingType.CLEAR, fill: colours.attentionPanel },
          indent: { left: 160 },
        },
      }),
      own(styles.remark, 'Remark', { run: { italics: true, color: colours.quiet } }),
      own(styles.item, 'List item', { paragraph: { spacing: { after: 120 } } }),
      own(styles.tightItem, 'List item, tight', { paragraph: { spacing: { after: 60 } } }),
      own(styles.quote, 'Quotation', {
        run: { color: colours.quiet },
        paragraph: { indent: { left: quotation, right: quotation }, border: left(colours.rule, 12) },
      }),
      own(styles.codeBlock, 'Code lines', {
        run: { font: 'Consolas', size: 19 },
        paragraph: { shading: { type: ShadingType.CLEAR, fill: colours.panel } },
      }),
      own(styles.rule, 'Dividing line', {
        paragraph: { border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: colours.rule } } },
      }),
      own(styles.spacer, 'After a table', {
        run: { size: 8 },
        paragraph: { spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO } },
      }),
      own(styles.tableHead, 'Table heading', {
        run: { bold: true, size: 19, color: colours.brand },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      }),
      own(styles.tableCell, 'Table text', {
        run: { size: 19 },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      }),
      own(styles.source, 'Source', { paragraph: { spacing: { after: 100 } } }),
      own(styles.running, 'Running title', {
        run: { size: 17, color: colours.quiet },
        paragraph: { spacing: { after: 0 }, alignment: AlignmentType.LEFT },
      }),
    ],
  };
}
