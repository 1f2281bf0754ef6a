import type { Severity } from '../rules/rule.ts';
import type { CheckedFile, CheckedFinding, CheckResult } from './check.ts';

const commands: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** The result of a check as GitHub workflow commands: one line for each finding, shown beside the line it is about. */
export function asGitHub({ files }: CheckResult): string {
  return files.flatMap((file) => file.findings.map((finding) => `${command(file, finding)}\n`)).join('');
}

function command({ path }: CheckedFile, { code, severity, message, range: { start, end } }: CheckedFinding): string {
  const place = [
    `file=${escapeProperty(path.replaceAll('\\', '/'))}`,
    `line=${start.line + 1}`,
    `endLine=${end.line + 1}`,
    // Columns are understood within one line only.
    ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
    `title=${escapeProperty(code)}`,
  ];
  return `::${commands[severity]} ${place.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
