/** The script of the preview's page: patches in what comes, keeps the place, makes links work for the keyboard. */
import morphdom from 'morphdom';
import type { PageState, ToPage, ToPanel } from './messages.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: ToPanel): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const page = element('page');
const note = element('note');
const uri = document.body.dataset.uri ?? '';

/** The place to go back to once the first report is there. */
let place = vscode.getState()?.scroll;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'note') {
    note.textContent = data.text;
    note.hidden = data.text === '';
  } else {
    document.title = data.title;
    document.documentElement.lang = data.language;
    show(data.html);
  }
});

window.addEventListener('scroll', () => vscode.setState({ uri, scroll: window.scrollY }), { passive: true });

// A link within the page takes the keyboard along, not only the eye.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const target = link && document.getElementById(decodeURIComponent((link.getAttribute('href') ?? '').slice(1)));
  if (!target) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
});

/** Changes only what differs, so that nothing flickers and the place on the page stays. */
function show(html: string): void {
  const next = document.createElement('div');
  next.id = page.id;
  next.innerHTML = html;
  morphdom(page, next, { onBeforeElUpdated: (from, to) => !from.isEqualNode(to) });
  if (place !== undefined) window.scrollTo({ top: place, behavior: 'instant' });
  place = undefined;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found;
}

vscode.setState({ uri, scroll: place ?? 0 });
vscode.postMessage({ type: 'ready' });
