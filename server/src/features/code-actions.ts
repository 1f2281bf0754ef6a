import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { toDiagnostic } from './diagnostics.ts';
import { toTextEdit, touches } from './ranges.ts';

/** The remedies for the findings at `range`; of equal ones for several findings the first. */
export function codeActions(
  analysis: Analysis,
  range: Range,
  documentation?: (code: string) => string | undefined,
): CodeAction[] {
  const { document, findings } = analysis;
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const offered = new Set<string>();
  return findings
    .filter((finding) => touches(finding.span, span))
    .flatMap((finding) => {
      const diagnostic = toDiagnostic(analysis, finding, documentation?.(finding.code));
      return finding.fixes.flatMap(({ title, changes }, index): CodeAction[] => {
        if (offered.has(title)) return [];
        offered.add(title);
        return [
          {
            title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            isPreferred: index === 0 && finding.fixes.length === 1,
            edit: { changes: { [document.uri]: changes.map((change) => toTextEdit(document, change)) } },
          },
        ];
      });
    });
}
