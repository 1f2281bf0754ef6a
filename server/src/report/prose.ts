/** A text of a contribution as a reader sees it: paragraphs, lists and tables, free of any markup. */

export type Block = Paragraph | Heading | List | Quote | Table | CodeBlock | Rule;

interface Placed {
  /** Zero-based line of the file at which it begins, where that is known. */
  readonly line?: number;
  /** Zero-based line after its last one. */
  readonly endLine?: number;
}

export interface Paragraph extends Placed {
  readonly type: 'paragraph';
  readonly inlines: readonly Inline[];
}

export interface Heading extends Placed {
  readonly type: 'heading';
  /** 1 for the uppermost heading of the text, and no gap to the one before; its level in the report is not known here. */
  readonly level: number;
  readonly inlines: readonly Inline[];
}

export interface List extends Placed {
  readonly type: 'list';
  /** Number of the first item; absent in a list with bullets. */
  readonly start?: number;
  /** True where the items follow each other without a blank line. */
  readonly tight: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Placed {
  readonly blocks: readonly Block[];
}

export interface Quote extends Placed {
  readonly type: 'quote';
  readonly blocks: readonly Block[];
}

export interface Table extends Placed {
  readonly type: 'table';
  /** One for each column. */
  readonly align: readonly ('left' | 'center' | 'right' | undefined)[];
  readonly header: Row;
  readonly rows: readonly Row[];
}

export interface Row extends Placed {
  readonly cells: readonly (readonly Inline[])[];
}

/** Lines that are shown as they are. */
export interface CodeBlock extends Placed {
  readonly type: 'code-block';
  readonly text: string;
}

/** A line between two parts of a text. */
export interface Rule extends Placed {
  readonly type: 'rule';
}

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis' | 'deleted'; readonly inlines: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'line-break' }
  /** `address`: a web or mail address. There is never a link in a link. */
  | { readonly type: 'link'; readonly address: string; readonly title?: string; readonly inlines: readonly Inline[] }
  /** Stands for an image, which is never loaded. `address`: a web address. */
  | { readonly type: 'image'; readonly description: string; readonly address?: string }
  /** A figure: as it reads in the sentence, and all that is known of it. */
  | { readonly type: 'fact'; readonly text: string; readonly full: string }
  /** A reference to a source: `target` is its `anchor`. */
  | { readonly type: 'citation'; readonly text: string; readonly target: string }
  /** A reference to a figure or source that is not there, as it was written. */
  | { readonly type: 'unknown-reference'; readonly written: string; readonly why: string }
  | FootnoteMark;

export interface FootnoteMark {
  readonly type: 'footnote';
  /** `id` of the footnote. */
  readonly target: string;
  /** The footnote's number in the report. */
  readonly number: number;
  /** Unique in the report; absent where nothing can lead back to the mark: in a link. */
  readonly id?: string;
}

/** A footnote that the analyst wrote. */
export interface Footnote {
  /** Unique in the report and the same while the text around it changes: `fn-Q3a-1`. */
  readonly id: string;
  /** Its number in the report. */
  readonly number: number;
  readonly blocks: readonly Block[];
  /** The `id`s of the marks in the text that lead to it. */
  readonly marks: readonly string[];
}

/** What a reader reads, without marks of footnotes; blocks on lines of their own. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n');
}

/** Words without their emphasis, links and marks of footnotes. */
export function plainInlines(inlines: readonly Inline[]): string {
  return inlines.map(textOfInline).join('');
}

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainInlines(block.inlines);
    case 'list':
      return block.items.map((item) => plainText(item.blocks)).join('\n');
    case 'quote':
      return plainText(block.blocks);
    case 'table':
      return [block.header, ...block.rows].map(({ cells }) => cells.map(plainInlines).join('\t')).join('\n');
    case 'code-block':
      return block.text;
    case 'rule':
      return '';
  }
}

function textOfInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
    case 'fact':
      return inline.text;
    case 'citation':
      return `(${inline.text})`;
    case 'line-break':
      return '\n';
    case 'image':
      return inline.description;
    case 'unknown-reference':
      return inline.written;
    case 'footnote':
      return '';
    default:
      return plainInlines(inline.inlines);
  }
}
