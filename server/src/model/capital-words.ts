import type { Span } from '../syntax/tree.ts';
import type { Wording } from './passages.ts';

/** A word that may be an abbreviation. Offsets of the text. */
export interface Word {
  /** Without the s of the plural. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Two capitals, perhaps with one small letter between them; more of it may follow a hyphen: `NGOs`, `CoE`, `TF-THB`. */
const shape = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}?\p{Lu}[\p{L}\p{N}]*(?:[-‑]\p{Lu}[\p{Lu}\p{N}]*(?!\p{Ll}))*/uy;

const roman = /^X{0,3}(?:IX|IV|V?I{0,3})(?:-|$)/;

/** The words of a text that are written like abbreviations: two to eight letters, most of them capitals. */
export function capitalWords(wording: Wording, ordinary: readonly string[]): Word[] {
  const { text, names, foreign } = wording;
  const found: Word[] = [];
  const isInCapitals = linesInCapitals(text);
  let name = 0;
  let skip = 0;
  for (const { start, end } of shapesIn(text)) {
    const written = text.slice(start, end);
    while (names[name] && (names[name]?.end ?? 0) <= start) name++;
    while (foreign[skip] && (foreign[skip]?.end ?? 0) <= start) skip++;
    if ((foreign[skip]?.start ?? end) < end) continue;
    const base = /\p{Lu}s$/u.test(written) ? written.slice(0, -1) : written;
    if (!isShort(base) || roman.test(base) || ordinary.includes(base)) continue;
    if (isNumber(text, start, end) || isInCapitals(start, end)) continue;
    const whole = longer(wording, name, start, end);
    if (whole && found.at(-1)?.start === whole.start) continue;
    found.push(whole ?? { text: base, start, end });
  }
  return found;
}

/** Where a shape may begin; quick, since most capital letters have small ones behind them. */
const candidate = /[A-Z\u0080-\uffff][a-z]?[A-Z\u0080-\uffff]/g;

function* shapesIn(text: string): Generator<Span> {
  let at = 0;
  while (at < text.length) {
    candidate.lastIndex = at;
    const start = candidate.exec(text)?.index;
    if (start === undefined) return;
    shape.lastIndex = start;
    const end = start + (shape.exec(text)?.[0].length ?? 0);
    if (end > start) yield { start, end };
    at = Math.max(end, start + 1);
  }
}

function isShort(word: string): boolean {
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 2 && letters <= 8 && capitals * 2 > letters;
}

/** `COM(2021)`, `2002/584/JHA`, `A/HRC/44/45`, `AT&T`, `#STOP` */
function isNumber(text: string, start: number, end: number): boolean {
  if (/^(?:\(\d|&)/.test(text.slice(end, end + 2)) || text[start - 1] === '#') return true;
  if (text[start - 1] !== '/' && text[end] !== '/') return false;
  return /\d\S*$/.test(text.slice(Math.max(0, start - 12), start)) || /^\/\S*\d/.test(text.slice(end, end + 12));
}

/**
 * Tells of words that are asked for in their order whether they stand in a heading or cry in capitals: on a line with
 * further capitals and, besides the word, no small letter. Each line is read once, mostly from its ends only.
 */
function linesInCapitals(text: string): (start: number, end: number) => boolean {
  let line: Span = { start: 0, end: -1 };
  let small: Span | undefined;
  let capitals: Span | undefined;
  return (start, end) => {
    if (start > line.end) {
      const to = text.indexOf('\n', start);
      line = { start: text.lastIndexOf('\n', start) + 1, end: to < 0 ? text.length : to };
      small = fromFirstToLast(/^\p{Ll}/u, text, line);
      capitals = isOutside(small, start, end) ? undefined : fromFirstToLast(/^\p{Lu}{2}/u, text, line);
    }
    return !isOutside(small, start, end) && isOutside(capitals, start, end);
  };
}

function isOutside(found: Span | undefined, start: number, end: number): boolean {
  return found !== undefined && (found.start < start || found.end >= end);
}

/** The first and the last place in `line` where `pattern` fits. */
function fromFirstToLast(pattern: RegExp, text: string, line: Span): Span | undefined {
  const fits = (at: number) => pattern.test(text.slice(at, at + 2));
  let { start, end } = line;
  while (start < line.end && !fits(start)) start++;
  while (end > start && !fits(end)) end--;
  return start < line.end ? { start, end } : undefined;
}

/** The acronym of several words, or beginning with small letters, that the word is a part of: `DG HOME`, `eu-LISA`. */
function longer({ text, names }: Wording, from: number, start: number, end: number): Word | undefined {
  for (let at = from; at < names.length; at++) {
    const name = names[at];
    if (!name || name.start > start) return undefined;
    if (name.kind === 'acronym' && name.end >= end && name.end - name.start > end - start) {
      return { text: text.slice(name.start, name.end), start: name.start, end: name.end };
    }
  }
  return undefined;
}
