/** How many words a text in Markdown has; marks, addresses of links and references to sources are none. */
export function wordCount(markdown: string): number {
  const plain = markdown.replace(/\]\([^)\n]*\)|\[[@^][^\]\n]*\]/g, ' ');
  return plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
