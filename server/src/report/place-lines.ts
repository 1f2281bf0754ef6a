import type { Token } from 'markdown-it';

/** Tells where in the file the parts of a text stand. */
export class Placing {
  readonly #line?: number;
  readonly #lineByLine: boolean;

  constructor({ line, lineByLine = false }: { readonly line?: number; readonly lineByLine?: boolean }) {
    this.#line = line;
    this.#lineByLine = lineByLine;
  }

  linesOf(token: Token): { readonly line?: number; readonly endLine?: number } {
    const [first, end] = token.map ?? [];
    if (this.#line === undefined || first === undefined || !(this.#lineByLine || first === 0)) return {};
    return {
      line: this.#line + first,
      ...(this.#lineByLine && end !== undefined ? { endLine: this.#line + end } : {}),
    };
  }
}
