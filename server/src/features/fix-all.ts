import type { Analysis } from '../analysis.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import { ruleOf } from '../rules/rule-of.ts';
import type { TextChange } from '../syntax/tree.ts';

/** The kind of the editor's «Fix all» for a file. */
export const fixAllKind = 'source.fixAll.emn';

/** All remedies of `code` at once, the first of each finding; undefined where they are fewer than two or need thought. */
export function fixesOfCode(
  { findings }: Analysis,
  code: string,
): { changes: TextChange[]; count: number } | undefined {
  // What is missing has to be written: its remedies make the place for it, or say something new.
  if (ruleOf(code)?.group === 'completeness') return undefined;
  const fixes = together(findings.filter((finding) => finding.code === code));
  return fixes.length > 1 ? { changes: inOrder(fixes), count: fixes.length } : undefined;
}

/** The changes that set right all of house style that can be set right in one way only. */
export function fixesOfStyle({ findings }: Analysis): TextChange[] {
  return inOrder(together(findings.filter(({ code, fixes }) => fixes.length === 1 && ruleOf(code)?.group === 'style')));
}

/** The first remedy of each finding, where it does not touch another one; equal ones once. */
function together(findings: readonly Finding[]): Fix[] {
  const fixes = findings.flatMap(({ fixes: [fix] }) => (fix && fix.preferred !== false ? [fix] : []));
  const changes = fixes
    .flatMap((fix) => fix.changes.map(({ span }) => ({ fix, span })))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const colliding = new Set<Fix>();
  let last: (typeof changes)[number] | undefined;
  for (const change of changes) {
    const { fix, span } = change;
    // Two insertions at one place would come in an order that nobody chose.
    const samePlace = last?.span.start === span.start && last.span.end === span.end;
    if (last && (span.start < last.span.end || samePlace)) colliding.add(fix);
    if (!colliding.has(fix)) last = change;
  }
  return fixes.filter((fix) => !colliding.has(fix));
}

/** The changes of all fixes in the order of the file, as a client applies them. */
function inOrder(fixes: readonly Fix[]): TextChange[] {
  return fixes.flatMap(({ changes }) => changes).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
