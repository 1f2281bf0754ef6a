import type { Analysis } from '../analysis.ts';
import { pushAll } from '../long-lists.ts';
import { findSlot } from '../study/slot-names.ts';
import type { Actor, Named, Programme, Term } from '../study/types.ts';
import type { Span } from '../syntax/tree.ts';
import { ownOrigin } from './lexicon.ts';
import { type Passage, remarksOf, textsOf } from './passages.ts';
import type { OwnEntry, Text } from './questionnaire.ts';
import { referencesIn } from './references.ts';

/** One place that names a thing which the file, the study or the catalogue knows. All spans are UTF-16 offsets. */
export interface Occurrence {
  readonly kind: 'fact' | 'source' | 'actor' | 'programme' | 'term' | 'slot';
  /** What is named: two places name the same thing where this is equal. The id of a fact, source or slot, or an entry. */
  readonly thing: string | Named | Term;
  /** The name alone, without quotation marks, braces or brackets. */
  readonly span: Span;
  /** The name as it is written in a list or as a value: with its quotation marks. */
  readonly outer: Span;
  /** `definition`: where the file says what it is. `value`: after a key or in a list. `text`: in running text. */
  readonly role: 'definition' | 'value' | 'text';
  /** The text it stands in; only where `role` is `text`. */
  readonly passage?: Passage;
  /** The slot it stands at; absent for the summary and outside of the answers. */
  readonly slot?: string;
}

type Kind = Occurrence['kind'];

const references = new WeakMap<Analysis, readonly Occurrence[]>();
const names = new WeakMap<Analysis, readonly Occurrence[]>();

/** The facts and sources: where they stand and where they are referred to, in the order of the file. */
export function referenceOccurrences(analysis: Analysis): readonly Occurrence[] {
  return remembered(references, analysis, findReferences);
}

/** Actors, programmes, terms and questions by all their names, in the order of the file; some lie in others. */
export function nameOccurrences(analysis: Analysis): readonly Occurrence[] {
  return remembered(names, analysis, findNames);
}

/** The narrowest one at `offset`, which may be right behind it. */
export function occurrenceAt(analysis: Analysis, offset: number): Occurrence | undefined {
  const at = (found: readonly Occurrence[]) =>
    found
      .filter(({ span }) => span.start <= offset && offset <= span.end)
      .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  return at(referenceOccurrences(analysis)) ?? at(nameOccurrences(analysis));
}

/** Every place that names the same, in the order of the file. */
export function sameOccurrences(analysis: Analysis, { kind, thing }: Pick<Occurrence, 'kind' | 'thing'>): Occurrence[] {
  const all = kind === 'fact' || kind === 'source' ? referenceOccurrences(analysis) : nameOccurrences(analysis);
  return (byThing(all).get(thing) ?? []).filter((each) => each.kind === kind);
}

const things = new WeakMap<readonly Occurrence[], ReadonlyMap<Occurrence['thing'], readonly Occurrence[]>>();

function byThing(all: readonly Occurrence[]): ReadonlyMap<Occurrence['thing'], readonly Occurrence[]> {
  const known = things.get(all);
  if (known) return known;
  const found = new Map<Occurrence['thing'], Occurrence[]>();
  for (const each of all) {
    const same = found.get(each.thing);
    if (same) same.push(each);
    else found.set(each.thing, [each]);
  }
  things.set(all, found);
  return found;
}

function findReferences(analysis: Analysis): Occurrence[] {
  const { text, questionnaire } = analysis;
  const { facts, sources } = questionnaire;
  const inTexts = [...textsOf(analysis), ...remarksOf(analysis)].flatMap((passage) =>
    referencesIn([passage]).map(({ kind, id, slot }) => textual(kind, id.value, id.span, passage, slot)),
  );
  return [
    ...facts.map(({ id }) => written(text, 'fact', id.value, id, 'definition')),
    ...facts.flatMap(({ source }) => (source ? [written(text, 'source', source.value, source, 'value')] : [])),
    ...sources.map(({ id }) => written(text, 'source', id.value, id, 'definition')),
    ...inTexts,
  ];
}

