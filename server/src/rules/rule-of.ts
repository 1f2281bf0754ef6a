import { rules } from './index.ts';
import type { Rule } from './rule.ts';

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined where there is none. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}
