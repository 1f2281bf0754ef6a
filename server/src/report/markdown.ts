import MarkdownIt, { type Env, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { attribute, escapeHtml, html, trusted } from './escape.ts';
import { isSafeLink, isWebAddress } from './links.ts';
import { referencePlugin } from './markdown-references.ts';
import type { References } from './references.ts';

/** What a text needs to know of the place where it is shown. */
export interface MarkdownContext {
  /** Unique in the page and made of letters, digits and hyphens: keeps the ids of footnotes apart. */
  readonly id: string;
  /** Level of the heading above the text; headings inside it come below. */
  readonly headingLevel: number;
  /** Zero-based line of the file at which the text begins. */
  readonly line?: number;
  /** True where each line of the text is one line of the file; otherwise only the first one's place is known. */
  readonly lineByLine?: boolean;
  readonly references?: References;
}

/**
 * A text in Markdown as HTML that is safe to show: no HTML of its own, no images, no links but to web and mail
 * addresses. Block elements carry `data-line` and `data-end`, the zero-based lines of the file where they begin and after
 * which they end.
 */
export function renderMarkdown(markdown: string, context: MarkdownContext): string {
  return md.render(markdown, { docId: context.id, context });
}

const md = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(footnotes).use(referencePlugin);

// A paragraph that happens to be indented is still a paragraph.
md.disable('code');
md.validateLink = isSafeLink;
md.core.ruler.push('report', (state) => {
  const { tokens, env } = state;
  const context = env.context as MarkdownContext;
  state.tokens = withoutDeadEnds(tokens);
  shiftHeadings(tokens, context.headingLevel);
  for (const token of tokens) {
    markLine(token, context);
    withoutStyle(token);
    if (token.children) dropEmptyLinks(token.children);
  }
});

/** The levels in use, however they were chosen, become the levels right below `above`. */
function shiftHeadings(tokens: readonly Token[], above: number): void {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const levels = [...new Set(headings.map(({ tag }) => tag))].sort();
  for (const heading of headings) heading.tag = `h${Math.min(above + 1 + levels.indexOf(heading.tag), 6)}`;
}

function markLine(token: Token, { line, lineByLine }: MarkdownContext): void {
  if (line === undefined || !token.map || token.nesting < 0 || token.type === 'inline') return;
  const [first, end] = token.map;
  if (lineByLine || first === 0) token.attrSet('data-line', line + first);
  if (lineByLine) token.attrSet('data-end', line + end);
}

const alignment = /^text-align:(left|center|right)$/;

/** Columns of a table are aligned by class: the page allows no inline style. */
function withoutStyle(token: Token): void {
  const align = alignment.exec(String(token.attrGet('style') ?? ''))?.[1];
  if (token.attrs) token.attrs = token.attrs.filter(([name]) => name !== 'style');
  if (align) token.attrSet('class', `align-${align}`);
  if (token.type === 'th_open') token.attrSet('scope', 'col');
}

/** `[text]()` leads nowhere: only its text stays. */
function dropEmptyLinks(tokens: Token[]): void {
  let dropping = false;
  for (const token of tokens) {
    if (token.type === 'link_open') dropping = !isSafeLink(String(token.attrGet('href') ?? ''));
    if (dropping && (token.type === 'link_open' || token.type === 'link_close')) token.hidden = true;
    if (token.type === 'link_close') dropping = false;
  }
}

/**
 * Drops the way back from a footnote to a mark that is not there, or not a link: one in a link or in no text.
 * Marks that can't be led back to (in a link, or numbered twice by nested footnotes) become plain ones.
 */
function withoutDeadEnds(tokens: Token[]): Token[] {
  const marks = new Set<string>();
  for (const { children } of tokens) {
    children?.forEach((child, index) => {
      if (child.type !== 'footnote_ref') return;
      const mark = markOf(child);
      if (isInLink(children, index) || marks.has(mark)) child.type = 'plain_footnote_ref';
      else marks.add(mark);
    });
  }
  return tokens.filter((token) => token.type !== 'footnote_anchor' || marks.has(markOf(token)));
}

function markOf(token: Token): string {
  const { id, subId } = footnoteMeta(token);
  return `${id}${again(subId)}`;
}

/** True where the token stands in the text of a link, in which no other link can be. */
function isInLink(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const type = tokens[at]?.type;
    if (type === 'link_close') return false;
    if (type === 'link_open') return true;
  }
  return false;
}

const { rules } = md.renderer;

/** An image is never loaded: its description stands for it, with its address where that is on the web. */
rules.image = (tokens, index, options, env, renderer) => {
  const token = tokens[index] as Token;
  const description = renderer.renderInlineAsText(token.children ?? [], options, env);
  const address = String(token.attrGet('src') ?? '');
  if (!isWebAddress(address) || isInLink(tokens, index)) return html`<span class="image">${description}</span>`.text;
  const link = html`<a href="${address}">${address}</a>`;
  return html`<span class="image">${description ? html`${description} (${link})` : link}</span>`.text;
};

rules.fence = (tokens, index, _options, _env, renderer) => {
  const token = tokens[index] as Token;
  return `<pre${renderer.renderAttrs(token)}><code>${escapeHtml(token.content)}</code></pre>\n`;
};

rules.footnote_ref = (tokens, index, _options, env) => {
  const { id, subId } = footnoteMeta(tokens[index]);
  const target = footnoteId(env, id);
  const link = html`<a href="#fn-${target}" id="fnref-${target}${again(subId)}">[${id + 1}]</a>`;
  return html`<sup class="footnote-ref">${link}</sup>`.text;
};

rules.plain_footnote_ref = (tokens, index) =>
  html`<sup class="footnote-ref">[${footnoteMeta(tokens[index]).id + 1}]</sup>`.text;

rules.footnote_block_open = () => '<div class="footnotes"><ol class="footnotes-list">\n';
rules.footnote_block_close = () => '</ol></div>\n';

rules.footnote_open = (tokens, index, _options, env) =>
  html`<li${attribute('id', `fn-${footnoteId(env, footnoteMeta(tokens[index]).id)}`)} class="footnote-item">`.text;

rules.footnote_anchor = (tokens, index, _options, env) => {
  const { id, subId } = footnoteMeta(tokens[index]);
  const target = `#fnref-${footnoteId(env, id)}${again(subId)}`;
  const arrow = trusted('\u21a9\ufe0e');
  return html` <a href="${target}" class="footnote-backref" aria-label="Back to the text">${arrow}</a>`.text;
};

function footnoteMeta(token: Token | undefined): { id: number; subId: number } {
  const { id = 0, subId = 0 } = (token?.meta ?? {}) as { id?: number; subId?: number };
  return { id, subId };
}

function footnoteId(env: Env | undefined, id: number): string {
  return `${env?.docId}-${id + 1}`;
}

/** The second and later references to one footnote have ids of their own. */
function again(subId: number): string {
  return subId > 0 ? `-${subId + 1}` : '';
}
