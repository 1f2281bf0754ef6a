import { parseYaml } from '../syntax/parse.ts';
import { messageOf } from '../syntax/say.ts';
import type { Span, SyntaxNode } from '../syntax/tree.ts';

/** One file of `server/studies`; `path` is relative to it, with forward slashes: `emn-2024-1/terms.yaml`. */
export interface StudyFile {
  readonly path: string;
  readonly text: string;
}

/** A fault in the data of a study. */
export interface StudyProblem {
  /** As in `StudyFile`. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** The reason, in a plain sentence. */
  readonly message: string;
}

/** A file while it is read: knows where every value stood and collects what is wrong. */
export interface Source {
  readonly path: string;
  readonly root: SyntaxNode | undefined;
  readonly problems: readonly StudyProblem[];
  /** Notes a problem at an offset of the file; at its first line where there is none. */
  report(message: string, at?: number): void;
  /** Notes a problem at the place of a value read from this file: at `key` of `record`, or at the record itself. */
  reportAt(record: object, key: string | undefined, message: string): void;
  /** Remembers where `record` and its values stand. */
  remember(record: object, spans: ReadonlyMap<string, Span>, whole: Span): void;
  /** The line of a record that was read from this file, counted from 1. */
  lineOf(record: object): number;
}

/** Reads a file of a study; what can’t be read in it is a problem of the source. */
export function createSource({ path, text }: StudyFile): Source {
  const tree = parseYaml(text);
  const problems: StudyProblem[] = [];
  const places = new WeakMap<object, { spans: ReadonlyMap<string, Span>; whole: Span }>();
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;

  const report = (message: string, at = 0): void => {
    problems.push({ path, line: lineAt(at), message });
  };
  for (const problem of tree.problems) report(messageOf(problem), problem.span.start);

  return {
    path,
    root: tree.root,
    problems,
    report,
    reportAt: (record, key, message) => {
      const place = places.get(record);
      report(message, (key === undefined ? undefined : place?.spans.get(key))?.start ?? place?.whole.start);
    },
    remember: (record, spans, whole) => void places.set(record, { spans, whole }),
    lineOf: (record) => lineAt(places.get(record)?.whole.start ?? 0),
  };
}
