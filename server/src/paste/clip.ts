import { render } from './blocks.ts';
import { cleanCharacters } from './characters.ts';
import { htmlBlocks } from './html.ts';
import { plainBlocks } from './plain.ts';

/** What is on the clipboard; at least one of the two. */
export interface Clip {
  readonly html?: string;
  readonly text?: string;
}

export interface CleanOptions {
  /** Titles that stand at the head of pages. */
  readonly headers?: readonly string[];
  /** Labels of the footnotes that the text has already. */
  readonly taken?: ReadonlySet<string>;
}

/** What is larger is not read; pictures make the HTML of a short text as large as that. */
const largest = 2_000_000;

/** A clip as Markdown of the narrative's kind, from its first column; undefined where there is nothing to read in it. */
export function cleanClip({ html, text }: Clip, { headers, taken }: CleanOptions = {}): string | undefined {
  if (html && html.length <= largest && isWorthReading(html, text)) {
    const markdown = render(htmlBlocks(html, headers), taken);
    if (markdown) return markdown;
  }
  return text === undefined || text.length > largest
    ? undefined
    : render(plainBlocks(text, headers), taken) || undefined;
}

/** What only wraps plain text, as PDF readers and code editors do, says less of its lines than the text itself. */
function isWorthReading(html: string, text: string | undefined): boolean {
  const wraps = text ? 'html|head|meta|title|style|body|span|br' : 'html|head|meta|title|style|body';
  const more = new RegExp(`<(?!(?:${wraps})\\b)[a-z]`, 'i');
  return more.test(html) && !/<pre[\s>]|monospace/i.test(html.slice(0, 2_000));
}

/** A text that is pasted plain: as it stands, but for what no text may have. */
export function plainClip(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length));
}

/** True where cleaning would change nothing but blank space at the ends. */
export function isClean(text: string): boolean {
  return !text.trim().includes('\n') && cleanCharacters(text) === text;
}
