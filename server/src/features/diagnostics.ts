import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { toRange } from './ranges.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Name that editors show beside a finding. */
const source = 'EMN';

/** The findings as an editor shows them; `documentation` gives the address of a code's page. */
export function diagnosticsOf(analysis: Analysis, documentation?: (code: string) => string | undefined): Diagnostic[] {
  return analysis.findings.map((finding) => toDiagnostic(analysis, finding, documentation?.(finding.code)));
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
