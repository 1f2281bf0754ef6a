import type { Document } from 'yaml';
import { withComments } from './comments.ts';
import { createConverter } from './convert.ts';
import { lineAt } from './lines.ts';
import { noteWeight, readDocument, TooManySigns } from './read-document.ts';
import { bareAnswers } from './repairs/bare-answers.ts';
import { commasInBraces } from './repairs/comma-in-braces.ts';
import { explain, silentMistakes } from './repairs/index.ts';
import { lostTexts } from './repairs/lost-text.ts';
import { missingColons } from './repairs/missing-colons.ts';
import { namesWithoutDashes } from './repairs/missing-dashes.ts';
import { missingHashes } from './repairs/missing-hash.ts';
import { textsAtMargin } from './repairs/outdented.ts';
import { opensQuestion } from './repairs/question-name.ts';
import type { Repair, Trouble } from './repairs/repair.ts';
import { strayEntry } from './repairs/stray-text.ts';
import { textBelow } from './repairs/text-values.ts';
import { applyChanges, identity, type SourceMap, spanToSource } from './source-map.ts';
import type { Saying, Span, SyntaxFix, SyntaxProblem, SyntaxTree } from './tree.ts';

/** Texts above this many UTF-16 code units, thirty times a long contribution, are refused with a finding. */
export const largestText = 2_000_000;

/**
 * How much reading is done again after repairs before the rest of the errors is left alone; see `effort`. A common
 * contribution is read some thirty times, one that is broken on every line twice.
 */
const mostEffort = 12_000;

/** With more errors than these, those that do not touch each other are mended together. */
const manyErrors = 40;

/** As many are mended at once; nobody reads more of them, and a text with more is broken by one thing in most lines. */
const mostAtOnce = 1000;

/** A text with more of one kind is broken by a program; to tell of each would take seconds. */
const mostMistakes = 50_000;

/**
 * Reads a text as YAML 1.2 (core schema). Never throws: where the text can't be read, the mistake is explained, mended
 * in a copy, and reading goes on with the copy; every span in the result is a span of `text` as given.
 */
export function parseYaml(text: string): SyntaxTree {
  if (text.length > largestText) return refused(text, { text: 'tooLarge' });
  try {
    return readWithRepairs(text);
  } catch (error) {
    return refused(text, { text: error instanceof TooManySigns ? 'tooManySigns' : 'tooDeep' });
  }
}

function refused(text: string, message: Saying): SyntaxTree {
  const span = { start: 0, end: lineAt(text, 0).end };
  return { text, problems: [{ code: 'yaml-syntax', span, message, fixes: [] }], comments: [] };
}

function readWithRepairs(text: string): SyntaxTree {
  const problems: SyntaxProblem[] = [];
  let mended = text;
  let map: SourceMap = identity;
  /** Notes what `repairs`, in order and apart from each other, are about, and mends the copy. */
  const apply = (repairs: readonly Repair[]) => {
    if (repairs.length > mostMistakes) throw new TooManySigns();
    for (const repair of repairs) problems.push(toProblem(repair, map));
    const changes = repairs.flatMap((repair) => repair.changes);
    mended = applyChanges(mended, changes);
    if (changes.length > 0) map = map.after(changes);
    return changes.length > 0;
  };

  for (const find of silentMistakes) apply(find(mended));
  let { document, weight } = readDocument(mended);
  for (let spent = 0; spent < mostEffort; ) {
    const troubles = troublesIn(document, mended);
    const repairs = troubles.length > 0 ? repairsOf(troubles) : readButMistaken(document, mended);
    if (!apply(repairs)) break;
    spent += effort(document, mended);
    ({ document, weight } = readDocument(mended));
  }

  const references: SyntaxProblem[] = [];
  const convert = createConverter(mended, map, ({ span }) => references.push(referenceProblem(text, span)));
  const root = convert(document.contents);
  const tree = withComments({ text, root, problems: [...withoutRepeats(problems), ...references].sort(byStart) });
  noteWeight(tree, weight);
  return tree;
}

/** The errors; or a word such as `!important`, which the parser would pass over with no more than a warning. */
function troublesIn({ errors, warnings }: Document.Parsed, text: string): Trouble[] {
  const found = errors.length > 0 ? errors : warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  return found.map(({ code, message, pos }) => ({ text, code, message, offset: pos[0] }));
}

/** The repair of the first error, since most later ones are its echoes; of many errors, all that are no echoes. */
function repairsOf(troubles: readonly Trouble[]): Repair[] {
  const repairs: Repair[] = [];
  let reach = -1;
  for (const trouble of troubles) {
    if (trouble.offset <= reach || isEcho(trouble, repairs)) continue;
    const repair = explain(trouble);
    const [first] = repair.changes;
    if (first && first.span.start <= reach) continue;
    repairs.push(repair);
    const isLast = repair.swallows || trouble.message.includes('in YAML stream');
    if (isLast || troubles.length < manyErrors || repairs.length === mostAtOnce) break;
    reach = lineAt(trouble.text, Math.max(trouble.offset, repair.span.end, repair.changes.at(-1)?.span.end ?? 0)).end;
  }
  return repairs;
}

/** True for an entry at a wrong place below a text at the margin: the text ended all that the entry is part of. */
function isEcho({ code }: Trouble, earlier: readonly Repair[]): boolean {
  return code === 'BAD_INDENT' && earlier.some((repair) => repair.code === 'outdented-text');
}

/** What the parser reads without an error, but not as it was meant; names without their colons first. */
function readButMistaken(document: Document.Parsed, text: string): Repair[] {
  for (const find of [
    missingColons,
    bareAnswers,
    commasInBraces,
    namesWithoutDashes,
    missingHashes,
    textsAtMargin,
    strayEntry,
    lostTexts,
  ]) {
    const repairs = find(document, text);
    if (repairs.length > 0) return repairs;
  }
  return [];
}

/** Roughly how long it took to read `text`, where one entry or one error counts one. */
function effort({ errors, warnings }: Document.Parsed, text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return errors.length + warnings.length + text.length / 400 + count(/\n/g) / 10 + count(/:\s|\n[ \t]*- |[[{]/g);
}

function toProblem(repair: Repair, map: SourceMap): SyntaxProblem {
  const { code, span, message = { text: 'message' }, changes, fix, otherFixes = [] } = repair;
  const fixes: SyntaxFix[] = [...(fix ? [{ title: fix, changes }] : []), ...otherFixes];
  return {
    code,
    span: spanToSource(map, span),
    message,
    fixes: fixes.map((each) => ({
      title: each.title,
      changes: each.changes.map((change) => ({ ...change, span: spanToSource(map, change.span) })),
    })),
  };
}

/** `&name` and `*name`: most often bold or italic text at the start of a value, else the name of a part of the file. */
function referenceProblem(text: string, span: Span): SyntaxProblem {
  const line = lineAt(text, span.start);
  const written = text.slice(span.start, span.end);
  const isName = written.startsWith('&') && text.slice(span.end, line.end).trim() === '';
  const below = isName || opensQuestion(line) ? undefined : textBelow(text, line, /^[*&]/);
  const values = { written };
  return {
    code: 'alias-not-supported',
    span,
    message: { text: isName ? 'name' : 'message', values },
    fixes: [
      ...(isName ? [{ title: { text: 'fixName', values }, changes: [{ span, newText: '' }] }] : []),
      ...(below?.fix ? [{ title: below.fix, changes: below.changes }] : []),
    ],
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
