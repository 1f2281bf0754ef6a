/** How an abbreviation is introduced and used, with what the words around it ask for. */
import type { Abbreviation, Introduction, Occurrence } from '../model/abbreviations.ts';
import { pluralOf } from '../model/plural.ts';
import type { Language } from '../study/language.ts';
import type { TextChange } from '../syntax/tree.ts';
import { escapedFor } from '../syntax/write.ts';
import { capital } from '../wording.ts';
import { insideSentence, opensSentence } from './style.ts';

/** The change that puts the full name in front of a use, and what then stands there; undefined where none is known. */
export function introduced(
  abbreviation: Abbreviation,
  use: Occurrence,
  language: Language,
): { change: TextChange; full: string } | undefined {
  const name = nameFor(abbreviation, use.written !== abbreviation.text);
  if (!name) return undefined;
  const { text, start: offset, prose } = use.passage;
  const start = use.span.start - offset;
  const { word, article, from } = wordBefore(text, start);
  const opens = opensSentence(text, start);
  const full = `${insideSentence(name)} (${use.written})`;
  const lead = article
    ? articleFor(article, /^(?!eu|uni[^n]|us)[aeiou]/i.test(name)) + text.slice(from + article.length, start)
    : !takesThe(name)
      ? ''
      : opens
        ? 'The '
        : language.prepositions.includes(word) || /^(?:and|or|as)$/.test(word)
          ? 'the '
          : '';
  const written = lead === '' && opens ? capital(full) : lead + full;
  const span = { start: offset + (article ? from : start), end: use.span.end };
  return { full, change: { span, newText: escapedFor(prose, written) } };
}

/** The change that leaves the abbreviation alone of an introduction. */
export function abbreviated(abbreviation: Abbreviation, introduction: Introduction): TextChange {
  const { passage, whole, written } = introduction;
  const { text, start: offset } = passage;
  const start = whole.start - offset;
  const [opened, closed] = looseMarks(text.slice(start, whole.end - offset));
  const newText = `${opened}${written}${closed}`;
  const { article, from } = wordBefore(text, start);
  if (!article) return { span: whole, newText };
  const between = text.slice(from + article.length, start);
  const span = { start: offset + from, end: whole.end };
  if (!/^the$/i.test(article)) {
    return { span, newText: articleFor(article, soundsOpen(written)) + between + newText };
  }
  // «the Platform (ABC)» becomes «ABC» where the other texts never say «the ABC».
  if (keepsThe(abbreviation)) return { span: whole, newText };
  return { span, newText: between.trimStart() + newText };
}

const known = new WeakMap<Abbreviation, boolean>();

/** True where a text says «the ABC», or none says anything else; worked out once, since it may be asked for each use. */
function keepsThe(abbreviation: Abbreviation): boolean {
  const before = known.get(abbreviation);
  if (before !== undefined) return before;
  const { uses } = abbreviation;
  const saysThe = ({ passage, span }: Occurrence) =>
    /^the$/i.test(wordBefore(passage.text, span.start - passage.start).article);
  const keeps = uses.length === 0 || uses.some(saysThe);
  known.set(abbreviation, keeps);
  return keeps;
}

/** The full name in the number that is asked for; the catalogue’s before the contribution’s. */
function nameFor({ text, entry, name, introductions }: Abbreviation, plural: boolean): string | undefined {
  if (entry) {
    const one = plural ? undefined : entry.short.find((short) => pluralOf(short) === entry.name);
    return one ?? entry.name;
  }
  const printed = introductions.find(({ fullName }) => fullName === name);
  const isPlural = printed !== undefined && printed.written !== text;
  if (!name || isPlural === plural) return name;
  return plural ? pluralOf(name) : name.replace(/s(?= of |$)/, '');
}

/** The word right before a place, in small letters; where it is an article, as it is written and where it starts. */
function wordBefore(text: string, place: number): { word: string; article: string; from: number } {
  const before = text.slice(Math.max(0, place - 40), place);
  const [, word = '', rest = ''] = /(?<![\p{L}’'-])(\p{L}+)(\s+[*_[]*)$/u.exec(before) ?? [];
  const article = /^(?:the|an?)$/i.test(word) ? word : '';
  return { word: word.toLowerCase(), article, from: place - rest.length - word.length };
}

/** «the Council of …», but not «Safe Departure» or «artificial intelligence». */
function takesThe(name: string): boolean {
  return /^\p{Lu}/u.test(name) && /\s(?:of|on|for|in|against)\s|^United\s/i.test(name);
}

/** True where the abbreviation is spoken with a vowel first: letter by letter, or as the word that a long one makes. */
function soundsOpen(abbreviation: string): boolean {
  const isWord = abbreviation.length > 3 && /^.[AEIOU]/i.test(abbreviation);
  return isWord ? /^[AEIO]/.test(abbreviation) : /^[AEFHILMNORSX]/.test(abbreviation);
}

/** `a` or `an` as it has to be; `the` as it is. */
function articleFor(article: string, open: boolean): string {
  return /^the$/i.test(article) ? article : article.charAt(0) + (open ? 'n' : '');
}

/** Marks of bold print and the like that begin or end in `text` without their other half. */
function looseMarks(text: string): [opened: string, closed: string] {
  const open: string[] = [];
  let closed = '';
  for (const { index, 0: mark } of text.matchAll(/\*{1,3}|<\/?u>/g)) {
    const opens = mark === '<u>' || (mark !== '</u>' && /[\p{L}\p{N}]/u.test(text[index + mark.length] ?? ''));
    if (opens) open.push(mark);
    else if (open.pop() === undefined) closed += mark;
  }
  return [open.join(''), closed];
}
