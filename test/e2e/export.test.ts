import assert from 'node:assert/strict';
import { poll } from '../../scripts/lib/poll.ts';
import { partsOf } from '../report/read-docx.ts';
import { sampleText } from '../support/samples.ts';
import { picturesOf, Session } from './session.ts';
import type { Workbench } from './workbench.ts';

const sample = sampleText('lithuania-2024');

describe('exporting the report', () => {
  const session = new Session();
  let vscode: Workbench;

  before(async () => {
    vscode = await session.start({ files: { 'lithuania.emn.yaml': sample } });
    await vscode.open('lithuania.emn.yaml');
    await vscode.status('EMN 29/30').waitFor();
  });
  after(() => session.stop());
  picturesOf(() => vscode);

  /** Starts the export by its keys, chooses the form, and waits until the dialog proposes `name`. */
  async function ask(form: string, name: string): Promise<void> {
    const box = vscode.page.locator('.quick-input-widget');
    await vscode.editor.click();
    await vscode.press('Control+k');
    await vscode.press('x');
    await box.locator('.monaco-list-row', { hasText: form }).first().click();
    await poll('the dialog proposes a name', 30, async () => {
      const proposed = await box.locator('input').first().inputValue();
      return proposed.endsWith(`/${name}`);
    });
  }

  it('a Word document lies beside the contribution, under its name', async () => {
    await ask('Word document', 'lithuania.docx');
    await vscode.press('Enter');
    await vscode.page.getByText('The report is saved: lithuania.docx').first().waitFor();
    const parts = partsOf(session.read('lithuania.docx'));
    assert.match(parts['word/document.xml'] ?? '', /Q22\u2002New policies/);
    await vscode.run('Notifications: Clear All Notifications');
  });

  it('a file that is there is not replaced unasked', async () => {
    await session.write('lithuania.md', 'mine');
    await ask('Markdown', 'lithuania.md');
    await vscode.press('Enter');
    await vscode.page
      .getByText(/already exists/)
      .first()
      .waitFor();
    await vscode.press('Escape');
    assert.equal(session.read('lithuania.md').toString(), 'mine');
  });
});
