import english from '../wording/en.json' with { type: 'json' };

/** Everything that findings say, by code; `{name}` stands for a value that `fill` puts in. */
export const wording = english;

/** `template` with its `{names}` replaced. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  let filled = '';
  for (const { text, name } of piecesOf(template)) filled += text + (name && shown(values[name] ?? `{${name}}`));
  return filled;
}

/** As many characters of a value as a sentence bears; the longest question of a study has fewer. */
const longest = 400;

/** Control characters, halves of letters, and marks that turn the direction in which a sentence is read. */
const unspeakable = /(?![\t\r\n])\p{Cc}|\p{Cs}|[\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** `value` as a sentence can show it, whatever stands in the file. */
function shown(value: string | number): string {
  const text = String(value);
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return short.replace(unspeakable, '\ufffd');
}

/** A stretch of a template with the name behind it, which is empty behind the last. */
interface Piece {
  readonly text: string;
  readonly name: string;
}

const pieces = new Map<string, readonly Piece[]>();

function piecesOf(template: string): readonly Piece[] {
  let found = pieces.get(template);
  if (!found) {
    const parts = template.split(/\{(\w+)\}/);
    found = parts.flatMap((text, index) => (index % 2 === 0 ? [{ text, name: parts[index + 1] ?? '' }] : []));
    pieces.set(template, found);
  }
  return found;
}

/** `a, b and c`, or with another last word. */
export function enumerate(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** `text` as the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The beginning of a text of more than `length` characters, up to a blank, to be quoted in a message. */
export function shortened(text: string, length = 40): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`;
}
