/** Signs that stand for a bullet, as word processors and PDF files have them. */
export const bullets = '•●▪◦‣·\uf0b7\uf0a7\uf0d8\u2043';

/** Bullets of a list within a list. */
export const innerBullets = '◦▪\uf0a7';

/**
 * A text without what its layout has left in it: soft hyphens, hard spaces (but for those
 * that set thousands apart), ligatures, invisible signs. A word that a
 * soft hyphen divides at the end of a line is joined.
 */
export function cleanCharacters(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v]/g, '\n')
    .replace(/\u00ad(?:[ \t]*\n[ \t]*(?=\p{Ll}))?/gu, '')
    .replace(/[\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\ufb00-\ufb06]/g, (letter) => letter.normalize('NFKC'))
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '\u00a0')
    .replace(/(?<!\d)\u00a0|\u00a0(?!\d{3}(?!\d))/g, ' ')
    .replace(/[\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '');
}

/** Blank space as between words; the hard space that sets thousands apart stays. */
export function collapse(text: string): string {
  return text.replace(/[^\S\u00a0]+/g, ' ').trim();
}
