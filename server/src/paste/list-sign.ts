import { bullets } from './characters.ts';

/** `1.`, `a)`, `iv.`: what Markdown counts by itself. */
const counted = /^\(?(?:(\d{1,3})|[a-z]|[ivx]+)[.)]+$/i;

/** `(a)`, `(iv)`, `1.2.`: what Markdown can’t count, and what texts refer to, as in «point (a)». */
const point = /^(?:\((?:[a-z]|[ivx]+)\)|\d{1,3}(?:\.\d{1,3})+[.)]?)$/i;

const bullet = new RegExp(`^(?:[${bullets}o§*–—-])$`, 'u');

/** What the sign before an item says of its list; undefined for what is no such sign. */
export function readSign(sign: string): { readonly ordered: boolean; readonly number?: number } | undefined {
  if (bullet.test(sign)) return { ordered: false };
  const [whole, number] = counted.exec(sign) ?? [];
  return whole === undefined ? undefined : { ordered: true, ...(number && { number: Number(number) }) };
}

/** True for the sign of a point. */
export function isPoint(sign: string): boolean {
  return point.test(sign);
}

/** True for a sign of Word’s that has to stay as it is written: of a point, `Article 3`, `12`. One letter is a bullet. */
export function staysWritten(sign: string): boolean {
  return isPoint(sign) || (!readSign(sign) && /^(?:\d|[\s\S]+[\p{L}\p{N}])/u.test(sign));
}
