import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { lineAt } from '../syntax/lines.ts';
import { toRange } from './ranges.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Name that editors show beside a finding. */
const source = 'EMN';

/** An editor gets as many findings at once; more would make it slow, and help nobody. */
export const mostShown = 1000;

/**
 * The findings as an editor shows them; `documentation` gives the address of a code's page. Of too many, the gravest,
 * and the first of those; a remark at the top tells so.
 */
export function diagnosticsOf(analysis: Analysis, documentation?: (code: string) => string | undefined): Diagnostic[] {
  const { findings } = analysis;
  const show = (finding: Finding) => toDiagnostic(analysis, finding, documentation?.(finding.code));
  if (findings.length <= mostShown) return findings.map(show);
  const gravest = findings.toSorted((a, b) => severities[a.severity] - severities[b.severity]).slice(0, mostShown);
  const shown = new Set(gravest);
  return [tooMany(analysis), ...findings.filter((finding) => shown.has(finding)).map(show)];
}

/** Not a finding itself: what the list of findings has to say of itself. */
function tooMany({ document, text, findings }: Analysis): Diagnostic {
  return {
    range: toRange(document, { start: 0, end: lineAt(text, 0).end }),
    severity: DiagnosticSeverity.Information,
    source,
    message: `This file has ${findings.length} findings, too many to show. These are the ${mostShown} most serious; set right what many of them have in common.`,
  };
}

export function toDiagnostic({ document }: Analysis, finding: Finding, href?: string): Diagnostic {
  const { code, severity, span, message, related, slot } = finding;
  return {
    range: toRange(document, span),
    severity: severities[severity],
    code,
    source,
    message,
    ...(href && { codeDescription: { href } }),
    ...(related && {
      relatedInformation: related.map((other) => ({
        location: { uri: document.uri, range: toRange(document, other.span) },
        message: other.message,
      })),
    }),
    ...(slot && { data: { slot } }),
  };
}
