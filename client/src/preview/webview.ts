/** The script of the preview's page: patches in what comes, and keeps page and text at the same place. */
import { type Article, changed, changedArticle } from './difference.ts';
import type { PageState, ToPage, ToPanel } from './messages.ts';
import { patch } from './page/patch.ts';
import { elementAt, scrollMap } from './page/places.ts';
import { focus, followReader } from './page/reading.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: ToPanel): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const page = elementOf('page');
const note = elementOf('note');
const said = elementOf('said');
const { uri = '', locked } = document.body.dataset;
let state: PageState = { uri, locked: locked === 'true', ...vscode.getState() };
/** Where to begin once the report is there: where the reader was before a reload, or where the text is. Only once. */
let start: number | 'text' | undefined = state.line ?? 'text';
/** The report that is shown, and the number of its update. */
let shown = { number: 0, html: '' };
/** Where the page was put last by this script; a scroll to anywhere else is the reader's. */
let settled = window.scrollY;
/** The place is kept a moment later, for it takes measuring the page. */
let keeping: ReturnType<typeof setTimeout> | undefined;
/** The answer that was given with a button, until the page shows it; the button may go away with it. */
let answered: Extract<ToPanel, { type: 'answer' }> | undefined;

/** What is done with each message. */
const receive: { readonly [Type in ToPage['type']]: (message: Extract<ToPage, { type: Type }>) => void } = {
  about(message) {
    // Another contribution starts where its text is.
    if (message.uri !== state.uri) start = 'text';
    remember({ uri: message.uri, locked: message.locked });
  },
  note({ text }) {
    note.textContent = text;
    note.hidden = text === '';
  },
  update({ number, html, title, language, line }) {
    const whole = typeof html === 'string';
    // Something got lost: the panel is to begin anew.
    if (!whole && number !== shown.number + 1) return vscode.postMessage({ type: 'ready' });
    const before = shown.html;
    shown = { number, html: whole ? html : changed(before, html) };
    name(title, language);
    show(whole ? undefined : changedArticle(before, shown.html, html), start === 'text' ? line : start);
  },
  scroll: ({ line }) => scrollToLine(line),
  reveal: ({ place }) => reveal(place),
  zoom: ({ by }) => zoom(by === 0 ? 1 : (state.zoom ?? 1) * 1.1 ** by),
};

/** The title stands above every printed page too. Said only where it is new: the whole page is styled anew by it. */
function name(title: string, language: string): void {
  const { documentElement: root } = document;
  if (document.title === title && root.lang === language) return;
  document.title = title;
  root.lang = language;
  root.style.setProperty('--running-title', cssString(title));
}

/** Brings the page up to date. `article`: the only one that has changed; without it, anything may have. */
function show(article: Article | undefined, line: number | undefined): void {
  start = undefined;
  const shownArticle = article && document.getElementById(article.id);
  const moved = shownArticle
    ? patch(page, shownArticle, article.html)
    : patch(page, page, `<div id="page">${shown.html}</div>`);
  if (line !== undefined) scrollToLine(line);
  else scrollTo(window.scrollY + moved);
  said.textContent = '';
  if (answered && announce(answered)) answered = undefined;
}

/** Tells those who can't see it that an answer is another one now, and keeps the keyboard there; false until it is. */
function announce({ at, value }: { at: string; value: 'yes' | 'no' }): boolean {
  const buttons = page.querySelectorAll<HTMLElement>(`[data-action="answer"][data-at="${CSS.escape(at)}"]`);
  const [other] = buttons;
  if (!other || buttons.length > 1 || other.dataset.value === value) return false;
  said.textContent = said.dataset[value]?.replace('{0}', at.replace(/^Q/, '')) ?? '';
  if (document.activeElement === document.body) focus(other, false);
  return true;
}

function reveal(place: number | string): void {
  const element = typeof place === 'number' ? elementAt(page, place) : document.getElementById(place);
  if (!element) return;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  settle();
  element.classList.add('revealed');
  element.addEventListener('animationend', () => element.classList.remove('revealed'), { once: true });
}

function scrollToLine(line: number): void {
  scrollTo(scrollMap(page).topOf(line));
}

function scrollTo(top: number): void {
  if (Math.abs(top - window.scrollY) >= 1) window.scrollTo({ top, behavior: 'instant' });
  settle();
}

/** What is at the top now was put there by this script, or is to stay there. */
function settle(): void {
  settled = window.scrollY;
  clearTimeout(keeping);
  keeping = setTimeout(() => remember({ line: lineAtTop() }), 200);
}

function lineAtTop(): number {
  return scrollMap(page).lineOf(window.scrollY);
}

function zoom(size: number): void {
  const line = lineAtTop();
  remember({ zoom: Math.min(3, Math.max(0.5, Math.abs(size - 1) < 0.01 ? 1 : size)) });
  applyZoom();
  scrollToLine(line);
}

function applyZoom(): void {
  document.documentElement.style.setProperty('--zoom', String(state.zoom ?? 1));
}

function remember(change: Partial<PageState>): void {
  state = { ...state, ...change };
  vscode.setState(state);
}

/** A text as a style writes it: nothing in it can end it. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

function elementOf(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found;
}

let waiting = false;
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  (receive[data.type] as (message: ToPage) => void)(data);
});
window.addEventListener(
  'scroll',
  () => {
    if (waiting || Math.abs(window.scrollY - settled) < 1) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (Math.abs(window.scrollY - settled) < 1) return;
      settle();
      vscode.postMessage({ type: 'scrolled', line: lineAtTop() });
    });
  },
  { passive: true },
);
window.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom((state.zoom ?? 1) * 1.1 ** -Math.sign(event.deltaY));
  },
  { passive: false },
);
// A page that becomes narrower or wider is laid out anew: what was at the top stays there.
let width = window.innerWidth;
window.addEventListener('resize', () => {
  if (window.innerWidth === width) return;
  width = window.innerWidth;
  if (state.line !== undefined && page.firstChild) scrollToLine(state.line);
});
followReader(page, (message) => {
  if (message.type === 'answer') answered = message;
  vscode.postMessage(message);
});

applyZoom();
remember({});
vscode.postMessage({ type: 'ready' });
