import type { Token } from 'markdown-it';
import { pushAll } from '../long-lists.ts';
import { isSafeLink, isWebAddress } from './links.ts';
import type { Block, Footnote, FootnoteMark, Inline } from './prose.ts';
import type { MarkdownContext } from './read-markdown.ts';
import { factInFull, factInText, type References } from './references.ts';

const wrapping: Readonly<Record<string, 'strong' | 'emphasis' | 'deleted'>> = {
  strong_open: 'strong',
  em_open: 'emphasis',
  s_open: 'deleted',
};

/** Reads what stands in paragraphs, headings and cells, and numbers the footnotes in the order of their marks. */
export class InlineReader {
  /** The parser's numbers of the footnotes, in the order in which the text comes to them. */
  readonly marked: number[] = [];
  readonly #context: MarkdownContext;
  readonly #references: References;
  readonly #indexes = new Map<number, number>();
  readonly #marks: string[][] = [];
  #tokens: readonly Token[] = [];
  #at = 0;

  constructor(context: MarkdownContext, references: References) {
    this.#context = context;
    this.#references = references;
  }

  read(tokens: readonly Token[]): readonly Inline[] {
    this.#tokens = tokens;
    this.#at = 0;
    const inlines = this.#until(undefined, false);
    const { typography } = this.#context;
    return typography ? setType(inlines, typography) : inlines;
  }

  /** The footnote at `index` of `marked`. */
  footnote(index: number, blocks: readonly Block[]): Footnote {
    const { id, number } = this.#named(index);
    return { id, number, blocks, marks: this.#marks[index] ?? [] };
  }

  #until(close: string | undefined, inLink: boolean): Inline[] {
    const inlines: Inline[] = [];
    for (;;) {
      const token = this.#tokens[this.#at++];
      if (!token || token.type === close) return merged(inlines);
      pushAll(inlines, this.#inline(token, inLink));
    }
  }

  #inline(token: Token, inLink: boolean): readonly Inline[] {
    const wrapper = wrapping[token.type];
    if (wrapper) return [{ type: wrapper, inlines: this.#until(token.type.replace('open', 'close'), inLink) }];
    switch (token.type) {
      case 'text':
      case 'text_special':
        return [{ type: 'text', text: token.content }];
      case 'softbreak':
        return [{ type: 'text', text: ' ' }];
      case 'hardbreak':
        return [{ type: 'line-break' }];
      case 'code_inline':
        return [{ type: 'code', text: token.content }];
      case 'link_open':
        return this.#link(token, inLink);
      case 'image':
        return [this.#image(token, inLink)];
      case 'footnote_ref':
        return [this.#mark(token, inLink)];
      case 'fact_reference':
        return [this.#fact(token)];
      case 'source_reference':
        return [this.#citation(token)];
      default:
        return [];
    }
  }

  /** `[text]()` leads nowhere: only its text stays. */
  #link(token: Token, inLink: boolean): readonly Inline[] {
    const address = String(token.attrGet('href') ?? '');
    const inlines = this.#until('link_close', true);
    if (inLink || !isSafeLink(address)) return inlines;
    const title = token.attrGet('title');
    return [{ type: 'link', address, ...(title ? { title: String(title) } : {}), inlines }];
  }

  #image(token: Token, inLink: boolean): Inline {
    const address = String(token.attrGet('src') ?? '');
    const description = descriptionOf(token.children ?? []);
    return isWebAddress(address) && !inLink ? { type: 'image', description, address } : { type: 'image', description };
  }

  #mark(token: Token, inLink: boolean): FootnoteMark {
    const { id: written = 0 } = (token.meta ?? {}) as { id?: number };
    const index = this.#indexes.get(written) ?? this.marked.push(written) - 1;
    this.#indexes.set(written, index);
    const { id: target, number } = this.#named(index);
    if (inLink) return { type: 'footnote', target, number };
    this.#marks[index] ??= [];
    const again = this.#marks[index].length;
    const id = `fnref-${target.slice(3)}${again > 0 ? `-${again + 1}` : ''}`;
    this.#marks[index].push(id);
    return { type: 'footnote', target, number, id };
  }

  #named(index: number): { id: string; number: number } {
    const { id, firstFootnote = 1 } = this.#context;
    return { id: `fn-${id}-${index + 1}`, number: firstFootnote + index };
  }

  #fact({ content: id, markup: written }: Token): Inline {
    const fact = this.#references.facts.get(id);
    if (!fact) return { type: 'unknown-reference', written, why: 'There is no figure of this name.' };
    if (!fact.value) return { type: 'unknown-reference', written, why: 'This figure has no value yet.' };
    const source = this.#references.sources.get(fact.source ?? '');
    return { type: 'fact', text: factInText(fact), full: factInFull(fact, source) };
  }

  #citation({ content: id, markup: written }: Token): Inline {
    const source = this.#references.sources.get(id);
    if (!source) return { type: 'unknown-reference', written, why: 'There is no source of this name.' };
    return { type: 'citation', text: source.short, target: source.anchor };
  }
}

/** The text of an image's description. */
function descriptionOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children, markup }) => {
      if (type === 'image') return descriptionOf(children ?? []);
      if (type === 'softbreak' || type === 'hardbreak') return ' ';
      return type === 'fact_reference' || type === 'source_reference' ? markup : content;
    })
    .join('');
}

/** Texts side by side as one. */
function merged(inlines: readonly Inline[]): Inline[] {
  const found: Inline[] = [];
  for (const inline of inlines) {
    const last = found.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      found[found.length - 1] = { type: 'text', text: last.text + inline.text };
    } else if (inline.type !== 'text' || inline.text !== '') found.push(inline);
  }
  return found;
}

/** Sets figures and dashes, across the borders of bold and links; `typography` keeps the number of characters. */
function setType(inlines: readonly Inline[], typography: (text: string) => string): readonly Inline[] {
  const set = typography(inlines.map(settable).join(''));
  let at = 0;
  const visit = (inline: Inline): Inline => {
    if ('inlines' in inline) return { ...inline, inlines: inline.inlines.map(visit) };
    const from = at;
    at += settable(inline).length;
    return inline.type === 'text' || inline.type === 'fact' ? { ...inline, text: set.slice(from, at) } : inline;
  };
  return inlines.map(visit);
}

/** The text that is set, and one sign in place of everything that is left as it is. */
function settable(inline: Inline): string {
  if ('inlines' in inline) return inline.inlines.map(settable).join('');
  return inline.type === 'text' || inline.type === 'fact' ? inline.text : '\ufffc';
}
