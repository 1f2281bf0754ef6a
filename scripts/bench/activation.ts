/** How long VS Code says that it took to activate the extension: a new window each time, with a contribution to open. */
import { Session } from '../../test/e2e/session.ts';
import { launchBrowser } from '../vscode/browser.ts';
import type { Sample } from './documents.ts';
import type { Row } from './table.ts';

/** Nothing where there is no browser to show a workbench. */
export async function activationRows({ name, text }: Sample, windows: number): Promise<Row[]> {
  const browser = await launchBrowser().catch(() => undefined);
  if (!browser) return [];
  await browser.close();
  const session = new Session();
  try {
    const vscode = await session.start({ files: { 'measured.emn.yaml': text } });
    vscode.page.setDefaultTimeout(60_000);
    await vscode.open('measured.emn.yaml');
    const ours: number[] = [];
    for (let window = 0; window < windows; window++) {
      await vscode.status(/EMN \d/).waitFor();
      await vscode.run('Developer: Show Running Extensions');
      const row = vscode.page.locator('.runtime-extensions-editor .extension', { hasText: 'EMN Questionnaire' });
      const [, told] = /(\d+)\s*ms/.exec(await row.locator('.activation-time').innerText()) ?? [];
      ours.push(Number(told));
      await vscode.press('Escape');
      await row.waitFor({ state: 'hidden' });
      await vscode.reload();
    }
    return [{ what: `activation of the extension, ${name}`, unit: 'ms', ours }];
  } finally {
    await session.stop();
  }
}
