import type { Analysis } from '../analysis.ts';
import { lastAt, reaching } from '../syntax/last-at.ts';
import type { Span } from '../syntax/tree.ts';
import { chosenSeverity } from './chosen-severity.ts';
import { ignoresIn, silencing } from './ignores.ts';
import { rules } from './index.ts';
import type { Fault, Finding, Rule, Severity } from './rule.ts';
import { slotAt } from './slot-at.ts';

/**
 * All findings of all rules, in the order of the file. A mistake that keeps a line from being read is told once. Stops
 * behind each rule, so that whoever asks may do something else before it goes on.
 */
export function* checking(analysis: Analysis): Generator<undefined, Finding[]> {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (chosenSeverity(analysis.settings, rule) === 'off') continue;
    rule.check(analysis, (fault) => findings.push(toFinding(analysis, rule, fault)), findings);
    yield;
  }
  const broken = reaching(analysis.tree.problems.map(({ span }) => span));
  const onBroken = ({ start, end }: Span) => (lastAt(broken, end - 1, (each) => each.start)?.end ?? 0) > start;
  const isSilenced = silencing(ignoresIn(analysis));
  return findings
    .filter(({ code, span }) => isSyntaxCode(code) || !onBroken(span))
    .filter(({ code, span }) => !isSilenced(code, span.start))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const syntaxCodes = new Set(rules.filter(({ group }) => group === 'yaml').map(({ code }) => code));

function isSyntaxCode(code: string): boolean {
  return syntaxCodes.has(code);
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
  const chosen = chosenSeverity(settings, rule);
  if (chosen && chosen !== 'off') return chosen;
  if (fault.severity) return fault.severity;
  return settings.final || questionnaire.status === 'final' ? (rule.finalSeverity ?? rule.severity) : rule.severity;
}
