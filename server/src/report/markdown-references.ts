import type { MarkdownIt, StateInline } from 'markdown-it';
import { factReference, sourceReference } from './references.ts';

/** Teaches markdown-it `{{fact-id}}` and `[@source-id]`: tokens whose content is the id, and their markup what was written. */
export function referencePlugin(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'source_reference', (state, silent) =>
    read(state, silent, 'source_reference', sourceReference),
  );
  md.inline.ruler.before('link', 'fact_reference', (state, silent) =>
    read(state, silent, 'fact_reference', factReference),
  );
}

function read(state: StateInline, silent: boolean, type: string, pattern: RegExp): boolean {
  pattern.lastIndex = state.pos;
  const match = pattern.exec(state.src);
  const id = match?.[1]?.trim();
  if (!match || !id || state.pos + match[0].length > state.posMax) return false;
  if (!silent) {
    const token = state.push(type, '', 0);
    token.content = id;
    token.markup = match[0];
  }
  state.pos += match[0].length;
  return true;
}
