import type { Analysis } from '../analysis.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import { lastAt, reaching } from '../syntax/last-at.ts';
import { type Line, lineAfter, lineAt } from '../syntax/lines.ts';
import type { Comment, Span } from '../syntax/tree.ts';

/** A remark that silences findings: `# emn-ignore code: reason`. */
export interface Ignore {
  readonly span: Span;
  /** The codes that it names, with their places. */
  readonly codes: readonly { readonly code: string; readonly span: Span }[];
  /** Why; absent where nothing is said that could be read as a reason. */
  readonly reason?: string;
  /** Where findings are silenced that start there. */
  readonly covers: readonly Span[];
}

const known = new WeakMap<Analysis, readonly Ignore[]>();

/** The remarks of a file that silence findings, with or without a reason. */
export function ignoresIn(analysis: Analysis): readonly Ignore[] {
  const { comments } = analysis.tree;
  if (comments.length === 0) return [];
  const made = known.get(analysis) ?? readIgnores(analysis);
  known.set(analysis, made);
  return made;
}

function readIgnores({ text, tree, questionnaire }: Analysis): Ignore[] {
  const parts = byLine(text, partsOf(questionnaire));
  // From below, so that of remarks that stand one below the other each knows where the next one leads.
  const below = new Map<number, Line | undefined>();
  const found = tree.comments.toReversed().map((comment) => {
    const line = lineFor(text, comment.span.start, below);
    below.set(lineAt(text, comment.span.start).start, line);
    const covers = line ? [line, ...(parts.get(line.start) ?? [])] : [];
    return readIgnore(text, comment, covers);
  });
  return found.reverse();
}

/** Tells whether a remark with a reason silences findings of `code` that start at `start`. */
export function silencing(ignores: readonly Ignore[]): (code: string, start: number) => boolean {
  const byCode = new Map<string, Span[]>();
  for (const { codes, reason, covers } of ignores) {
    if (reason === undefined) continue;
    for (const { code } of codes) {
      const spans = byCode.get(code) ?? [];
      byCode.set(code, spans);
      for (const cover of covers) spans.push(cover);
    }
  }
  const places = new Map([...byCode].map(([code, spans]) => [code, reaching(spans.sort((a, b) => a.start - b.start))]));
  return (code, start) => {
    const last = lastAt(places.get(code) ?? [], start, (each) => each.start);
    return last !== undefined && start <= last.end;
  };
}

function readIgnore(text: string, { span, text: written }: Comment, covers: readonly Span[]): Ignore {
  const [, list = '', rest] = /^emn-ignore\b([^:]*)(?::(.*))?$/.exec(written) ?? [];
  const at = text.indexOf('emn-ignore', span.start) + 'emn-ignore'.length;
  const codes = [...list.matchAll(/[^\s,]+/g)].map(({ index, 0: code }) => ({
    code,
    span: { start: at + index, end: at + index + code.length },
  }));
  const reason = rest && /[\p{L}\p{N}]/u.test(rest) ? rest.trim() : undefined;
  return { span, codes, reason, covers };
}

/** The line of the remark at `start`, or the one below it where it stands alone; `below`: those of the remarks below. */
function lineFor(text: string, start: number, below: ReadonlyMap<number, Line | undefined>): Line | undefined {
  let line: Line | undefined = lineAt(text, start);
  while (line && /^\s*(?:#|$)/.test(line.text)) {
    if (below.has(line.start)) return below.get(line.start);
    line = lineAfter(text, line);
  }
  return line;
}

/** `spans` by the start of the line on which each begins. */
function byLine(text: string, spans: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
  const found = new Map<number, Span[]>();
  for (const span of spans) {
    const { start } = lineAt(text, span.start);
    const others = found.get(start);
    if (others) others.push(span);
    else found.set(start, [span]);
  }
  return found;
}

/** What is silenced as a whole where it begins on the line. */
function partsOf({ answers, summary, facts, sources, actors, programmes }: Questionnaire): Span[] {
  return [
    ...(summary ? [{ start: summary.key.start, end: summary.span.end }] : []),
    ...answers.flatMap(({ span, narrative }) =>
      narrative ? [span, { start: narrative.key.start, end: narrative.span.end }] : [span],
    ),
    ...[...facts, ...sources, ...actors, ...programmes].map(({ span }) => span),
  ];
}
