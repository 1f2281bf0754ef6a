/**
 * Takes the pictures of README.md in the real editor, into docs/images/. The report is set in Cambria, or in Caladea, which
 * takes its place (Debian: `fonts-crosextra-caladea`).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Preview } from '../test/e2e/preview-page.ts';
import { Session } from '../test/e2e/session.ts';
import { runChild } from './lib/children.ts';
import { root } from './lib/install.mjs';
import { toWebp } from './vscode/webp.ts';

const images = path.join(root, 'docs/images');
const file = 'lithuania-2024.emn.yaml';
const sample = readFileSync(path.join(root, 'samples', file), 'utf8');
const lines = sample.split('\n');
const lineOf = (start: string): number => lines.findIndex((line) => line.startsWith(start)) + 1;

if ((await runChild(process.execPath, [path.join(root, 'scripts/build.ts')])) !== 0) process.exit(1);
mkdirSync(images, { recursive: true });
const session = new Session();
try {
  const vscode = await session.start({
    files: { [file]: sample },
    // As wide as a picture may be: `toWebp` would blur a larger one.
    viewport: { width: 1200, height: 750 },
    scale: 1.125,
    settings: { 'editor.minimap.enabled': false },
  });
  const take = async (name: string): Promise<void> => {
    const png = await vscode.page.screenshot();
    writeFileSync(path.join(images, `${name}.webp`), await toWebp(vscode.page, png));
    console.log(`docs/images/${name}.webp`);
  };
  await vscode.open(file);
  await vscode.run('View: Toggle Primary Side Bar Visibility');
  await vscode.status('EMN 29/30').waitFor();
  await vscode.problems();
  await vscode.editor.click();
  await vscode.goToLine(lineOf('  Q19:'));
  await (await vscode.hover('policies')).getByText('footnote').waitFor();
  await take('editor');
  await vscode.press('Escape');
  await vscode.run('View: Toggle Panel Visibility');
  const preview = new Preview(vscode);
  await preview.open('Lithuania');
  await vscode.goToLine(lineOf('  Q17:'));
  await vscode.goToLine(lineOf('  Q19:'));
  await vscode.run('EMN: Show in Report');
  await preview.still();
  await take('preview');
  await vscode.page.setViewportSize({ width: 1280, height: 800 });
  for (const [name, theme, sign] of [
    ['preview-dark', 'Default Dark Modern', 'vscode-dark'],
    ['preview-contrast', 'Default High Contrast', 'vscode-high-contrast'],
  ] as const) {
    await session.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
    await vscode.preview.locator(`body.${sign}`).waitFor();
    await vscode.goToLine(lineOf('  Q4:'));
    await vscode.goToLine(lineOf('  Q3a:'));
    await vscode.run('EMN: Show in Report');
    await preview.still();
    const clip = (await vscode.page.locator('iframe.webview.ready').boundingBox()) ?? undefined;
    const png = await vscode.page.screenshot({ clip, scale: 'css' });
    writeFileSync(path.join(images, `${name}.webp`), await toWebp(vscode.page, png));
    console.log(`docs/images/${name}.webp`);
  }
} finally {
  await session.stop();
}
process.exit(0);
