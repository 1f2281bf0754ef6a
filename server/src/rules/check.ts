import type { Analysis } from '../analysis.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { Span } from '../syntax/tree.ts';
import { rules } from './index.ts';
import type { Fault, Finding, Rule, Severity } from './rule.ts';

/** All findings of all rules, in the order of the file. A mistake that keeps a line from being read is told once. */
export function findingsOf(analysis: Analysis): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (analysis.settings.severity[rule.code] === 'off') continue;
    rule.check(analysis, (fault) => findings.push(toFinding(analysis, rule, fault)));
  }
  const broken = analysis.tree.problems.map(({ span }) => span);
  return findings
    .filter(({ code, span }) => isSyntaxCode(code) || !broken.some((other) => overlap(span, other)))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const syntaxCodes = new Set(rules.filter(({ group }) => group === 'yaml').map(({ code }) => code));

function isSyntaxCode(code: string): boolean {
  return syntaxCodes.has(code);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function toFinding(analysis: Analysis, rule: Rule, fault: Fault): Finding {
  return {
    ...fault,
    code: rule.code,
    severity: severityOf(analysis, rule, fault),
    slot: fault.slot ?? slotAt(analysis.questionnaire, fault.span.start),
    fixes: fault.fixes ?? [],
  };
}

function severityOf({ settings, questionnaire }: Analysis, rule: Rule, fault: Fault): Severity {
  const chosen = settings.severity[rule.code];
  if (chosen && chosen !== 'off') return chosen;
  if (fault.severity) return fault.severity;
  return settings.final || questionnaire.status === 'final' ? (rule.finalSeverity ?? rule.severity) : rule.severity;
}

/** The slot whose answer holds `offset`. */
export function slotAt(questionnaire: Questionnaire, offset: number): string | undefined {
  return questionnaire.answers.find(({ span }) => span.start <= offset && offset <= span.end)?.slot;
}