function findNames(analysis: Analysis): Occurrence[] {
  const { text, questionnaire, lexicon } = analysis;
  const found: Occurrence[] = [];
  for (const list of ['actors', 'programmes'] as const) {
    const kind: Kind = list === 'actors' ? 'actor' : 'programme';
    const own = lexicon[list].offered.filter(({ origin }) => origin === ownOrigin);
    const named = questionnaire[list].filter(({ name }) => name);
    named.forEach((entry, index) => {
      const thing = own[index];
      if (thing)
        for (const label of labelsOf(entry)) found.push(written(text, kind, thing, label, roleOf(entry, label)));
    });
    for (const answer of questionnaire.answers) {
      for (const name of answer[list]) {
        const [thing] = lexicon[list].lookup(name.value);
        if (thing) found.push({ ...written(text, kind, thing, name, 'value'), slot: answer.slot });
      }
    }
  }
  for (const { slot, key } of questionnaire.answers) {
    if (slot) found.push({ ...written(text, 'slot', slot, key, 'definition'), slot });
  }
  for (const passage of [...textsOf(analysis), ...remarksOf(analysis)]) pushAll(found, namesInText(analysis, passage));
  return found;
}

const slotName = /\b[A-Z]\d{1,3}[a-z]?\b/gi;

function namesInText({ study, lexicon }: Analysis, passage: Passage): Occurrence[] {
  const { text, words, start, slot, foreign } = passage;
  const make = (kind: Kind, thing: Occurrence['thing'], from: number, to: number) =>
    textual(kind, thing, { start: start + from, end: start + to }, passage, slot);
  const own = ({ start: from }: Span) => !foreign.some((span) => span.start <= from && from < span.end);
  const slots = [...text.matchAll(slotName)].flatMap(({ index, 0: name }) => {
    const named = study && findSlot(study, name).slot;
    return named && own({ start: index, end: index }) ? [make('slot', named.id, index, index + name.length)] : [];
  });
  return [
    ...passage.names.filter(own).map(({ entry, start: from, end }) => make(kindOf(entry), entry, from, end)),
    ...lexicon.terms
      .find(words)
      .filter(own)
      .map(({ entry, start: from, end }) => make('term', entry, from, end)),
    ...slots,
  ];
}

function kindOf(entry: Actor | Programme): Kind {
  return 'type' in entry ? 'actor' : 'programme';
}

function labelsOf({ name, acronym, native, short, variants, former }: OwnEntry): Text[] {
  return [name, acronym, native, ...short, ...variants, ...former].filter((label) => label !== undefined);
}

function roleOf({ name }: OwnEntry, label: Text): Occurrence['role'] {
  return label === name ? 'definition' : 'value';
}

/** A name that is a key or a value. */
function written(
  text: string,
  kind: Kind,
  thing: Occurrence['thing'],
  { span }: Text,
  role: Occurrence['role'],
): Occurrence {
  const quote = text[span.start] === '"' || text[span.start] === "'" ? 1 : 0;
  const end = quote && span.end - span.start > 1 && text[span.end - 1] === text[span.start] ? span.end - 1 : span.end;
  return { kind, thing, span: { start: span.start + quote, end }, outer: span, role };
}

function textual(kind: Kind, thing: Occurrence['thing'], span: Span, passage: Passage, slot?: string): Occurrence {
  return { kind, thing, span, outer: span, role: 'text', passage, slot };
}

function remembered(
  known: WeakMap<Analysis, readonly Occurrence[]>,
  analysis: Analysis,
  find: (analysis: Analysis) => Occurrence[],
): readonly Occurrence[] {
  const found = known.get(analysis) ?? find(analysis).sort((a, b) => a.span.start - b.span.start);
  known.set(analysis, found);
  return found;
}
