import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver-types';

/** What was sent last of the tokens of each document, so that only what has changed is sent the next time. */
export class TokenHistory {
  readonly #last = new WeakMap<object, SemanticTokens>();
  #count = 0;

  /** The tokens with a name by which the client may refer to them. `document`: the same for all its versions. */
  full(document: object, { data }: SemanticTokens): SemanticTokens {
    const tokens = { resultId: String(++this.#count), data };
    this.#last.set(document, tokens);
    return tokens;
  }

  /** What turns the tokens of that name into these; all of these where others were sent meanwhile. */
  delta(document: object, previous: unknown, now: SemanticTokens): SemanticTokens | SemanticTokensDelta {
    const before = this.#last.get(document);
    const tokens = this.full(document, now);
    if (!before || before.resultId !== previous) return tokens;
    return { resultId: tokens.resultId, edits: difference(before.data, tokens.data) };
  }
}

/** One edit from where the two begin to differ to where they are alike again; none where they are the same. */
function difference(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let alike = 0;
  while (alike < shorter - start && before.at(-1 - alike) === now.at(-1 - alike)) alike++;
  const [deleteCount, data] = [before.length - start - alike, now.slice(start, now.length - alike)];
  return deleteCount + data.length > 0 ? [{ start, deleteCount, data }] : [];
}
