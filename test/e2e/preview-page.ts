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

  /**
   * Watches the page, frame by frame, until the function that it returns is called.
   * @param words of the paragraph that is expected to change
   */
  async watch(words: string): Promise<() => Promise<Changes>> {
    const frame = await this.frame();
    await frame.evaluate(startWatching, words);
    return () => frame.evaluate(stopWatching);
  }

  /** Scrolls with the mouse wheel. */
  async scroll(pixels: number): Promise<void> {
    const frame = await this.#vscode.page.locator('iframe.webview.ready').boundingBox();
    if (!frame) throw new Error('There is no preview.');
    await this.#vscode.page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 2);
    await this.#vscode.page.mouse.wheel(0, pixels);
  }
}

/** What happened to a page while it was watched. */
export interface Changes {
  /** Every distance from the top that it had. */
  readonly tops: readonly number[];
  /** How often the paragraph was changed. */
  readonly updates: number;
  /** What was touched outside the paragraph, once for each element and kind of change. */
  readonly touched: readonly string[];
  /** Parts that were there before and no longer are: taken away, or replaced by others that look the same. */
  readonly lost: readonly string[];
}

declare let watching: { stop(): Changes };

/** Runs in the page. */
function startWatching(words: string): void {
  const describe = (node: Node): string => {
    const element = node instanceof Element ? node : node.parentElement;
    return `${element?.tagName} ${element?.textContent?.trim().slice(0, 40)}`;
  };
  const page = document.getElementById('page') as HTMLElement;
  const before = [...page.querySelectorAll('*')];
  const paragraph = before.findLast((element) => element.tagName === 'P' && element.textContent?.includes(words));
  if (!paragraph) throw new Error(`No paragraph has the words ${words}`);
  const tops = new Set<number>();
  const touched = new Set<string>();
  let updates = 0;
  const observer = new MutationObserver((records) => {
    updates++;
    for (const { type, target } of records) {
      if (!paragraph.contains(target)) touched.add(`${type}: ${describe(target)}`);
    }
  });
  observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
  let frame = 0;
  const look = (): void => {
    tops.add(window.scrollY);
    frame = requestAnimationFrame(look);
  };
  look();
  Object.assign(globalThis, {
    watching: {
      stop(): Changes {
        cancelAnimationFrame(frame);
        observer.disconnect();
        const lost = before.filter((element) => !element.isConnected).map(describe);
        return { tops: [...tops], updates, touched: [...touched], lost };
      },
    },
  });
}

/** Runs in the page. */
function stopWatching(): Changes {
  return watching.stop();
}
