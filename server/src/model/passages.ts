import type { Analysis } from '../analysis.ts';
import type { Mention } from '../study/name-index.ts';
import type { Actor, Programme, Study } from '../study/types.ts';
import { type Words, wordsOf } from '../study/words.ts';
import type { Span } from '../syntax/tree.ts';
import type { Lexicon } from './lexicon.ts';
import type { Prose, Questionnaire } from './questionnaire.ts';
import { sentencesIn } from './sentences.ts';

/**
 * What a text says, wherever it stands: the same for every version of a file that has it. Parts that nobody may need are
 * worked out when asked for. A class, since objects with getters of their own are slow to make and to use.
 */
export class Wording {
  /** As written in the file, indentation included. */
  readonly text: string;
  /** What has been found in it, by what was looked for: see `onceForWording`. */
  readonly found = new Map<unknown, unknown>();
  readonly #lexicon: Lexicon;
  #words?: Words;
  #names?: readonly Mention<Actor | Programme>[];
  #foreign?: readonly Span[];
  #quotations?: readonly Span[];
  #plain?: string;
  #sentences?: readonly Span[];

  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.#lexicon = lexicon;
  }

  get words(): Words {
    this.#words ??= wordsOf(this.text);
    return this.#words;
  }

  /** The actors and programmes that it names, in order of their starts, in offsets of `text`; some lie in others. */
  get names(): readonly Mention<Actor | Programme>[] {
    this.#names ??= namesIn(this.words, this.#lexicon);
    return this.#names;
  }

  /** What is no wording at all, in order, in offsets of `text`: code, addresses, references. */
  get foreign(): readonly Span[] {
    this.#foreign ??= spansOf(/\w@\w/.test(this.text) ? withMail : foreignText, this.text);
    return this.#foreign;
  }

  /** What is left as it was written, in order, in offsets of `text`: quotations, titles in quotation marks, link texts. */
  get quotations(): readonly Span[] {
    this.#quotations ??= spansOf(quotation, this.text);
    return this.#quotations;
  }

  /**
   * `text` with everything blanked out that is not the author's own wording: names of actors and programmes, addresses,
   * code, references. Of the same length, so that offsets agree.
   */
  get plain(): string {
    this.#plain ??= plainText(this);
    return this.#plain;
  }

  /** Where its sentences are, in offsets of `text`. */
  get sentences(): readonly Span[] {
    this.#sentences ??= sentencesIn(this.text);
    return this.#sentences;
  }
}

/** One text of the contribution: the summary, or the narrative of one answer; it says what its wording says. */
export class Passage implements Pick<Wording, keyof Wording> {
  readonly wording: Wording;
  readonly text: string;
  readonly prose: Prose;
  /** Offset of `text` in the document. */
  readonly start: number;
  /** The slot it answers; absent for the summary. */
  readonly slot?: string;

  constructor(wording: Wording, prose: Prose, slot?: string) {
    this.wording = wording;
    this.text = wording.text;
    this.prose = prose;
    this.start = prose.content.start;
    this.slot = slot;
  }

  get found() {
    return this.wording.found;
  }

  get words() {
    return this.wording.words;
  }

  get names() {
    return this.wording.names;
  }

  get foreign() {
    return this.wording.foreign;
  }

  get quotations() {
    return this.wording.quotations;
  }

  get plain() {
    return this.wording.plain;
  }

  get sentences() {
    return this.wording.sentences;
  }
}

/** The wordings of an earlier version of the file, by the slot they answer; of the summary by nothing. */
export type Wordings = ReadonlyMap<string | undefined, Wording>;

/** The passages in the order in which the report is read. */
export function passagesOf(
  text: string,
  questionnaire: Questionnaire,
  study: Study | undefined,
  lexicon: Lexicon,
  known: Wordings = new Map(),
): readonly Passage[] {
  const { summary, answers, bySlot } = questionnaire;
  const inOrder = study ? study.slots.flatMap(({ id }) => bySlot.get(id) ?? []) : answers;
  const found: Passage[] = [];
  if (summary?.value.trim()) found.push(passageOf(text, summary, lexicon, undefined, known));
  for (const { slot, narrative } of inOrder) {
    if (narrative?.value.trim()) found.push(passageOf(text, narrative, lexicon, slot, known));
  }
  return found;
}

