import type { DocumentLink } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { actsIn, eurLexAddress } from '../model/eu-law.ts';
import { referenceOccurrences } from '../model/occurrences.ts';
import { nodesOf } from '../syntax/nodes.ts';
import type { ScalarNode, Span } from '../syntax/tree.ts';
import { toRange } from './ranges.ts';

const address = /\bhttps?:\/\/[^\s<>"'`|\\^{}[\]]+|(?<![\w.+-])(?:mailto:)?[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;

/**
 * Addresses of the web and of mailboxes wherever they stand, acts of the EU by their number, and the sources that texts
 * refer to, where those have an address.
 */
export function documentLinks(analysis: Analysis): DocumentLink[] {
  const { document, text, tree, questionnaire } = analysis;
  const link = (span: Span, target: string, tooltip?: string): DocumentLink => ({
    range: toRange(document, span),
    target,
    ...(tooltip && { tooltip }),
  });
  const links: DocumentLink[] = [];
  for (const { node } of nodesOf(tree.root)) {
    if (node.type !== 'scalar') continue;
    for (const { span, target } of addressesIn(text, node)) links.push(link(span, target));
    const { start, end } = node.content;
    for (const found of actsIn(text.slice(start, end))) {
      const tooltip = `Open in EUR-Lex (CELEX ${found.celex})`;
      links.push(link({ start: start + found.start, end: start + found.end }, eurLexAddress(found.celex), tooltip));
    }
  }
  for (const { kind, role, thing, span } of referenceOccurrences(analysis)) {
    if (kind !== 'source' || role === 'definition') continue;
    const source = questionnaire.sources.find(({ id }) => id.value === thing);
    const target = source?.url?.value.trim() ?? '';
    if (/^https?:\/\/\S+$/.test(target)) links.push(link(span, target, source?.title?.value));
  }
  return links.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function addressesIn(text: string, { content }: ScalarNode): { span: Span; target: string }[] {
  const written = text.slice(content.start, content.end);
  if (!written.includes('://') && !written.includes('@')) return [];
  return [...written.matchAll(address)].map(({ index, 0: found }) => {
    const end = endOfAddress(found);
    const target = found.slice(0, end);
    const start = content.start + index;
    return {
      span: { start, end: start + end },
      target: /^(?:https?:|mailto:)/.test(target) ? target : `mailto:${target}`,
    };
  });
}

/** Marks of the sentence around an address are not part of it, nor is the end of a bracket that begins before it. */
function endOfAddress(found: string): number {
  let unopened = found.split(')').length - found.split('(').length;
  let end = found.length;
  while (end > 0) {
    const last = found[end - 1] as string;
    if (last === ')' && unopened-- > 0) end--;
    else if (/[.,;:!?*_’”]/.test(last)) end--;
    else break;
  }
  return end;
}
