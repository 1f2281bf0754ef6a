import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const own = new URL('../../syntaxes/emn-contribution.tmLanguage.json', import.meta.url);

/** Enough of VS Code's Markdown grammar to see where prose begins and ends, and that its indentation is taken off. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { match: '(^|\\G)[ ]{0,3}#{1,6}[ ].*$', name: 'markup.heading.markdown' },
    { match: '(^|\\G)([ ]{4}|\\t).*$', name: 'markup.raw.block.markdown' },
    { match: '(^|\\G)[ ]{0,3}[-*][ ]', name: 'markup.list.markdown' },
    {
      begin: '(^|\\G)[ ]{0,3}(?=[^ \\t\\n])',
      while: '(^|\\G)((?=[ ]{0,3}[^\\s#*-]))',
      name: 'meta.paragraph.markdown',
      patterns: [
        { match: '\\*\\*[^*]+\\*\\*', name: 'markup.bold.markdown' },
        { match: '`[^`]+`', name: 'markup.inline.raw.markdown' },
        { match: '\\[[^\\]]*\\]', name: 'meta.link.markdown' },
      ],
    },
  ],
  repository: {},
} as unknown as IRawGrammar;

export interface Token {
  readonly text: string;
  /** Innermost last. */
  readonly scopes: readonly string[];
}

let loading: Promise<IGrammar> | undefined;

/** The tokens of each line, as VS Code's own machine finds them. */
export async function tokenise(text: string): Promise<Token[][]> {
  loading ??= load();
  const grammar = await loading;
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

async function load(): Promise<IGrammar> {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) =>
      scope === 'text.html.markdown' ? markdown : textmate.parseRawGrammar(readFileSync(own, 'utf8'), own.pathname),
  });
  const grammar = await registry.loadGrammar('source.emn-contribution');
  if (!grammar) throw new Error('The grammar cannot be loaded.');
  return grammar;
}
