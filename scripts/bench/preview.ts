/**
 * How long a keystroke takes to be in the report preview, in the real workbench with the extension as it is built;
 * `node scripts/bench/preview.ts` measures this alone.
 */
import { Preview } from '../../test/e2e/preview-page.ts';
import { Session } from '../../test/e2e/session.ts';
import { poll } from '../lib/poll.ts';
import { launchBrowser } from '../vscode/browser.ts';
import { grown, type Sample } from './documents.ts';
import { median, p95 } from './statistics.ts';
import type { Row } from './table.ts';

/** Nothing where there is no browser to show a workbench. */
export async function previewRows({ name, text, places }: Sample, letters = 80): Promise<Row[]> {
  const browser = await launchBrowser().catch((error: Error) =>
    console.log(`Left out, for no browser can be started: ${error.message}`),
  );
  if (!browser) return [];
  await browser.close();
  const place = places[Math.floor(places.length / 2)] ?? 0;
  const { editor, preview } = await previewTimes(text, text.slice(0, place).split('\n').length, letters);
  return [
    { what: `keystroke → letter in the editor, VS Code’s own time, ${name}`, unit: 'ms', ours: editor },
    { what: `letter in the editor → in the preview, ${name}`, unit: 'ms', ours: preview, target: 50 },
  ];
}

/** Milliseconds, one value for each keystroke. */
interface PreviewTimes {
  /** From the key to the letter in the editor: VS Code's own time. */
  readonly editor: readonly number[];
  /** From the letter in the editor to the letter in the preview. */
  readonly preview: readonly number[];
}

/** Types `letters` letters at the end of a line (counted from 1) of `text` with the preview open beside it. */
async function previewTimes(text: string, line: number, letters: number): Promise<PreviewTimes> {
  const session = new Session();
  try {
    const vscode = await session.start({ files: { 'measured.emn.yaml': text } });
    vscode.page.setDefaultTimeout(60_000);
    const preview = new Preview(vscode);
    await vscode.open('measured.emn.yaml');
    await vscode.status(/EMN \d/).waitFor({ timeout: 60_000 });
    await preview.open('Lithuania');
    await vscode.editor.click();
    await vscode.goToEndOf(line);
    await vscode.page.keyboard.type(' Measured: ');
    await preview.shows('Measured:');
    const views = [vscode.editor.locator('.view-lines'), preview.html];
    for (const view of views) await view.evaluate(watch);
    const times: { editor: number; preview: number }[] = [];
    for (let letter = 0; letter < letters; letter++) {
      const key = await vscode.page.evaluate(() => performance.timeOrigin + performance.now());
      await vscode.page.keyboard.type('abcdefghij'.charAt(letter % 10));
      const [editor = 0, page = 0] = await poll('the letter is in the preview', 10, async () => {
        const changes = await Promise.all(views.map((view) => view.evaluate(firstChange, key)));
        return changes.every((time) => time > 0) && changes;
      });
      times.push({ editor: editor - key, preview: page - editor });
    }
    const warm = times.slice(Math.floor(letters / 4));
    return { editor: warm.map(({ editor }) => editor), preview: warm.map(({ preview }) => preview) };
  } finally {
    await session.stop();
  }
}

interface Watched {
  /** When something changed and was drawn, in milliseconds. */
  emnChanges?: number[];
}

/** Runs in a page: notes from now on when something in `element` has changed and is drawn. */
function watch(element: Element): void {
  const changes: number[] = [];
  (globalThis as Watched).emnChanges = changes;
  new MutationObserver(() => {
    requestAnimationFrame(() => changes.push(performance.timeOrigin + performance.now()));
  }).observe(element, { subtree: true, childList: true, characterData: true });
}

/** The first change after `key`; 0 as long as there is none. */
function firstChange(_: Element, key: number): number {
  return (globalThis as Watched).emnChanges?.find((time) => time >= key) ?? 0;
}

if (import.meta.main) {
  for (const { what, ours } of await previewRows(grown('66 KB', 66, 1)))
    console.log(`${what}: median ${median(ours).toFixed(1)} ms, p95 ${p95(ours).toFixed(1)} ms`);
  process.exit(0);
}
