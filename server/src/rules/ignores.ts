import type { Analysis } from '../analysis.ts';
import { lineAfter, lineAt } from '../syntax/lines.ts';
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
  const made = known.get(analysis) ?? comments.map((comment) => readIgnore(analysis, comment));
  known.set(analysis, made);
  return made;
}

/** True where a remark with a reason silences findings of `code` that start at `start`. */
export function silences({ codes, reason, covers }: Ignore, code: string, start: number): boolean {
  if (reason === undefined || !codes.some((each) => each.code === code)) return false;
  return covers.some((span) => span.start <= start && start <= span.end);
}

function readIgnore(analysis: Analysis, { span, text: written }: Comment): Ignore {
  const [, list = '', rest] = /^emn-ignore\b([^:]*)(?::(.*))?$/.exec(written) ?? [];
  const at = analysis.text.indexOf('emn-ignore', span.start) + 'emn-ignore'.length;
  const codes = [...list.matchAll(/[^\s,]+/g)].map(({ index, 0: code }) => ({
    code,
    span: { start: at + index, end: at + index + code.length },
  }));
  const reason = rest && /[\p{L}\p{N}]/u.test(rest) ? rest.trim() : undefined;
  return { span, codes, reason, covers: coveredBy(analysis, span) };
}

/** The line of the remark, or the one below it where it stands alone; and all of what begins on that line. */
function coveredBy({ text, questionnaire }: Analysis, { start }: Span): Span[] {
  let line = lineAt(text, start);
  while (/^\s*(?:#|$)/.test(line.text)) {
    const next = lineAfter(text, line);
    if (!next) return [];
    line = next;
  }
  const { answers, summary, facts, sources, actors, programmes } = questionnaire;
  const parts = [
    ...(summary ? [{ start: summary.key.start, end: summary.span.end }] : []),
    ...answers.flatMap(({ span, narrative }) =>
      narrative ? [span, { start: narrative.key.start, end: narrative.span.end }] : [span],
    ),
    ...[...facts, ...sources, ...actors, ...programmes].map(({ span }) => span),
  ];
  return [line, ...parts.filter((part) => line.start <= part.start && part.start <= line.end)];
}