/** All texts, those too that the report leaves out since the study does not know their question. */
export function textsOf({ text, passages, questionnaire, lexicon }: Analysis): readonly Passage[] {
  const known = new Set(passages.map(({ prose }) => prose));
  const others = questionnaire.answers.flatMap(({ narrative, slot }) =>
    narrative?.value.trim() && !known.has(narrative) ? [passageOf(text, narrative, lexicon, slot)] : [],
  );
  return others.length > 0 ? [...passages, ...others] : passages;
}

/** Comments and notes: what is written for colleagues, or beside a figure or a name. */
export function remarksOf({ text, questionnaire, lexicon }: Analysis): readonly Passage[] {
  const { answers, facts, sources, actors, programmes } = questionnaire;
  const comments = answers.flatMap(({ comments: all, slot }) => all.map(({ remark }) => ({ prose: remark, slot })));
  const notes = [...facts, ...sources, ...actors, ...programmes].map(({ note }) => ({ prose: note, slot: undefined }));
  return [...comments, ...notes].flatMap(({ prose, slot }) =>
    prose?.value.trim() ? [passageOf(text, prose, lexicon, slot)] : [],
  );
}

function passageOf(
  document: string,
  prose: Prose,
  lexicon: Lexicon,
  slot?: string,
  known: Wordings = new Map(),
): Passage {
  const text = document.slice(prose.content.start, prose.content.end);
  const earlier = known.get(slot);
  return new Passage(earlier?.text === text ? earlier : new Wording(text, lexicon), prose, slot);
}

/**
 * `find`, which looks at nothing but the wording and the names it was read with, asked once for each wording: what it
 * found is known as long as the text stays the same, through all versions of a file.
 */
export function onceForWording<T, A extends readonly unknown[]>(
  find: (wording: Wording, ...more: A) => T,
): (passage: Pick<Passage, 'wording'>, ...more: A) => T {
  return ({ wording }, ...more) => {
    const known = wording.found.get(find);
    if (known !== undefined) return known as T;
    const value = find(wording, ...more);
    wording.found.set(find, value);
    return value;
  };
}

/** Code, addresses of links, references to facts, sources and footnotes, bare addresses of the web. */
const foreignText = /`[^`\n]*`|\]\([^()\n]*\)|\{\{[^{}\n]*\}\}|\[[@^][^[\]\n]*\]|https?:\/\/\S+/g;

/** The same, and addresses of mailboxes, which take much longer to look for. */
const withMail = new RegExp(`${foreignText.source}|\\b[\\w.+-]{1,64}@[\\w-]{1,255}\\.[\\w.]+`, 'g');

/** `“Title”`, `‘title’`, `"title"`, `'title'`, `[text of a link]`, each on one line. */
const quotation =
  /“[^”\n]{1,200}”|‘[^’\n]{1,200}’(?!\p{L})|«[^»\n]{1,200}»|"[^"\n]{1,200}"|'(?<![\p{L}\p{N}]')[^'\n]{1,200}'(?!\p{L})|\[[^\]\n]{1,200}\](?=\()/gu;

function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function namesIn(words: Words, { actors, programmes }: Lexicon): Mention<Actor | Programme>[] {
  const found = [...actors.find(words), ...programmes.find(words)];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function plainText({ text, names, foreign }: Wording): string {
  return blanked(
    text,
    [...foreign, ...names].sort((a, b) => a.start - b.start),
  );
}

/** `text` with blanks instead of `spans`, which are in the order of their starts. */
export function blanked(text: string, spans: readonly Span[]): string {
  let plain = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    plain += text.slice(at, Math.max(at, start)) + text.slice(Math.max(at, start), end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return plain + text.slice(at);
}
