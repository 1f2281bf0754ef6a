import morphdom from 'morphdom';
import { elementAtTop } from './places.ts';

/**
 * Makes `part`, the page or an article in it, what `html` says. Changes only what differs, so that nothing flickers, the
 * focus stays, and what the reader is looking at stays where it is on the screen: the distance that it was moved by
 * changes above is returned.
 */
export function patch(page: HTMLElement, part: HTMLElement, html: string): number {
  const kept = elementAtTop(page);
  const before = kept?.getBoundingClientRect().top ?? 0;
  const template = document.createElement('template'); // Nothing in it is loaded.
  template.innerHTML = html;
  const next = template.content.firstElementChild;
  if (!next) return 0;
  morphdom(part, next, {
    onBeforeElUpdated(from, to) {
      const tabindex = from.getAttribute('tabindex');
      if (tabindex !== null) to.setAttribute('tabindex', tabindex);
      return !from.isEqualNode(to);
    },
  });
  return kept?.isConnected ? kept.getBoundingClientRect().top - before : 0;
}
