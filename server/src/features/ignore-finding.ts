import type { Analysis } from '../analysis.ts';
import type { Finding } from '../rules/rule.ts';
import { ruleOf } from '../rules/rule-of.ts';
import { indentAt, lineAt, lineBreak } from '../syntax/lines.ts';
import type { SyntaxNode, TextChange } from '../syntax/tree.ts';

/**
 * The change that puts a remark above a finding by which it is ignored once a reason is written into it; undefined for
 * what can't be ignored: lines that can't be read, and remarks themselves.
 */
export function ignoreFinding({ text, tree }: Analysis, { code, span }: Finding): TextChange | undefined {
  const group = ruleOf(code)?.group;
  if (group === 'yaml' || group === 'suppression') return undefined;
  const line = lineAt(text, entryAt(tree.root, span.start) ?? span.start);
  const first = line.start + line.indent;
  const remark = `${indentAt(text, first)}# emn-ignore ${code}: ${lineBreak(text)}`;
  return { span: { start: line.start, end: line.start }, newText: remark };
}

/** The start of the entry whose text holds `offset`: above it a remark is no part of a text. */
function entryAt(node: SyntaxNode | undefined, offset: number): number | undefined {
  if (!node || node.type === 'scalar') return undefined;
  if (node.type === 'list') {
    const item = node.items.find((each) => each && each.span.start <= offset && offset <= each.span.end);
    return item && (entryAt(item, offset) ?? item.span.start);
  }
  const entry = node.entries.find(({ span }) => span.start <= offset && offset <= span.end);
  return entry && (entryAt(entry.value, offset) ?? entry.key.span.start);
}
