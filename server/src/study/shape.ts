import type { MapNode, ScalarNode, Span, SyntaxNode } from '../syntax/tree.ts';
import { closest } from './closest.ts';
import type { Source } from './source.ts';

/**
 * The description of a value in a study's file. Reading a value that does not fit reports each fault and gives
 * undefined. `what` completes the sentence «… must be …».
 */
export interface Shape<T> {
  readonly what: string;
  read(node: SyntaxNode, source: Source): T | undefined;
}

/** An entry of a record: required unless `absent` says what it is when it is left out. */
export interface Field<T> {
  readonly shape: Shape<T>;
  readonly absent?: { readonly value: T };
}

type Fields = Readonly<Record<string, Shape<unknown> | Field<unknown>>>;

type Fitting<F> = F extends Shape<infer T> ? T : F extends Field<infer T> ? T : never;

/** What a record with these fields is read as. */
export type RecordOf<F extends Fields> = { readonly [K in keyof F]: Fitting<F[K]> };

/** What a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never;

/** A field that may be left out. */
export function optional<T>(shape: Shape<T>): Field<T | undefined> {
  return { shape, absent: { value: undefined } };
}

/** A list that may be left out; it is then empty. Where it stands, it has at least so many items. */
export function optionalList<T>(items: Shape<T>, atLeast = 0): Field<readonly T[]> {
  return { shape: list(items, atLeast), absent: { value: [] } };
}

/** A text that is not empty and, where a `test` is given, passes it. */
export function text(what = 'a text', test: (value: string) => boolean = () => true): Shape<string> {
  return scalar(what, ({ value, kind }) => {
    const trimmed = value.trim();
    return kind === 'text' && trimmed !== '' && test(trimmed) ? trimmed : undefined;
  });
}

/** A text, or a number taken as text: `2023`. */
export function textOrNumber(what = 'a text or a number'): Shape<string> {
  return scalar(what, ({ value, kind }) => ((kind === 'text' || kind === 'number') && value.trim()) || undefined);
}

/** A whole number from `least` to `most`. */
export function wholeNumber(
  least: number,
  most: number,
  what = `a whole number from ${least} to ${most}`,
): Shape<number> {
  return scalar(what, ({ value, kind }) => {
    const number = Number(value);
    return kind === 'number' && Number.isInteger(number) && number >= least && number <= most ? number : undefined;
  });
}

/** True or false. */
export function flag(): Shape<boolean> {
  return scalar('true or false', ({ value, kind }) =>
    kind === 'boolean' ? value.toLowerCase() === 'true' : undefined,
  );
}

/** One of some words. */
export function choice<const T extends string>(...values: readonly T[]): Shape<T> {
  return scalar(values.join(' or '), ({ value }) => values.find((each) => each === value));
}

/** A list of `items`, at least so many. */
export function list<T>(items: Shape<T>, atLeast = 0): Shape<readonly T[]> {
  const least = atLeast > 1 ? `a list of ${atLeast} at least` : 'a list that is not empty';
  const what = atLeast > 0 ? least : 'a list';
  return {
    what,
    read: (node, source) => {
      if (node.type !== 'list' || node.items.length < atLeast) return misfit(node, source, `This must be ${what}.`);
      const read = node.items.map((item) =>
        item
          ? items.read(item, source)
          : misfit(node, source, `This list has an empty entry; each must be ${items.what}.`),
      );
      return read.every((item) => item !== undefined) ? (read as T[]) : undefined;
    },
  };
}

/** A group of `key: value` entries: all that are required, and none that is not named here. */
export function record<const F extends Fields>(name: string, fields: F): Shape<RecordOf<F>> {
  const expected = Object.entries(fields).map(([key, field]): [string, Field<unknown>] => [key, asField(field)]);
  const what = `${name} with ${expected.map(([key]) => key).join(', ')}`;
  return {
    what,
    read: (node, source) => {
      if (node.type !== 'map') return misfit(node, source, `This must be ${what}.`);
      let fits = reportStrayKeys(node, source, name, fields);
      const result: Record<string, unknown> = {};
      const spans = new Map<string, Span>();
      for (const [key, { shape, absent }] of expected) {
        const entry = node.entries.find((each) => each.key.value === key);
        if (entry) spans.set(key, entry.key.span);
        if (!entry && absent) {
          if (absent.value !== undefined) result[key] = absent.value;
          continue;
        }
        const value = entry?.value && shape.read(entry.value, source);
        if (!entry) source.report(`${capital(name)} needs «${key}».`, node.span.start);
        else if (!entry.value) source.report(`«${key}» is empty; it must be ${shape.what}.`, entry.key.span.start);
        if (value === undefined) fits = false;
        else result[key] = value;
      }
      source.remember(result, spans, node.span);
      return fits ? (result as RecordOf<F>) : undefined;
    },
  };
}

function reportStrayKeys(node: MapNode, source: Source, name: string, fields: Fields): boolean {
  const seen = new Set<string>();
  for (const { key } of node.entries) {
    if (!Object.hasOwn(fields, key.value)) {
      const meant = closest(key.value, Object.keys(fields));
      const hint = meant ? ` Did you mean «${meant}»?` : '';
      source.report(`«${key.value}» is not known in ${name}.${hint}`, key.span.start);
      seen.add('');
    } else if (seen.has(key.value)) {
      source.report(`«${key.value}» stands twice in ${name}.`, key.span.start);
      seen.add('');
    } else seen.add(key.value);
  }
  return !seen.has('');
}

function scalar<T>(what: string, read: (node: ScalarNode) => T | undefined): Shape<T> {
  return {
    what,
    read: (node, source) => {
      if (node.type !== 'scalar') return misfit(node, source, `This must be ${what}.`);
      const written = node.value.trim();
      const fault = written ? `«${written}» does not fit here` : 'The text is empty';
      return read(node) ?? misfit(node, source, `${fault}; it must be ${what}.`);
    },
  };
}

function misfit(node: SyntaxNode, source: Source, message: string): undefined {
  source.report(message, node.span.start);
  return undefined;
}

function asField(field: Shape<unknown> | Field<unknown>): Field<unknown> {
  return 'shape' in field ? field : { shape: field };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
