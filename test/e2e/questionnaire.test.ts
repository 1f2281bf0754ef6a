import assert from 'node:assert/strict';
import { poll } from '../../scripts/lib/poll.ts';
import { sampleText } from '../support/samples.ts';
import { picturesOf, Session, screenshot } from './session.ts';
import type { Workbench } from './workbench.ts';

const sample = sampleText('lithuania-2024');

const short = 'study: emn-2024-1\ncountry: XA\nanswers:\n  Q2:\n    answer: no\n  Q5:\n    answer: no\n';

describe('the view “Questionnaire”', () => {
  const session = new Session();
  let vscode: Workbench;
  const rows = () => vscode.page.locator('.sidebar .monaco-list-row');
  const take = (name: string) => vscode.page.screenshot({ path: screenshot(`questionnaire-${name}`) });

  before(async () => {
    const files = { 'a.emn.yaml': sample, 'misnamed.yaml': sample, 'short.emn.yaml': short };
    vscode = await session.start({ files });
  });
  after(() => session.stop());
  picturesOf(() => vscode);

  it('offers a new contribution and the samples while none is open', async () => {
    const view = await vscode.questionnaire();
    await view.getByRole('button', { name: 'New Contribution' }).waitFor();
    await view.getByRole('button', { name: 'Open Samples' }).waitFor();
    assert.deepEqual(await vscode.violations('.sidebar .pane-body'), []);
    await take('welcome');
  });

  it('says why a misnamed file is not checked', async () => {
    await vscode.run('File: Focus on Files Explorer');
    await vscode.open('misnamed.yaml');
    await vscode.status('EMN: not checked').waitFor();
    await take('not-checked');
    await vscode.run('View: Close All Editors');
  });

  it('shows the state of every question in words, and leads to it', async () => {
    await vscode.open('a.emn.yaml');
    const view = await vscode.questionnaire();
    await vscode.editor.click();
    await vscode.goToLine(sample.split('\n').indexOf('  Q19:') + 2);
    const row = rows().filter({ hasText: 'Q19' });
    await row.first().waitFor(); // The tree follows the cursor.
    assert.match((await row.getAttribute('aria-label')) ?? '', /no yes or no yet/);
    await view.getByText('29 of 30 answered (96 %)').waitFor();
    await take('tree');
    assert.deepEqual(await vscode.violations('.sidebar .pane-body'), []);
    assert.deepEqual(await vscode.violations('[id="emn-questionnaire.emn-questionnaire.emn.status"]'), []);
    await vscode.goToLine(1);
    await row.click();
    await vscode.status(/Ln \d{3}, Col 3/).waitFor();
  });

  it('turns an answer round from its menu, by keyboard', async () => {
    await vscode.questionnaire();
    await vscode.page.locator('.sidebar .monaco-list-row.selected', { hasText: 'Q19' }).waitFor();
    await vscode.press('Shift+F10');
    await vscode.page.getByRole('menuitem', { name: 'Mark Answer as Reviewed' }).first().waitFor();
    await take('menu');
    await vscode.press('Escape');
    await vscode.press('Control+k');
    await vscode.press('y');
    await vscode.status('EMN 30/30').waitFor();
    await rows().filter({ hasText: 'Q19' }).filter({ hasText: 'Yes' }).first().waitFor();
  });

  for (const theme of ['Dark High Contrast', 'Light High Contrast']) {
    it(`can be read in the theme ${theme}`, async () => {
      // VS Code may open the list before it knows of its themes, and does not add them to an open one.
      await poll('the theme is offered', 30, async () => {
        await vscode.press('Escape');
        await vscode.press('Control+k');
        await vscode.press('Control+t');
        return vscode.answer(theme, 2000).then(
          () => true,
          () => false,
        );
      });
      await vscode.questionnaire();
      assert.deepEqual(await vscode.violations('.sidebar .pane-body'), []);
    });
  }

  it('shows only what is asked for', async () => {
    await vscode.choose('EMN: Filter Questions…', 'only open questions');
    await (await vscode.questionnaire()).getByText('only open questions: none').waitFor();
    await take('filtered');
  });

  it('leads to where a question belongs that is not in the file, and inserts it on demand', async () => {
    await vscode.run('File: Focus on Files Explorer');
    await vscode.open('short.emn.yaml');
    await vscode.questionnaire();
    const row = rows().filter({ hasText: 'Q4' });
    await row.click();
    await vscode.status('Q4 is not in the file; its place is here.').waitFor();
    await vscode.status('Ln 5, Col 15').waitFor();
    assert.doesNotMatch(await vscode.visibleText(), /Q4:/);
    const title = 'Countries, regions or nationalities targeted';
    await vscode.editor.locator('.view-line', { hasText: title.replaceAll(' ', '\u00a0') }).waitFor();
    await take('missing');
    await row.hover();
    await row.getByRole('button', { name: 'Insert This Question' }).click();
    await vscode.editor.locator('.view-line', { hasText: 'Q4:' }).waitFor();
    await vscode.status('Ln 7, Col 13').waitFor();
    await vscode.type('yes');
    assert.match(await vscode.visibleText(), /Q4:[^\n]*\n +answer: yes\n/);
    await row.filter({ hasText: 'Yes' }).first().waitFor();
  });
});
