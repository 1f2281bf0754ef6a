import type { Passage } from './passages.ts';

/** A word that may be an abbreviation. Offsets of the passage's text. */
export interface Word {
  /** Without the s of the plural. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Two capitals, perhaps with one small letter between them; more of it may follow a hyphen: `NGOs`, `CoE`, `TF-THB`. */
const shape = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}?\p{Lu}[\p{L}\p{N}]*(?:[-‑]\p{Lu}[\p{Lu}\p{N}]*(?!\p{Ll}))*/gu;

const roman = /^X{0,3}(?:IX|IV|V?I{0,3})(?:-|$)/;

/** The words of a passage that are written like abbreviations: two to eight letters, most of them capitals. */
export function capitalWords(passage: Passage, ordinary: readonly string[]): Word[] {
  const { text, names, foreign } = passage;
  const found: Word[] = [];
  let name = 0;
  let skip = 0;
  for (const { index: start, 0: written } of text.matchAll(shape)) {
    const end = start + written.length;
    while (names[name] && (names[name]?.end ?? 0) <= start) name++;
    while (foreign[skip] && (foreign[skip]?.end ?? 0) <= start) skip++;
    if ((foreign[skip]?.start ?? end) < end) continue;
    const base = /\p{Lu}s$/u.test(written) ? written.slice(0, -1) : written;
    if (!isShort(base) || roman.test(base) || ordinary.includes(base)) continue;
    if (isNumber(text, start, end) || isInCapitals(text, start, end)) continue;
    const whole = longer(passage, name, start, end);
    if (whole && found.at(-1)?.start === whole.start) continue;
    found.push(whole ?? { text: base, start, end });
  }
  return found;
}

function isShort(word: string): boolean {
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 2 && letters <= 8 && capitals * 2 > letters;
}

/** `COM(2021)`, `2002/584/JHA`, `AT&T` */
function isNumber(text: string, start: number, end: number): boolean {
  return /^(?:\(\d|&)/.test(text.slice(end, end + 2)) || /\d\/$/.test(text.slice(Math.max(0, start - 2), start));
}

/** True in a heading or cry in capitals: a line with several words and no small letter. */
function isInCapitals(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  const around = text.slice(from, start) + text.slice(end, to < 0 ? text.length : to);
  return /\p{Lu}{2}/u.test(around) && !/\p{Ll}/u.test(around);
}

/** The acronym of several words, or beginning with small letters, that the word is a part of: `DG HOME`, `eu-LISA`. */
function longer({ text, names }: Passage, from: number, start: number, end: number): Word | undefined {
  for (let at = from; at < names.length; at++) {
    const name = names[at];
    if (!name || name.start > start) return undefined;
    if (name.kind === 'acronym' && name.end >= end && name.end - name.start > end - start) {
      return { text: text.slice(name.start, name.end), start: name.start, end: name.end };
    }
  }
  return undefined;
}
