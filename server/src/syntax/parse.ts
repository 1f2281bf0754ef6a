import { type Document, parseDocument, type YAMLError } from 'yaml';
import { createConverter } from './convert.ts';
import { lineAt } from './lines.ts';
import { explain, silentMistakes } from './repairs/index.ts';
import type { Repair } from './repairs/repair.ts';
import { textBelow } from './repairs/text-values.ts';
import { applyChanges, identity, type SourceMap, spanToSource } from './source-map.ts';
import type { Span, SyntaxProblem, SyntaxTree } from './tree.ts';

/** Texts above this many UTF-16 code units are refused with a finding. */
export const largestText = 10_000_000;

/** How many repairs are tried before the rest of the errors is left alone: each means reading the text again. */
const mostRepairs = (text: string): number => (text.length > 1_000_000 ? 3 : 25);

/**
 * Reads a text as YAML 1.2 (core schema). Never throws: where the text can't be read, the mistake is explained, mended
 * in a copy, and reading goes on with the copy; every span in the result is a span of `text` as given.
 */
export function parseYaml(text: string): SyntaxTree {
  if (text.length > largestText) return refused(text, 'This file is too large to be checked.');
  try {
    return readWithRepairs(text);
  } catch {
    return refused(text, 'This file can’t be read: it is nested too deeply to be a contribution.');
  }
}

function refused(text: string, message: string): SyntaxTree {
  return { text, problems: [{ code: 'yaml-syntax', span: { start: 0, end: lineAt(text, 0).end }, message }] };
}

function readWithRepairs(text: string): SyntaxTree {
  const problems: SyntaxProblem[] = [];
  let mended = text;
  let map: SourceMap = identity;
  const apply = (repair: Repair) => {
    problems.push(toProblem(repair, map));
    mended = applyChanges(mended, repair.changes);
    map = map.after(repair.changes);
  };

  const most = mostRepairs(text);
  for (const recognise of silentMistakes) {
    for (let count = 0; count < most; count++) {
      const repair = recognise({ text: mended, code: '', message: '', offset: 0 });
      if (!repair) break;
      apply(repair);
    }
  }
  let document = parse(mended);
  for (let count = 0; count < most; count++) {
    const before = mended;
    const error = firstTrouble(document);
    if (!error) break;
    apply(explain({ text: mended, code: error.code, message: error.message, offset: error.pos[0] }));
    if (mended === before) break;
    document = parse(mended);
  }

  const references: SyntaxProblem[] = [];
  const convert = createConverter(mended, map, ({ span }) => references.push(referenceProblem(text, span)));
  const root = convert(document.contents);
  return { text, root, problems: [...withoutRepeats(problems), ...references].sort(byStart) };
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false });
}

/** The first error; or a word such as `!important`, which the parser would pass over with no more than a warning. */
function firstTrouble({ errors, warnings }: Document.Parsed): YAMLError | undefined {
  return errors[0] ?? warnings.find(({ code }) => code === 'TAG_RESOLVE_FAILED');
}

function toProblem({ problem, changes, fixTitle }: Repair, map: SourceMap): SyntaxProblem {
  const span = spanToSource(map, problem.span);
  if (!fixTitle) return { ...problem, span };
  const mapped = changes.map((change) => ({ ...change, span: spanToSource(map, change.span) }));
  return { ...problem, span, fix: { title: fixTitle, changes: mapped } };
}

/** `&name` and `*name`: most often bold or italic text at the start of a value. */
function referenceProblem(text: string, span: Span): SyntaxProblem {
  const below = textBelow(text, lineAt(text, span.start), /^[*&]/);
  const written = text.slice(span.start, span.end);
  return {
    code: 'alias-not-supported',
    span,
    message: `«${written}» is read as a reference to another place of the file, which contributions don’t use. Write the text out.`,
    ...(below?.fixTitle && { fix: { title: below.fixTitle, changes: below.changes } }),
  };
}

/** One finding a line: later errors on a line that is explained already are echoes of the first. */
function withoutRepeats(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const seen = new Set<number>();
  return problems.filter(({ span }) => !seen.has(span.start) && seen.add(span.start));
}

function byStart(a: SyntaxProblem, b: SyntaxProblem): number {
  return a.span.start - b.span.start;
}
