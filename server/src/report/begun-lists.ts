import type { MarkdownIt } from 'markdown-it';

/**
 * Leaves a paragraph a paragraph where one or two hyphens or equals signs stand below it: somebody is about to write a
 * list, and to CommonMark the paragraph would be a heading until the first letter of the item.
 */
export function begunLists({ block: { ruler } }: MarkdownIt): void {
  const name = 'lheading';
  const all = ruler.getRules('');
  ruler.disable(name);
  const heading = all.find((rule) => !ruler.getRules('').includes(rule));
  ruler.enable(name);
  ruler.at(name, (state, start, end, silent) => {
    const written = state.tokens.length;
    if (!heading?.(state, start, end, silent)) return false;
    const line = state.line - 1;
    const underline = state.src.slice(state.bMarks[line], state.eMarks[line]).trimEnd();
    if (/[-=]{3}$/.test(underline)) return true;
    state.tokens.length = written;
    state.line = start;
    return false;
  });
}
