import assert from 'node:assert/strict';
import type { Report } from '../../server/src/report/report.ts';
import type { Pdf, PdfPage, Run } from './pdf.ts';

/** Points in a millimetre. */
const mm = 72 / 25.4;
const margin = { top: 26 * mm, side: 25 * mm, bottom: 24 * mm };

/** What stands between the margins; running titles and page numbers stand in them. */
export function body(page: PdfPage | undefined): readonly Run[] {
  const { runs = [], height = 0 } = page ?? {};
  return runs.filter(
    ({ top, bottom }) => (top + bottom) / 2 > margin.bottom && (top + bottom) / 2 < height - margin.top,
  );
}

/** Letters alone: ligatures, breaks of lines and pages and the marks of notes are no part of the words. */
export function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}]+/gu, '');
}

/** Every line stands whole between the margins, or whole in them. */
export function assertNothingCut({ pages }: Pdf): void {
  pages.forEach((page, index) => {
    assert.deepEqual([Math.round(page.width / mm), Math.round(page.height / mm)], [210, 297], 'A4');
    const lines = new Set(body(page));
    const wrong = page.runs.filter((run) => {
      const { left, right, top, bottom } = run;
      if (left < margin.side - 1 || right > page.width - margin.side + 1) return true;
      if (lines.has(run)) return bottom < margin.bottom - 1 || top > page.height - margin.top + 1;
      return bottom < 10 * mm || top > page.height - 10 * mm;
    });
    assert.deepEqual(wrong, [], `page ${index + 1}`);
  });
}

/** Every page but the first has the title of the report, that of its part, and its number; a draft says so. */
export function assertRunningTitles({ pages, bookmarks }: Pdf, { title, titlePage, contents }: Report): void {
  const parts = bookmarks.filter(({ depth }) => depth === 2);
  for (const [index, page] of pages.entries()) {
    const text = body(page);
    const margins = page.runs.filter((run) => !text.includes(run)).map((run) => run.text);
    const running = letters(margins.join(''));
    const here = `page ${index + 1}: ${running}`;
    const first = index === 0;
    assert.equal(running.startsWith(letters(title)), !first, here);
    assert.equal(margins.includes(String(index + 1)), !first, here);
    assert.equal(running.includes('Draft'), titlePage.status === 'draft' && !first, here);
    const part = parts.findLast((each) => each.page <= index + 1)?.title ?? '';
    const named = contents.some((entry) => part.endsWith(entry.title));
    assert.ok(!named || running.includes(letters(part).slice(0, 30)), `${here}, not ${part}`);
  }
}
