/**
 * How long a keystroke takes to be in the report preview, in the real workbench. `node scripts/bench/preview.ts` prints
 * medians for the contribution of Lithuania, doubled in its longest answer until it has 66 KB.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Preview } from '../../test/e2e/preview-page.ts';
import { Session } from '../../test/e2e/session.ts';
import { root } from '../lib/install.mjs';
import { poll } from '../lib/poll.ts';

/** Milliseconds, one value for each keystroke. */
export interface PreviewTimes {
  /** From the key to the letter in the editor: VS Code's own time. */
  readonly editor: readonly number[];
  /** From the letter in the editor to the letter in the preview. */
  readonly preview: readonly number[];
}

/** Types `letters` letters at the end of a line (counted from 1) of `text` with the preview open beside it. */
export async function previewTimes(text: string, line: number, letters = 60): Promise<PreviewTimes> {
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
      for (const view of views) await view.evaluate(watchAgain);
      const key = await vscode.page.evaluate(() => performance.timeOrigin + performance.now());
      await vscode.page.keyboard.type('abcdefghij'.charAt(letter % 10));
      const [editor = 0, page = 0] = await poll('the letter is in the preview', 10, async () => {
        const changes = await Promise.all(views.map((view) => view.evaluate(firstChange)));
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
  /** When something changed first since `watchAgain`, in milliseconds; 0 where nothing did. */
  emnChanged?: number;
}

/** Runs in a page: notes from now on when something in `element` has changed and is drawn. */
function watch(element: Element): void {
  const watched = globalThis as Watched;
  new MutationObserver(() => {
    requestAnimationFrame(() => {
      watched.emnChanged ||= performance.timeOrigin + performance.now();
    });
  }).observe(element, { subtree: true, childList: true, characterData: true });
}

function watchAgain(): void {
  (globalThis as Watched).emnChanged = 0;
}

function firstChange(): number {
  return (globalThis as Watched).emnChanged ?? 0;
}

/** The published contribution with paragraphs of its own added to its longest answer, until it has 66 KB. */
function sample(): { text: string; line: number } {
  const lines = readFileSync(path.join(root, 'samples/lithuania-2024.emn.yaml'), 'utf8').split('\n');
  const paragraphs = lines.filter((line) => /^ {6}[A-Z]/.test(line));
  const start = lines.findIndex((line) => line.startsWith('  Q3b:')) + 3;
  const added: string[] = [];
  for (let size = lines.join('\n').length; size < 66_000; ) {
    const paragraph = paragraphs[added.length % paragraphs.length] ?? '';
    added.push(paragraph);
    size += paragraph.length + 2;
  }
  lines.splice(start, 0, ...added.flatMap((paragraph) => [paragraph, '']));
  return { text: lines.join('\n'), line: start + 1 };
}

if (import.meta.main) {
  const { text, line } = sample();
  const { editor, preview } = await previewTimes(text, line);
  const median = (values: readonly number[]): string =>
    (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN).toFixed(1);
  console.log(`${(text.length / 1000).toFixed(0)} KB, medians of ${preview.length} keystrokes`);
  console.log(`key → letter in the editor (VS Code itself)  ${median(editor)} ms`);
  console.log(`letter in the editor → in the preview        ${median(preview)} ms (target: ≤ 50 ms)`);
  process.exit(0);
}
