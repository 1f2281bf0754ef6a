/** What a reader does on the page, beyond reading: each leads back to the file. */
import type { ToPanel } from '../messages.ts';
import { blocks, lineOf } from './places.ts';

type Post = (message: ToPanel) => void;

/** Links that VS Code may open; all others stay dead. */
const opens = /^(https?|mailto):/i;

/** Listens to clicks and keys on the page. */
export function followReader(page: HTMLElement, post: Post): void {
  document.addEventListener('click', (event) => {
    const target = elementOf(event);
    const control = target?.closest<HTMLElement>('[data-action]');
    if (control) return carryOut(control, post);
    const link = target?.closest('a[href]');
    const address = link?.getAttribute('href') ?? '#';
    if (address.startsWith('#')) takeKeyboardTo(address.slice(1));
    else if (!opens.test(address)) event.preventDefault();
  });
  document.addEventListener('dblclick', (event) => {
    const target = elementOf(event);
    if (target && page.contains(target) && !target.closest('a, button')) post({ type: 'source', line: lineOf(target) });
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const active = document.activeElement ?? undefined;
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      step(page, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && active?.closest('[data-line]') && !active.matches('a, button')) {
      event.preventDefault();
      post({ type: 'source', line: lineOf(active) });
    }
  });
}

function elementOf({ target }: Event): Element | undefined {
  return target instanceof Element ? target : undefined;
}

function carryOut(control: HTMLElement, post: Post): void {
  const { action, at = '', value } = control.dataset;
  if (action === 'source') post({ type: 'source', line: lineOf(control) });
  if (action === 'write') post({ type: 'write', at });
  if (action === 'answer' && (value === 'yes' || value === 'no')) post({ type: 'answer', at, value });
}

/** A link within the page takes the keyboard along, not only the eye. */
function takeKeyboardTo(id: string): void {
  const target = id && document.getElementById(decodeURIComponent(id));
  if (target) focus(target, false);
}

/** From one paragraph to the next: from the one with the focus, or that was clicked, or the first one on the screen. */
function step(page: HTMLElement, direction: 1 | -1): void {
  const all = blocks(page);
  const indexOf = (node: Node | null | undefined) => all.findIndex((block) => node && block.contains(node));
  const here = [document.activeElement, document.getSelection()?.anchorNode].map(indexOf).find((index) => index >= 0);
  const onScreen = all.findIndex((block) => block.getBoundingClientRect().bottom > 0);
  const next = all[here === undefined ? onScreen : here + direction];
  if (next) focus(next, true);
}

/** Gives an element the keyboard, which it does not take by itself. */
export function focus(element: HTMLElement, show: boolean): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  if (show) element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
