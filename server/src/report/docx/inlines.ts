import { ExternalHyperlink, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { isSafeLink } from '../links.ts';
import type { Inline } from '../prose.ts';
import type { DocxContext } from './context.ts';
import { styles } from './styles.ts';

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style'>;

/** Words as what a paragraph in Word holds. */
export function inlineRuns(inlines: readonly Inline[], context: DocxContext, look: Look = {}): ParagraphChild[] {
  return inlines.flatMap((inline) => runsOf(inline, context, look));
}

function runsOf(inline: Inline, context: DocxContext, look: Look): readonly ParagraphChild[] {
  switch (inline.type) {
    case 'text':
    case 'fact':
      return [new TextRun({ ...look, text: inline.text })];
    case 'strong':
      return inlineRuns(inline.inlines, context, { ...look, bold: true });
    case 'emphasis':
      return inlineRuns(inline.inlines, context, { ...look, italics: true });
    case 'deleted':
      return inlineRuns(inline.inlines, context, { ...look, strike: true });
    case 'code':
      return [new TextRun({ ...look, style: styles.code, text: inline.text })];
    case 'line-break':
      return [new TextRun({ break: 1 })];
    case 'link':
      return externalLink(inline.address, (style) => inlineRuns(inline.inlines, context, { ...look, ...style }));
    case 'image':
      return imageRuns(inline.description, inline.address, look);
    case 'citation':
      return [
        new TextRun({ ...look, text: '(' }),
        internalLink(inline.target, inline.text, look),
        new TextRun({ ...look, text: ')' }),
      ];
    case 'unknown-reference':
      return [new TextRun({ ...look, style: styles.unknown, text: inline.written })];
    case 'footnote':
      return [context.mark(inline)];
  }
}

/** An image is never loaded: its description stands for it, with its address where that is on the web. */
function imageRuns(description: string, address: string | undefined, look: Look): readonly ParagraphChild[] {
  const words = description ? [new TextRun({ ...look, text: description })] : [];
  if (!address) return words;
  const link = webLink(address);
  return description ? [...words, new TextRun(' ('), ...link, new TextRun(')')] : link;
}

/** Lines that stay as they are. */
export function codeLines(text: string, look: Look = {}): ParagraphChild[] {
  return text.split('\n').map((line, index) => new TextRun({ ...look, text: line, break: index > 0 ? 1 : undefined }));
}

/** A web address that leads to itself. */
export function webLink(address: string): readonly ParagraphChild[] {
  return externalLink(address, (style) => [new TextRun({ ...style, text: address })]);
}

/** Text alone where Word could not read the address. */
export function externalLink(
  address: string,
  children: (look: Look) => readonly ParagraphChild[],
): readonly ParagraphChild[] {
  const link = readable(address);
  if (!link) return children({});
  return [new ExternalHyperlink({ link, children: children({ style: styles.hyperlink }) })];
}

const longest = 2000;

function readable(address: string): string | undefined {
  if (!isSafeLink(address) || address.length > longest || !URL.canParse(address)) return undefined;
  return new URL(address).href.replaceAll("'", '%27');
}

/** A link to a bookmark of the document. */
export function internalLink(target: string, text: string, look: Look = {}): ParagraphChild {
  const run = new TextRun({ ...look, style: styles.internalLink, text });
  return new InternalHyperlink({ anchor: bookmarkName(target), children: [run] });
}

/** Word's bookmarks have no hyphens in their names, and not more than 40 signs. */
export function bookmarkName(id: string): string {
  return id.replaceAll('-', '_').slice(0, 40);
}
