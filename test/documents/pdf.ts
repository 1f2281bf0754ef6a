import { getDocumentProxy } from 'unpdf';

/** A run of letters on a page; in points from the left and from the bottom edge, `top` and `bottom` of its letters. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In reading order; a watermark, which stands aslant, is left out. */
  readonly runs: readonly Run[];
}

export interface Pdf {
  readonly pages: readonly PdfPage[];
  /** Every bookmark in order, with its depth from 1 on and the page that it leads to, from 1 on. */
  readonly bookmarks: readonly { readonly depth: number; readonly title: string; readonly page: number }[];
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
}

/** Reads a PDF with another program’s eyes. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({ width, height, runs: items.flatMap((item) => ('str' in item ? runOf(item) : [])) });
  }
  const bookmarks: { depth: number; title: string; page: number }[] = [];
  const gather = async (entries: Awaited<ReturnType<typeof pdf.getOutline>>, depth: number): Promise<void> => {
    for (const { title, dest, items } of entries ?? []) {
      const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
      const page = place ? (await pdf.getPageIndex(place[0])) + 1 : 0;
      bookmarks.push({ depth, title, page });
      await gather(items, depth + 1);
    }
  };
  await gather(await pdf.getOutline(), 1);
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const mark = await pdf.getMarkInfo();
  return { pages, bookmarks, title: info.Title ?? '', language: info.Language ?? '', tagged: mark?.Marked === true };
}

/** Letters rise some 0.7 of their size above the line that they stand on, and hang 0.2 below it. */
function runOf({
  str,
  transform,
  width,
  height,
}: {
  str: string;
  transform: number[];
  width: number;
  height: number;
}): Run[] {
  const [, slant = 0, , , left = 0, line = 0] = transform;
  if (str.trim() === '' || slant !== 0) return [];
  return [{ text: str, left, right: left + width, top: line + 0.7 * height, bottom: line - 0.2 * height }];
}
