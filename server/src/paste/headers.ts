/** `14 |`, `Page 14 of 35`, `– 14 –`, `14/35` */
const pageMark =
  /^(?:\d{1,3}\s*\||\|\s*\d{1,3}|(?:page|p\.|seite|puslapis|psl\.)\s*\d{1,3}(?:\s*(?:of|von|iš|\/)\s*\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3}\s*(?:\/|of)\s*\d{1,3})$/i;

/** Longer lines are no headers. */
const longest = 160;

/**
 * Lines without those that stand at the edge of pages: marks and numbers of pages, `names` (of the study, say), and what
 * comes again and again with another page number. A sentence that such a line cuts in two is left in one piece.
 */
export function withoutHeaders(lines: readonly string[], names: readonly string[]): string[] {
  const known = new Set(names.map(normal));
  const repeated = repeatedAtEdges(lines);
  const result: string[] = [];
  let gone = false;
  for (const raw of lines) {
    const line = raw.replaceAll('\f', '').trim();
    const short = line !== '' && line.length <= longest;
    const header =
      short && (pageMark.test(line) || isNumberAtEdge(raw) || known.has(core(line)) || repeated.has(core(line)));
    if (header) {
      while (result.at(-1)?.trim() === '') result.pop();
      gone = true;
      continue;
    }
    if (gone && line === '') continue;
    if (gone && !continues(result.at(-1), line)) result.push('');
    gone = false;
    result.push(raw.replaceAll('\f', ''));
  }
  return result;
}

/** A page begins with a form feed; a number alone beside it is that of the page. */
function isNumberAtEdge(line: string): boolean {
  return line.includes('\f') && /^\s*\d{1,3}\s*$/.test(line);
}

/**
 * What comes twice or more at the edges of pages: beside their marks, or with a number and a bar that count them. A number
 * that changes is not enough: «12 persons were convicted» comes again as «15 persons were convicted».
 */
function repeatedAtEdges(lines: readonly string[]): Set<string> {
  const seen = new Map<string, { count: number; pages: number[]; atEdge: boolean }>();
  lines.forEach((raw, index) => {
    const line = raw.replaceAll('\f', '').trim();
    if (line.length < 4 || line.length > longest || !/\p{L}/u.test(line)) return;
    const entry = seen.get(core(line)) ?? { count: 0, pages: [], atEdge: false };
    entry.count++;
    const page = /^(\d{1,3})\s*\|/.exec(line) ?? /\|\s*(\d{1,3})$/.exec(line);
    if (page) entry.pages.push(Number(page[1]));
    const beside = [lines[index - 1], lines[index + 1]].some(
      (each) => each !== undefined && pageMark.test(each.trim()),
    );
    entry.atEdge ||= beside || raw.includes('\f');
    seen.set(core(line), entry);
  });
  const headers = [...seen].filter(([, { count, pages, atEdge }]) => count > 1 && (atEdge || areCounted(pages)));
  return new Set(headers.map(([line]) => line));
}

/** True for the numbers of pages that follow each other, all of them or every other one. */
function areCounted(pages: readonly number[]): boolean {
  const steps = pages.slice(1).map((page, index) => page - (pages[index] ?? 0));
  return steps.length > 0 && steps.every((step) => step === 1 || step === 2);
}

/** A line without a page number at its edge. */
function core(line: string): string {
  return normal(line.replace(/^\d{1,3}(?:\s*\|)?\s+|(?<!\s)(?:\s*\|)?\s+\d{1,3}$/g, ''));
}

function normal(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function continues(before: string | undefined, after: string): boolean {
  return before !== undefined && /[\p{L}\p{N},;-]$/u.test(before.trim()) && /^\p{Ll}/u.test(after);
}
