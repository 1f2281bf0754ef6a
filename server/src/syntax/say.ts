import { capital, fill, wording } from '../wording.ts';
import type { Saying, SyntaxCode, SyntaxProblem } from './tree.ts';

/** The message of `problem`; `place` (`In Q8b, `) goes before it. */
export function messageOf({ code, message }: SyntaxProblem, place = ''): string {
  return capital(say(code, message, { place }));
}

/** `saying` in words. */
export function say(code: SyntaxCode, { text, values = {} }: Saying, others: Record<string, string> = {}): string {
  const words: Readonly<Record<string, string>> = wording[code];
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? say(code, value) : value,
  ]);
  return fill(words[text] ?? '', { ...Object.fromEntries(filled), ...others });
}
