import type { Settings } from '../protocol.ts';
import type { Rule, Severity } from './rule.ts';

/** What the settings say of a rule; its own code counts more than its group. */
export function chosenSeverity({ severity }: Settings, { code, group }: Rule): Severity | 'off' | undefined {
  return severity[code] ?? severity[group];
}
