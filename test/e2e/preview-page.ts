import type { Frame, Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** The report preview as its reader sees it. */
export class Preview {
  readonly #vscode: Workbench;

  constructor(vscode: Workbench) {
    this.#vscode = vscode;
  }

  /** Opens the report of the contribution in the editor, beside it. */
  async open(words: string): Promise<void> {
    await this.#vscode.run('EMN: Open Report Preview to the Side');
    await this.shows(words);
  }

  /** Waits until the page contains these words. */
  async shows(words: string): Promise<void> {
    await this.find(words).waitFor();
  }

  /** The first place with these words. */
  find(words: string): Locator {
    return this.#vscode.preview.getByText(words).first();
  }

  /** An element by its id in the report: `Q3a`. */
  part(id: string): Locator {
    return this.#vscode.preview.locator(`[id="${id}"]`);
  }

  get html(): Locator {
    return this.#vscode.preview.locator('html');
  }

  /** The page's own frame, for scripts that look at it. */
  async frame(): Promise<Frame> {
    const frame = await (await this.html.elementHandle())?.ownerFrame();
    if (!frame) throw new Error('There is no preview.');
    return frame;
  }

  /** Distance of the page from its top, in pixels. */
  top(): Promise<number> {
    return this.html.evaluate((element) => element.scrollTop);
  }

  /** How far below the top of the preview an element stands. */
  topOf(id: string): Promise<number> {
    return this.part(id).evaluate((element) => element.getBoundingClientRect().top);
  }

  /** Waits until what was brought into view is no longer marked. */
  async still(): Promise<void> {
    await this.#vscode.preview.locator('.revealed').waitFor({ state: 'detached' });
  }

  /** Scrolls with the mouse wheel. */
  async scroll(pixels: number): Promise<void> {
    const frame = await this.#vscode.page.locator('iframe.webview.ready').boundingBox();
    if (!frame) throw new Error('There is no preview.');
    await this.#vscode.page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 2);
    await this.#vscode.page.mouse.wheel(0, pixels);
  }
}
