import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** What the footnote plugin knows of a footnote: its name, or what stands within `^[…]`. */
interface Written {
  readonly label?: string;
  readonly content?: string;
  readonly tokens?: Token[];
}

/**
 * Puts the texts of the footnotes behind all else, each between `footnote_open` and `footnote_close`, in the order of
 * their marks. In place of the footnote plugin's own way, which copies all tokens once for each footnote, loses the text
 * of one that has another in it, and adds links back that a page would have.
 */
export function footnoteTail(md: MarkdownIt): void {
  md.core.ruler.at('footnote_tail', gather);
}

function gather(state: StateCore): void {
  const { list } = (state.env.footnotes ?? {}) as { list?: readonly Written[] };
  const { body, texts } = apart(state.tokens);
  state.tokens = body;
  if (!list) return;
  body.push(new state.Token('footnote_block_open', '', 1));
  for (const [id, { label, content, tokens }] of list.entries()) {
    const open = new state.Token('footnote_open', '', 1);
    open.meta = { id, label };
    body.push(open);
    for (const token of tokens ? paragraph(state, content ?? '', tokens) : (texts.get(label ?? '') ?? []))
      body.push(token);
    body.push(new state.Token('footnote_close', '', -1));
  }
  body.push(new state.Token('footnote_block_close', '', -1));
}

/** The tokens outside of footnotes, and those of the text of each footnote by its name; one may stand in another. */
function apart(tokens: readonly Token[]): { body: Token[]; texts: ReadonlyMap<string, Token[]> } {
  const body: Token[] = [];
  const texts = new Map<string, Token[]>();
  const open = [body];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const text: Token[] = [];
      texts.set(String(token.meta?.label), text);
      open.push(text);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else open.at(-1)?.push(token);
  }
  return { body, texts };
}

function paragraph(state: StateCore, content: string, children: Token[]): Token[] {
  const open = new state.Token('paragraph_open', 'p', 1);
  const inline = new state.Token('inline', '', 0);
  const close = new state.Token('paragraph_close', 'p', -1);
  open.block = true;
  close.block = true;
  inline.content = content;
  inline.children = children;
  return [open, inline, close];
}
