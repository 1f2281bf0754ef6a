import type { Env, MarkdownIt, StateInline } from 'markdown-it';
import { html } from './escape.ts';
import type { MarkdownContext } from './markdown.ts';
import { factInFull, factInText, factReference, noReferences, type References, sourceReference } from './references.ts';

/** Teaches markdown-it `{{fact-id}}` and `[@source-id]`; what they stand for comes in the `MarkdownContext`. */
export function referencePlugin(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'source_reference', (state, silent) =>
    read(state, silent, 'source_reference', sourceReference),
  );
  md.inline.ruler.before('link', 'fact_reference', (state, silent) =>
    read(state, silent, 'fact_reference', factReference),
  );

  md.renderer.rules.fact_reference = (tokens, index, _options, env) => {
    const { content: id, markup } = tokens[index] ?? { content: '', markup: '' };
    const { facts, sources } = referencesIn(env);
    const fact = facts.get(id);
    if (!fact?.value)
      return unknown(markup, fact ? 'This figure has no value yet.' : 'There is no figure of this name.');
    const full = factInFull(fact, sources.get(fact.source ?? ''));
    return html`<span class="fact" title="${full}">${factInText(fact)}</span>`.text;
  };

  md.renderer.rules.source_reference = (tokens, index, _options, env) => {
    const { content: id, markup } = tokens[index] ?? { content: '', markup: '' };
    const source = referencesIn(env).sources.get(id);
    if (!source) return unknown(markup, 'There is no source of this name.');
    return html`<span class="citation">(<a href="#${source.anchor}">${source.short}</a>)</span>`.text;
  };
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

function unknown(written: string, why: string): string {
  return html`<mark class="unknown-reference" title="${why}">${written}</mark>`.text;
}

function referencesIn(env: Env | undefined): References {
  return (env?.context as MarkdownContext | undefined)?.references ?? noReferences;
}
