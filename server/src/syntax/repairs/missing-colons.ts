import { type Document, isMap, isScalar, type Scalar } from 'yaml';
import { format, type KeyFormat } from '../../model/format.ts';
import { enumerate } from '../../wording.ts';
import { type Line, lineAfter, lineAt } from '../lines.ts';
import type { Span } from '../tree.ts';
import { entryNamed, nameMeant } from './entry-names.ts';
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
      const meaning = isScalar(key) && isScalar(value) ? namesBelow(String(key.value)) : undefined;
      const repair = meaning && isScalar(value) ? repairOf(text, value, meaning) : undefined;
      if (repair) repairs.push(repair);
      visit(value);
    }
  };
  visit(document.contents);
  return repairs;
}

/** The name that a word stands for, by what follows it on its line; undefined where it is a word of a text. */
type Meaning = (word: string, rest: string) => string | undefined;

const belowOwnNames = namesOf([...format.answer, ...format.fact, ...format.source]);

/** What can be a name below `key`; undefined where a text belongs. */
function namesBelow(key: string): Meaning | undefined {
  const value = entryNamed(key)?.value;
  if (!value) return belowOwnNames;
  if (value.type === 'keys') return namesOf(format[value.place]);
  // `Q2` alone on its line; a word without a number may be one of a sentence.
  return value.type === 'named' ? (word, rest) => (rest === '' && /\d/.test(word) ? word : undefined) : undefined;
}

/** What can stand behind a name and, where the word before it is no name, makes sure that one was meant. */
const certain = /^(?:yes|no|[|>])$/i;

function namesOf(keys: readonly KeyFormat[]): Meaning {
  const names = new Set(keys.map(({ name }) => name));
  return (word, rest) => {
    if (names.has(word)) return word;
    return certain.test(rest) ? nameMeant(word, names) : undefined;
  };
}

/** A name where an entry belongs, and what stands between it and the rest of its line. */
interface Bare {
  readonly word: string;
  readonly span: Span;
  readonly gap: Span;
  readonly sign: string;
  readonly rest: string;
}

/** One whose name is known. */
interface Named extends Bare {
  readonly name: string;
}

function repairOf(text: string, { range, type }: Scalar, meaning: Meaning): Repair | undefined {
  if (!range || type !== 'PLAIN') return undefined;
  const [start, end] = range;
  const first = lineAt(text, start);
  if (first.start + first.indent !== start) return undefined;
  const bare: Named[] = [];
  for (let line: Line | undefined = first; line && line.start < end; line = lineAfter(text, line)) {
    const found = line.indent === first.indent ? bareName(line) : undefined;
    const name = found && meaning(found.word, found.rest);
    if (found && name) bare.push({ ...found, name });
    else if (line === first) return undefined;
  }
  const [one, more] = bare;
  if (!one) return undefined;
  const changes = bare.map(({ name, word, span, gap, rest }) => {
    const colon = rest ? ': ' : ':';
    if (name === word) return { span: gap, newText: colon };
    return { span: { start: span.start, end: gap.end }, newText: name + colon };
  });
  const span = { start: one.span.start, end: (bare.at(-1) ?? one).span.end };
  return { code: 'yaml-syntax', span, changes, ...(more ? sayingOfAll(bare) : sayingOfOne(one)) };
}

function sayingOfAll(bare: readonly Named[]): Pick<Repair, 'message' | 'fix'> {
  const written = enumerate(bare.map((each) => `«${shown(each)}»`));
  return { message: { text: 'noColons', values: { written } }, fix: { text: 'fixColons' } };
}

function sayingOfOne({ name, word, sign }: Named): Pick<Repair, 'message' | 'fix'> {
  if (name !== word) return sayingOfMisspelt(word, name);
  if (sign === ':') return { message: { text: 'noSpaceAfterColon' }, fix: { text: 'fixSpace' } };
  const values = { word, sign };
  return { message: { text: sign ? 'otherSign' : 'noColon', values }, fix: { text: 'fixColon', values } };
}

/** What to say of a name that is misspelt and has no colon. */
export function sayingOfMisspelt(word: string, name: string): Pick<Repair, 'message' | 'fix'> {
  const values = { word, name };
  return { message: { text: 'misspelt', values }, fix: { text: 'fixMisspelt', values } };
}

/** `answer no`, `answer:no`, `answer = no`, or `answer` alone. */
function bareName({ start, indent, text }: Line): Bare | undefined {
  const match = /^\s*([\p{L}\d]{2,20})([ \t]*(?:([:=;：])[ \t]*)?)([\s\S]*)$/u.exec(text.trimEnd());
  const [, word = '', gap = '', sign = '', rest = ''] = match ?? [];
  if (!word || (rest && !gap)) return undefined;
  const end = start + indent + word.length;
  return { word, span: { start: start + indent, end }, gap: { start: end, end: end + gap.length }, sign, rest };
}

/** As it should be written; a text in full would be too long for a message. */
function shown({ name, rest }: Named): string {
  return `${name}:${rest && ` ${rest.length > 20 ? '…' : rest}`}`;
}
