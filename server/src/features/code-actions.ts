import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Finding } from '../rules/rule.ts';
import { ruleOf } from '../rules/rule-of.ts';
import type { TextChange } from '../syntax/tree.ts';
import { toDiagnostic } from './diagnostics.ts';
import { fixAllKind, fixesOfCode, fixesOfStyle } from './fix-all.ts';
import { ignoreFinding } from './ignore-finding.ts';
import { toTextEdit, touches } from './ranges.ts';
import { turnIntoFact } from './turn-into-fact.ts';

/** For as many findings remedies are offered at once: nobody reads a longer menu. */
const mostFindings = 100;

/**
 * The remedies for the findings at `range`, of equal ones for several findings the first; then the same for the whole
 * file; then the ways to ignore them; then what makes a fact of a number. What sets the house style of the file right is
 * offered where its kind is among those asked for, `only`.
 */
export function codeActions(
  analysis: Analysis,
  range: Range,
  documentation?: (code: string) => string | undefined,
  only: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.Refactor],
): CodeAction[] {
  const { document, findings } = analysis;
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const touched = asks(only, CodeActionKind.QuickFix) ? findings.filter((finding) => touches(finding.span, span)) : [];
  const here = touched.slice(0, mostFindings);
  const offered = new Set<string>();
  const offer = (
    title: string,
    changes: readonly TextChange[],
    rest: Partial<CodeAction> & { finding?: Finding } = {},
  ): CodeAction[] => {
    if (offered.has(title)) return [];
    offered.add(title);
    const { finding, ...more } = rest;
    const edit = { changes: { [document.uri]: changes.map((change) => toTextEdit(document, change)) } };
    const diagnostics = finding && [toDiagnostic(analysis, finding, documentation?.(finding.code))];
    return [{ title, kind: CodeActionKind.QuickFix, ...(diagnostics && { diagnostics }), ...more, edit }];
  };

  const fixes = here.flatMap((finding) =>
    finding.fixes.flatMap(({ title, changes, preferred = true }, index) =>
      offer(title, changes, { finding, isPreferred: preferred && index === 0 && finding.fixes.length === 1 }),
    ),
  );
  const mendable = here.filter((finding) => finding.fixes.length > 0);
  const ofCode = mendable.flatMap((finding, index) => {
    const isFirst = mendable.findIndex(({ code }) => code === finding.code) === index;
    const all = isFirst ? fixesOfCode(analysis, finding.code) : undefined;
    return all ? offer(`Fix all ${all.count}: ${ruleOf(finding.code)?.summary}`, all.changes, { finding }) : [];
  });
  const several = new Set(here.map(({ code }) => code)).size > 1;
  const ignores = here.flatMap((finding) => {
    const change = ignoreFinding(analysis, finding);
    const what = several ? `Ignore ${finding.code} here` : 'Ignore this finding';
    return change ? offer(`${what} (with a reason)…`, [change], { finding }) : [];
  });
  const ofStyle = asks(only, fixAllKind) ? fixesOfStyle(analysis) : [];
  const source =
    ofStyle.length > 0 ? offer('Set the house style right in this file', ofStyle, { kind: fixAllKind }) : [];
  const fact = asks(only, CodeActionKind.RefactorExtract) ? turnIntoFact(analysis, span) : undefined;
  const extract = fact
    ? offer(`Turn this figure into a fact: ${fact.id}`, fact.changes, { kind: CodeActionKind.RefactorExtract })
    : [];
  return [...fixes, ...ofCode, ...ignores, ...extract, ...source];
}

/** True where `kind`, or one that it belongs to, is asked for. */
function asks(only: readonly string[], kind: string): boolean {
  return only.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
}
