import { type Document, isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml';
import { foldedText } from './folded-text.ts';
import { hashRepair, lostBehindHash } from './hash-in-text.ts';
import type { Repair } from './repair.ts';

/** Texts that lose their end or their line breaks, without an error of the parser. */
export function lostTexts(document: Document.Parsed, text: string): Repair[] {
  const repairs: Repair[] = [];
  const visit = (node: unknown): void => {
    if (isScalar(node)) {
      const repair = lostEnd(text, node) ?? lostLines(text, node);
      if (repair) repairs.push(repair);
    } else if (isMap(node) || isSeq(node)) {
      for (const item of node.items) visit(isPair(item) ? item.value : item);
    }
  };
  visit(document.contents);
  return repairs;
}

function lostEnd(text: string, { range, comment }: Scalar): Repair | undefined {
  if (!range || comment === undefined || comment === null) return undefined;
  const [start, end] = range;
  const hash = text.indexOf('#', Math.max(start, end));
  if (hash < 0 || text.slice(end, hash).includes('\n')) return undefined;
  // A value of nothing but a remark is given the place behind its colon.
  const valueStart = start === end ? hash : start;
  const lost = lostBehindHash(text, valueStart, hash);
  return lost && hashRepair(text, valueStart, lost);
}

function lostLines(text: string, { range, type }: Scalar): Repair | undefined {
  if (!range || !type || type === 'BLOCK_LITERAL') return undefined;
  const [start, end] = range;
  const newline = text.indexOf('\n', start);
  return newline >= 0 && newline < end ? foldedText(text, start, end, type) : undefined;
}
