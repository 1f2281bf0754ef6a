import axe from 'axe-core';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { poll } from '../../scripts/lib/poll.ts';

/** The page object of VS Code: what a user sees and does, in a user's words. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goto(address: string): Promise<void> {
    await this.page.goto(address);
    await this.ready();
  }

  /** Waits until the window shows its folder. */
  async ready(): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Reloads the window by VS Code’s own command, which first stores what the window is to show again. */
  async reload(): Promise<void> {
    await this.page.evaluate(() => Object.assign(globalThis, { beforeReload: true }));
    await this.#fillIn('F1', '>Developer: Reload Window');
    await this.#take('Reload Window');
    await this.page.waitForFunction(() => !('beforeReload' in globalThis));
    await this.ready();
  }

  /** Opens a file of the folder from the explorer. */
  async open(file: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).dblclick();
    await this.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Runs a command from the command palette. */
  async run(title: string): Promise<void> {
    await this.#fillIn('F1', `>${title}`);
    await this.#takeFirst(title);
  }

  /** Runs a command that asks for something, and takes the line with this text. */
  async choose(title: string, ...answers: string[]): Promise<void> {
    await this.#fillIn('F1', `>${title}`);
    await this.#take(title);
    for (const line of answers) await this.answer(line);
    await this.#box.waitFor({ state: 'hidden' });
  }

  /** Answers what is asked at the top of the window, once nothing is filled in yet. */
  async answer(line: string, timeout?: number): Promise<void> {
    await this.page.waitForFunction(emptyQuestion, undefined, { timeout });
    await this.page.keyboard.type(line);
    await this.#take(line, timeout);
  }

  /** Puts the cursor at a line and column, both counted from 1. */
  async goToLine(line: number, column = 1): Promise<void> {
    await this.#fillIn('Control+g', `:${line}:${column}`);
    await this.#takeFirst(`${line}`);
    await this.status(`Ln ${line}, Col ${column}`).waitFor();
  }

  /** Puts the cursor at the end of a line. */
  async goToEndOf(line: number): Promise<void> {
    await this.goToLine(line);
    await this.page.keyboard.press('End');
    await this.page.keyboard.press('End'); // The first one stops where a long line is wrapped.
  }

  /** Types as a user would, letter by letter, and puts away suggestions that came up. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 15 });
    await this.page.keyboard.press('Escape');
  }

  /** Leaves a preview for the text at its left. */
  async toText(): Promise<void> {
    await this.run('View: Focus First Editor Group');
    await this.editor.waitFor();
  }

  /** Puts something on the clipboard, as another program would. */
  async copy(clip: { html: string; text: string }): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate(async ({ html, text }) => {
      const item = {
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    }, clip);
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  /** The editor that was used last. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor[data-uri]').first();
  }

  /** The text on the screen, with ordinary blanks. */
  async visibleText(): Promise<string> {
    const lines = await this.editor.locator('.view-lines').innerText();
    return lines.replaceAll('\u00a0', ' ');
  }

  /** The first line on the screen, counted from 1, and how far it stands below the editor's edge in pixels. */
  async firstLine(): Promise<{ line: number; top: number }> {
    return this.editor.evaluate((editor) => {
      const edge = editor.getBoundingClientRect().top;
      const numbers = [...editor.querySelectorAll('.margin .line-numbers')].map((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { line: Number(element.textContent), top: top - edge, bottom: bottom - edge };
      });
      const shown = numbers.filter(({ line, bottom }) => line > 0 && bottom > 0).sort((a, b) => a.top - b.top);
      return { line: shown[0]?.line ?? 0, top: shown[0]?.top ?? 0 };
    });
  }

  /** Watches, frame by frame, where the text stands; returns what tells every height that its top had. */
  async watchText(): Promise<() => Promise<number[]>> {
    const tops = await this.editor.evaluateHandle((editor) => {
      const seen = new Set<number>();
      const look = (): void => {
        const content = editor.querySelector('.lines-content') ?? editor;
        seen.add(Math.round(content.getBoundingClientRect().top - editor.getBoundingClientRect().top));
        if (editor.isConnected) requestAnimationFrame(look);
      };
      look();
      return seen;
    });
    return () => tops.evaluate((seen) => [...seen]);
  }

  /** Points with the mouse at a word on the screen, and waits for what comes up. */
  async hover(word: string): Promise<Locator> {
    const { x, y } = await this.#standing(word);
    await this.page.mouse.move(x - 40, y + 60);
    await this.page.mouse.move(x, y, { steps: 5 });
    const box = this.page.locator('.monaco-editor .monaco-resizable-hover:visible, .monaco-hover:visible').first();
    await box.locator('.hover-contents').first().waitFor();
    return box;
  }

  /** Where a word stands once it no longer moves, as it does while lenses come above it. */
  async #standing(word: string): Promise<{ x: number; y: number }> {
    let last = { x: -1, y: -1 };
    let same = 0;
    return poll(`“${word}” stands still`, 30, async () => {
      const now = await this.editor.locator('.view-lines').evaluate(middleOf, word);
      if (!now) return undefined;
      same = now.x === last.x && now.y === last.y ? same + 1 : 0;
      last = now;
      return same > 15 && now;
    });
  }

  /** Asks for suggestions. */
  async suggest(): Promise<Locator> {
    await this.page.keyboard.press('Control+Space');
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    return rows;
  }

  /** An entry of the status bar that contains a text. */
  status(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
  }

  /** Shows the view “Questionnaire” with the keyboard in it. */
  async questionnaire(): Promise<Locator> {
    await this.page
      .locator('.activitybar')
      .getByRole('tab', { name: /^EMN Questionnaire/ })
      .waitFor();
    await this.run('EMN Questionnaire: Focus on Questionnaire View');
    const view = this.page.locator('.sidebar .pane', { hasText: 'Questionnaire' }).first();
    await view.waitFor();
    return view;
  }

  /** What axe finds fault with in a part of the window, as `rule: element`. */
  async violations(region: string): Promise<string[]> {
    await this.page.evaluate(axe.source);
    // VS Code's own: how it puts rows into its trees, and a row's words beside its name for screen readers.
    const ours = {
      rules: { 'aria-required-children': { enabled: false }, 'label-content-name-mismatch': { enabled: false } },
    };
    const run = `axe.run(${JSON.stringify(region)}, ${JSON.stringify(ours)}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 300))))`;
    return this.page.evaluate(run);
  }

  /** Shows the panel of problems. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.run('Problems: Focus on Problems View');
    await panel.waitFor();
    return panel.locator('.monaco-list-row');
  }

  /** The page inside the webview: a frame in a frame. */
  get preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  }

  /** Where VS Code asks for something, at the top of the window. */
  get #box(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /**
   * Presses keys that make VS Code ask for something, and fills it in. Pressed again where VS Code closes the box at
   * once, as it may while the one before gives the keyboard back.
   */
  async #fillIn(keys: string, text: string): Promise<void> {
    const input = this.#box.locator('input').first();
    await this.page.keyboard.press(keys);
    await poll(`something is asked after ${keys}`, 30, async () => {
      const filled = await input.fill(text, { timeout: 2000 }).then(
        () => true,
        () => false,
      );
      if (!filled && !(await this.#box.isVisible())) await this.page.keyboard.press(keys);
      return filled;
    });
  }

  /** Takes the line that is marked, once it is the one with this text. */
  async #take(line: string, timeout?: number): Promise<void> {
    await this.#box.locator('.monaco-list-row.focused', { hasText: line }).waitFor({ timeout });
    await this.page.keyboard.press('Enter');
  }

  /** Takes the line that is marked, once one with this text is offered, and waits until the box is gone. */
  async #takeFirst(line: string): Promise<void> {
    await this.#box.locator('.monaco-list-row', { hasText: line }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.#box.waitFor({ state: 'hidden' });
  }
}

/** Runs in the page: true where something is asked and nothing is filled in yet. */
const emptyQuestion = `(() => {
  const box = document.querySelector('.quick-input-widget');
  return box?.checkVisibility() && box.querySelector('input.input')?.value === '';
})()`;

/** Runs in the page: the middle of the first place where `word` is shown. */
function middleOf(lines: Element, word: string): { x: number; y: number } | undefined {
  const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  return undefined;
}
