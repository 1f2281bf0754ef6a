import { type Document, isMap, isScalar, type Scalar } from 'yaml';
import { format, type KeyFormat } from '../../model/format.ts';
import { enumerate } from '../../wording.ts';
import { type Line, lineAfter, lineAt } from '../lines.ts';
import type { Span } from '../tree.ts';
import type { Repair } from './repair.ts';

/**
 * `answer no` and `narrative |` below `Q2:`: without their colons they are one text to the parser, which has no error to
 * tell. Said once for all the names that stand below one entry, since nobody wants to be told of them one by one.
 */
export function missingColons(document: Document.Parsed, text: string): Repair[] {
  const repairs: Repair[] = [];
  const visit = (node: unknown): void => {
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      const isName = isScalar(key) && isScalar(value) ? nameBelow(String(key.value)) : undefined;
      const repair = isName && isScalar(value) ? repairOf(text, value, isName) : undefined;
      if (repair) repairs.push(repair);
      visit(value);
    }
  };
  visit(document.contents);
  return repairs;
}

/** True for a word that is the name of an entry, by what follows it on its line. */
type IsName = (word: string, rest: string) => boolean;

const byName = new Map(
  Object.values(format).flatMap((keys) => keys.map((key): [string, KeyFormat] => [key.name, key])),
);
/** True for a word that stands before a colon somewhere in a contribution: `country`, `title`. */
export const isNameOfEntry = (word: string): boolean => byName.has(word);

const belowOwnNames = namesOf([...format.answer, ...format.fact, ...format.source]);

/** What can be a name below `key`; undefined where a text belongs. */
function nameBelow(key: string): IsName | undefined {
  const value = byName.get(key)?.value;
  if (!value) return belowOwnNames;
  if (value.type === 'keys') return namesOf(format[value.place]);
  // `Q2` alone on its line; a word without a number may be one of a sentence.
  return value.type === 'named' ? (word, rest) => rest === '' && /\d/.test(word) : undefined;
}

function namesOf(keys: readonly KeyFormat[]): IsName {
  const names = new Set(keys.map(({ name }) => name));
  return (word, rest) => names.has(word) || (/^(?:yes|no)$/i.test(rest) && names.has(word.toLowerCase()));
}

/** A name where an entry belongs, and what stands between it and the rest of its line. */
interface Bare {
  readonly name: string;
  readonly span: Span;
  readonly gap: Span;
  readonly sign: string;
  readonly rest: string;
}

function repairOf(text: string, { range, type }: Scalar, isName: IsName): Repair | undefined {
  if (!range || type !== 'PLAIN') return undefined;
  const [start, end] = range;
  const first = lineAt(text, start);
  if (first.start + first.indent !== start) return undefined;
  const bare: Bare[] = [];
  for (let line: Line | undefined = first; line && line.start < end; line = lineAfter(text, line)) {
    const found = line.indent === first.indent ? bareName(line) : undefined;
    if (found && isName(found.name, found.rest)) bare.push(found);
    else if (line === first) return undefined;
  }
  const [one, more] = bare;
  if (!one) return undefined;
  const changes = bare.map(({ gap, rest }) => ({ span: gap, newText: rest ? ': ' : ':' }));
  const span = { start: one.span.start, end: (bare.at(-1) ?? one).span.end };
  return { code: 'yaml-syntax', span, changes, ...(more ? sayingOfAll(bare) : sayingOfOne(one)) };
}

function sayingOfAll(bare: readonly Bare[]): Pick<Repair, 'message' | 'fix'> {
  const written = enumerate(bare.map((each) => `«${shown(each)}»`));
  return { message: { text: 'noColons', values: { written } }, fix: { text: 'fixColons' } };
}

function sayingOfOne({ name, sign }: Bare): Pick<Repair, 'message' | 'fix'> {
  if (sign === ':') return { message: { text: 'noSpaceAfterColon' }, fix: { text: 'fixSpace' } };
  const values = { word: name, sign };
  return { message: { text: sign ? 'otherSign' : 'noColon', values }, fix: { text: 'fixColon', values } };
}

/** `answer no`, `answer:no`, `answer = no`, or `answer` alone. */
function bareName({ start, indent, text }: Line): Bare | undefined {
  const match = /^\s*([\p{L}\d]{2,20})([ \t]*(?:([:=;：])[ \t]*)?)([\s\S]*)$/u.exec(text.trimEnd());
  const [, name = '', gap = '', sign = '', rest = ''] = match ?? [];
  if (!name || (rest && !gap)) return undefined;
  const end = start + indent + name.length;
  return { name, span: { start: start + indent, end }, gap: { start: end, end: end + gap.length }, sign, rest };
}

/** As it should be written; a text in full would be too long for a message. */
function shown({ name, rest }: Bare): string {
  return `${name}:${rest && ` ${rest.length > 20 ? '…' : rest}`}`;
}
