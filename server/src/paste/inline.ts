import { collapse } from './characters.ts';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Markdown already: a link, the mark of a footnote. */
  readonly ready?: boolean;
}

/** Runs as Markdown on one line. */
export function inline(runs: readonly Run[]): string {
  const text = joined(runs).map(styled).join('');
  return collapse(text).replace(/^([#>])/, '\\$1');
}

/** Runs of the same style as one; blank space alone takes the style of what is before it. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const text = run.ready ? run.text : escaped(run.text);
    const blank = text.trim() === '';
    if (last && (blank || (last.bold === run.bold && last.italic === run.italic))) {
      result[result.length - 1] = { ...last, text: last.text + text };
    } else if (text) result.push({ ...run, text });
  }
  return result;
}

function styled({ text, bold, italic }: Run): string {
  const marks = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const words = text.trim();
  if (!marks || !/[\p{L}\p{N}]/u.test(words)) return text;
  const before = text.slice(0, text.indexOf(words));
  const after = text.slice(before.length + words.length);
  return before + marks + words + [...marks].reverse().join('') + after;
}

/** Words as they stand, whatever they mean in Markdown. */
function escaped(text: string): string {
  return text
    .replace(/[\\*`]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\[(?=[@^])|\](?=\()/g, '\\$&')
    .replace(/<(?=[a-z/!])/gi, '\\<')
    .replace(/\{\{/g, '\\{{');
}
