import type { Analysis } from '../analysis.ts';
import { closest } from '../study/closest.ts';
import { lineAt } from '../syntax/lines.ts';
import type { Span, TextChange } from '../syntax/tree.ts';
import { fill, wording } from '../wording.ts';
import { chosenSeverity } from './chosen-severity.ts';
import { type Ignore, ignoresIn, silences } from './ignores.ts';
import type { Fault, Finding, Rule } from './rule.ts';

const words = wording['ignore-unused'];

/** The rule for remarks about the findings of `checks`, which come before it. */
export function ignoreUnused(checks: readonly Rule[]): Rule {
  return {
    code: 'ignore-unused',
    group: 'suppression',
    severity: 'warning',
    summary: words.summary,
    check(analysis, report, found) {
      for (const ignore of ignoresIn(analysis)) {
        for (const named of ignore.codes) {
          const rule = checks.find(({ code }) => code === named.code);
          const fault = rule ? unused(analysis, ignore, named, rule, found) : unknown(named, checks);
          if (fault) report(fault);
        }
      }
    },
  };
}

function unused(
  analysis: Analysis,
  ignore: Ignore,
  { code, span }: Ignore['codes'][number],
  rule: Rule,
  found: readonly Finding[],
): Fault | undefined {
  if (ignore.reason === undefined || chosenSeverity(analysis.settings, rule) === 'off') return undefined;
  if (found.some((finding) => finding.code === code && silences(ignore, code, finding.span.start))) return undefined;
  const removal =
    ignore.codes.length === 1 ? [{ title: words.fixRemove, changes: [removeRemark(analysis.text, ignore.span)] }] : [];
  return { span, message: fill(words.message, { code }), fixes: removal };
}

function unknown({ code, span }: Ignore['codes'][number], checks: readonly Rule[]): Fault {
  const meant = closest(
    code,
    checks.map((rule) => rule.code),
  );
  if (!meant) return { span, message: fill(words.unknown, { code }) };
  return {
    span,
    message: fill(words.meant, { code, meant }),
    fixes: [{ title: fill(words.fix, { meant }), changes: [{ span, newText: meant }] }],
  };
}

/** Takes a remark out, with its line where it has one for itself. */
function removeRemark(text: string, { start, end }: Span): TextChange {
  const line = lineAt(text, start);
  const before = text.slice(line.start, start);
  if (before.trim() !== '') return { span: { start: line.start + before.trimEnd().length, end }, newText: '' };
  const newline = text.indexOf('\n', end);
  return { span: { start: line.start, end: newline < 0 ? text.length : newline + 1 }, newText: '' };
}
