import { lastAt } from '../syntax/last-at.ts';
import type { Span } from '../syntax/tree.ts';
import { onceForWording, type Passage, type Wording } from './passages.ts';
import type { Text } from './questionnaire.ts';

/** `{{fact-id}}`; the first group is the id, perhaps with blanks around it. To be used with `lastIndex`. */
export const factReference = /\{\{([^{}\n]{1,200})\}\}/y;

/** `[@source-id]`, but not the text of a link; the first group is the id. To be used with `lastIndex`. */
export const sourceReference = /\[@([^[\]\s]+)\](?![([])/y;

/** What a text says about a figure or a publication that stands elsewhere in the file. */
export interface Reference {
  readonly kind: 'fact' | 'source';
  /** Without the blanks that may stand around it; its place is one in the document. */
  readonly id: Text;
  /** The whole of it, with braces or brackets, in offsets of the document. */
  readonly span: Span;
  /** The slot it stands in; absent for the summary. */
  readonly slot?: string;
}

const reference = new RegExp(`${factReference.source}|${sourceReference.source}`, 'g');

const known = new WeakMap<readonly Passage[], readonly Reference[]>();

/** The references of all texts, in the order in which they are read. Worked out once for each list of passages. */
export function referencesIn(passages: readonly Passage[]): readonly Reference[] {
  let found = known.get(passages);
  if (!found) {
    found = passages.flatMap((passage) => inWording(passage).map((reference) => placed(reference, passage)));
    known.set(passages, found);
  }
  return found;
}

/** `reference` of the wording of `passage`, where it stands in the document. */
function placed({ kind, id, span }: Omit<Reference, 'slot'>, { start, slot }: Passage): Reference {
  const shift = (within: Span): Span => ({ start: start + within.start, end: start + within.end });
  return { kind, id: { value: id.value, span: shift(id.span) }, span: shift(span), slot };
}

/** The references of one text, in offsets of the text. */
const inWording = onceForWording((wording): readonly Omit<Reference, 'slot'>[] => {
  const { text } = wording;
  if (!text.includes('{{') && !text.includes('[@')) return [];
  const found: Omit<Reference, 'slot'>[] = [];
  for (const { index, 0: written, 1: fact, 2: source } of text.matchAll(reference)) {
    const within = fact ?? source ?? '';
    const value = within.trim();
    if (!value || text[index - 1] === '\\' || isCode(wording, index)) continue;
    const at = index + 2 + within.indexOf(value);
    found.push({
      kind: fact === undefined ? 'source' : 'fact',
      id: { value, span: { start: at, end: at + value.length } },
      span: { start: index, end: index + written.length },
    });
  }
  return found;
});

/** True where `offset` lies between backticks. */
export function isCode({ text, foreign }: Pick<Wording, 'text' | 'foreign'>, offset: number): boolean {
  const last = lastAt(foreign, offset, ({ start }) => start);
  return last !== undefined && offset < last.end && text[last.start] === '`';
}
