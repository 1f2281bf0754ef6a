import type { Analysis } from '../analysis.ts';
import { closest } from '../study/closest.ts';
import { lastAt } from '../syntax/last-at.ts';
import { lineAt } from '../syntax/lines.ts';
import type { Span, TextChange } from '../syntax/tree.ts';
import { fill, wording } from '../wording.ts';
import { chosenSeverity } from './chosen-severity.ts';
import { type Ignore, ignoresIn } from './ignores.ts';
import type { Fault, Rule } from './rule.ts';

const words = wording['ignore-unused'];

/** The rule for remarks about the findings of `checks`, which come before it. */
export function ignoreUnused(checks: readonly Rule[]): Rule {
  return {
    code: 'ignore-unused',
    group: 'suppression',
    severity: 'warning',
    summary: words.summary,
    check(analysis, report, found) {
      if (ignoresIn(analysis).length === 0) return;
      const starts = new Map<string, number[]>();
      for (const { code, span } of found) {
        const ofCode = starts.get(code) ?? [];
        starts.set(code, ofCode);
        ofCode.push(span.start);
      }
      for (const ofCode of starts.values()) ofCode.sort((a, b) => a - b);
      for (const ignore of ignoresIn(analysis)) {
        for (const named of ignore.codes) {
          const rule = checks.find(({ code }) => code === named.code);
          const fault = rule
            ? unused(analysis, ignore, named, rule, starts.get(named.code) ?? [])
            : unknown(named, checks);
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
  starts: readonly number[],
): Fault | undefined {
  if (ignore.reason === undefined || chosenSeverity(analysis.settings, rule) === 'off') return undefined;
  const silences = ({ start, end }: Span) => (lastAt(starts, end, (each) => each) ?? -1) >= start;
  if (ignore.covers.some(silences)) return undefined;
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
