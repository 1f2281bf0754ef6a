import { Composer, type Document, Lexer, Parser, YAMLParseError } from 'yaml';
import type { SyntaxTree } from './tree.ts';

/**
 * A text that weighs more is no contribution, and is not read to its end, which would take seconds. A name, a value or a
 * sign outside of the texts weighs 10, a comment or a blank line 1; a text weighs as much as a word, however long it is.
 * Contributions weigh some 20,000, ten of them in one file 100,000.
 */
export const mostWeight = 500_000;

/** Thrown for a text that weighs too much. */
export class TooManySigns extends Error {}

const options = { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false } as const;

/** What `parseDocument` of the package gives for `text`, and how much it weighs; throws `TooManySigns`. */
export function readDocument(text: string): { document: Document.Parsed; weight: number } {
  const { stackTraceLimit } = Error;
  // One error a line, each with a stack that nobody reads, would take longer than all else.
  Error.stackTraceLimit = 0;
  try {
    const scales = { weight: 0 };
    const [document, second] = new Composer(options).compose(weighed(text, scales), true, text.length);
    if (!document) throw new Error('The package makes a document of any text.');
    if (second) document.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'Two'));
    return { document: document as Document.Parsed, weight: scales.weight };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function* weighed(text: string, scales: { weight: number }) {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    scales.weight += isSilent(lexeme) ? 1 : 10;
    if (scales.weight > mostWeight) throw new TooManySigns();
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

/** True for blanks, line breaks, comments, and the mark that the package puts before each value. */
function isSilent(lexeme: string): boolean {
  const code = lexeme.charCodeAt(0);
  return code <= 0x20 || code === 0x23;
}

const weights = new WeakMap<SyntaxTree, number>();

/** Notes how much the text of `tree` weighs, or more. */
export function noteWeight(tree: SyntaxTree, weight: number): void {
  weights.set(tree, weight);
}

/** As it was noted; 0 for a tree that was made in another way. */
export function weightOf(tree: SyntaxTree): number {
  return weights.get(tree) ?? 0;
}
