/** What stands in a narrative and is no word of it: the addresses of links, marks of notes and sources, list numbers. */
const marks = /\]\((?:[^()\n]|\([^()\n]*\))*\)|\[[@^][^\][\n]*\]:?|^[ \t]*\d+[.)](?=[ \t])|<\/?[a-z][^<>\n]*>/gim;

/**
 * The number of words of a text in Markdown, as its reader counts them: «long-term», «2,500» and a fact count as one.
 * The only counter there is, so that the same text has the same number wherever it is shown.
 */
export function countWords(markdown: string): number {
  const plain = markdown
    .replace(marks, (mark) => (mark.startsWith('](') ? ']' : ' '))
    .replace(/\{\{[^{}\n]*\}\}/g, '0');
  // Word processors count what stands between blank space; a dash alone is no word.
  return plain.split(/\s+/).filter((each) => /[\p{L}\p{N}]/u.test(each)).length;
}
