import { collapse } from './characters.ts';

/** How a stretch of text looks, as far as it means something. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  /** A number, small above or below the line. */
  readonly raised?: 'above' | 'below';
}

/** As a text looks for itself. */
export const unmarked: Look = { bold: false, italic: false, struck: false };

/** A stretch of text in one style. */
export interface Run extends Look {
  readonly text: string;
  /** Markdown already: a link, the mark of a footnote. */
  readonly ready?: boolean;
}

/** Runs as Markdown on one line. */
export function inline(runs: readonly Run[]): string {
  const text = joined(runs)
    .map((run, index, all) => styled(run, all[index - 1]?.text.at(-1), all[index + 1]?.text[0]))
    .join('');
  return collapse(text).replace(/^(?:[#>]|\+(?=\s)|\[(?=[^\]]*\]:))/, '\\$&');
}

/**
 * Runs of the same style as one; blank space alone takes the style of what is before it, and the rest of a word that of
 * its start: Markdown can’t tell two styles apart that touch.
 */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const text = run.ready ? run.text : escaped(raised(run));
    const blank = text.trim() === '';
    if (last && (blank || alike(last, run) || touches(last, { ...run, text }))) {
      result[result.length - 1] = { ...last, text: last.text + text };
    } else if (text) result.push({ ...run, text });
  }
  return result;
}

function alike(a: Look, b: Look): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.struck === b.struck;
}

function touches(a: Run, b: Run): boolean {
  const marked = (a.bold || a.italic) && (b.bold || b.italic) && a.struck === b.struck;
  return marked && /[\p{L}\p{N}]$/u.test(a.text) && /^[\p{L}\p{N}]/u.test(b.text);
}

const figures = { above: '⁰¹²³⁴⁵⁶⁷⁸⁹⁻', below: '₀₁₂₃₄₅₆₇₈₉₋' };

/** Small figures by signs of their own: a note’s number beside a year would become part of it. */
function raised({ text, raised }: Run): string {
  if (!raised) return text;
  return text.replace(/\S/g, (sign) => figures[raised].charAt(/\d/.test(sign) ? Number(sign) : 10));
}

/** `before` and `after`: the signs around the run. Markdown wants a letter inside a mark that has a letter outside. */
function styled({ text, bold, italic, struck }: Run, before: string | undefined, after: string | undefined): string {
  const marks = `${struck ? '~~' : ''}${bold ? '**' : ''}${italic ? '*' : ''}`;
  if (!marks || !isWord(text)) return text;
  const [lead = ''] = (isWord(before) ? /^[^\p{L}\p{N}]+/u : /^\s+/).exec(text) ?? [];
  const [upToTail = ''] = isWord(after) ? (/^[\s\S]*[\p{L}\p{N}]/u.exec(text) ?? []) : [text.trimEnd()];
  return lead + marks + upToTail.slice(lead.length) + [...marks].reverse().join('') + text.slice(upToTail.length);
}

function isWord(text: string | undefined): boolean {
  return text !== undefined && /[\p{L}\p{N}]/u.test(text);
}

/** Words as they stand, whatever they mean in Markdown. */
function escaped(text: string): string {
  return text
    .replace(/[\\*`]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\[(?=[@^])|\](?=\()/g, '\\$&')
    .replace(/<(?=[a-z/!])/gi, '\\<')
    .replace(/\{\{/g, '\\{{')
    .replace(/~~/g, '\\~~')
    .replace(/&(?=#?\w+;)/g, '\\&');
}
