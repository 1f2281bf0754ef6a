import { bullets } from './characters.ts';

/** `1.`, `a)`, `iv.`: what Markdown counts by itself. */
const counted = /^\(?(?:(\d{1,3})|([a-z])|[ivx]+)[.)]+$/;

/** `(a)`, `(iv)`, `A.`, `1.2.`: what Markdown can’t count, and what texts refer to, as in «point (a)». */
const point = /^(?:\((?:[a-z]|[ivx]+)\)|(?:[A-Z]|[IVX]+)[.)]|\d{1,3}(?:\.\d{1,3})+[.)]?)$/;

const bullet = new RegExp(`^(?:[${bullets}o§*–—-])$`, 'u');

/** What the sign before an item says of its list; undefined for what is no such sign. */
export function readSign(sign: string): { readonly ordered: boolean; readonly number?: number } | undefined {
  if (bullet.test(sign)) return { ordered: false };
  const [whole, number, letter] = counted.exec(sign) ?? [];
  if (whole === undefined) return undefined;
  if (number) return { ordered: true, number: Number(number) };
  // `i`, `v` and `x` may be Roman numbers.
  return { ordered: true, number: letter && !/[ivx]/.test(letter) ? letter.charCodeAt(0) - 96 : undefined };
}

/** True for the sign of a point. */
export function isPoint(sign: string): boolean {
  return point.test(sign);
}

/** True for a sign of Word’s that has to stay as it is written: of a point, `Article 3`, `12`. One letter is a bullet. */
export function staysWritten(sign: string): boolean {
  return isPoint(sign) || (!readSign(sign) && /^(?:\d|[\s\S]+[\p{L}\p{N}])/u.test(sign));
}
