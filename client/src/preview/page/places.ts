/** Where the parts of the page stand on the screen and in the file. */
import { createScrollMap, type Point, type ScrollMap } from './scroll-map.ts';

/** From the height of the viewport's top to lines, as the page is laid out now. */
export function scrollMap(page: HTMLElement): ScrollMap {
  const points: Point[] = [{ line: 0, top: 0 }];
  const add = (line: string | undefined, top: number) => {
    if (line !== undefined) points.push({ line: Number(line), top: top + window.scrollY });
  };
  for (const element of placed(page)) {
    const { top, bottom } = element.getBoundingClientRect();
    add(element.dataset.line, top);
    add(element.dataset.end, bottom);
  }
  return createScrollMap(points);
}

/** The elements that stand somewhere in the file, in the order of the page. */
export function placed(page: HTMLElement): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-line]')];
}

/** The innermost element on this line of the file; the nearest before it where nothing stands there. */
export function elementAt(page: HTMLElement, line: number): HTMLElement | undefined {
  let nearest: HTMLElement | undefined;
  let around: HTMLElement | undefined;
  for (const element of placed(page)) {
    const [start, end] = [lineOf(element), Number(element.dataset.end ?? lineOf(element) + 1)];
    if (start <= line && line < end && (!around || lineOf(around) <= start)) around = element;
    if (start <= line && (!nearest || lineOf(nearest) <= start)) nearest = element;
  }
  return around ?? nearest;
}

/** The first line in the file of what the element belongs to. */
export function lineOf(element: Element): number {
  return Number(element.closest<HTMLElement>('[data-line]')?.dataset.line ?? 0);
}

/** The innermost element at the top of the viewport: the one that must not move when the page changes. */
export function elementAtTop(page: HTMLElement): Element | undefined {
  let found: Element | undefined;
  for (const element of page.querySelectorAll('[data-line], [id], h2, h3, h4')) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom <= 0) continue;
    if (top > 0) return found && !found.contains(element) ? found : element;
    found = element;
  }
  return found;
}

/** The paragraphs, items, headings and cells that a reader goes through with the keyboard. */
export function blocks(page: HTMLElement): HTMLElement[] {
  const all = [...page.querySelectorAll<HTMLElement>('.narrative [data-line], .source[data-line], .gap, h3, h4')];
  return all.filter((element) => !element.querySelector('[data-line]') && !/^T(HEAD|BODY|R)$/.test(element.tagName));
}
