import assert from 'node:assert/strict';
import { poll } from '../../scripts/lib/poll.ts';
import { sampleText } from '../support/samples.ts';
import { picturesOf, Session } from './session.ts';
import type { Workbench } from './workbench.ts';

const sample = sampleText('lithuania-2024');
const lines = sample.split('\n');

/** Words that nobody who writes a contribution should meet. */
const jargon = /\b(YAML|mapping|scalar|node|token|block|parse|schema|property|implicit)\b/i;

describe('drafting a contribution', () => {
  const session = new Session();
  let vscode: Workbench;

  before(async () => {
    const names = ['answer', 'hover', 'suggest', 'preview', 'indentation'];
    const files = Object.fromEntries(names.map((name) => [`${name}.emn.yaml`, sample]));
    // Lenses would move the lines below them while the mouse is on its way.
    vscode = await session.start({ files, settings: { 'emn.codeLens': false } });
  });
  after(() => session.stop());
  picturesOf(() => vscode);
  afterEach(async () => {
    await vscode.press('Escape');
    await vscode.run('View: Close All Editors');
  });

  it('answering a question makes its problem disappear', async () => {
    await vscode.open('answer.emn.yaml');
    await vscode.status('EMN 29/30').waitFor();
    const problem = (await vscode.problems()).filter({ hasText: 'Q19 has no yes or no' });
    await problem.waitFor();
    await vscode.editor.click();
    await vscode.goToEndOf(lines.indexOf('  Q19:') + 1);
    await vscode.press('Enter');
    await vscode.type('answer: yes');
    await vscode.status('EMN 30/30').waitFor();
    await problem.waitFor({ state: 'detached' });
    assert.ok((await vscode.visibleText()).includes('    answer: yes'));
  });

  it('hovering a word shows what the study means by it', async () => {
    await vscode.open('hover.emn.yaml');
    await vscode.status('EMN 29/30').waitFor();
    await vscode.goToLine(lines.findIndex((line, index) => index > 40 && /^ {6}.*\bmeasures\b/.test(line)) + 1);
    const card = await vscode.hover('measures');
    await card.getByText('footnote 4').waitFor();
    assert.match(await card.innerText(), /projects/);
  });

  it('accepting a suggestion writes the whole answer', async () => {
    await vscode.open('suggest.emn.yaml');
    await vscode.status('EMN 29/30').waitFor();
    await vscode.press('Control+a');
    await vscode.type('study: emn-2024-1');
    await vscode.press('Enter');
    await vscode.type('answers:');
    await vscode.press('Enter');
    const [first] = await (await vscode.suggest()).all();
    assert.match((await first?.innerText()) ?? '', /Q1\b/);
    await vscode.press('Enter');
    await vscode.page.keyboard.type('The priorities are named here.');
    await vscode.press('Escape');
    await poll('the answer is written', 30, async () => {
      const text = (await vscode.visibleText()).split('\n');
      return (
        text.some((line) => /^\s+Q1:/.test(line)) &&
        text.some((line) => line.includes('The priorities are named here.'))
      );
    });
  });

  it('the preview follows what is typed', async () => {
    await vscode.open('preview.emn.yaml');
    await vscode.status('EMN 29/30').waitFor();
    await vscode.run('EMN: Open Report Preview to the Side');
    await vscode.preview.getByText('Lithuania').first().waitFor();
    await vscode.editor.click();
    await vscode.goToEndOf(lines.findIndex((line) => line.startsWith('  Q19:')) + 3);
    await vscode.type(' Typed a moment ago.');
    await vscode.preview.getByText('Typed a moment ago.').waitFor();
  });

  it('a slip of the indentation is explained in plain words', async () => {
    await vscode.open('indentation.emn.yaml');
    await vscode.status('EMN 29/30').waitFor();
    const problems = await vscode.problems();
    await vscode.editor.click();
    await vscode.goToLine(lines.indexOf('  Q20:') + 2);
    await vscode.press('Delete');
    await vscode.press('Delete');
    await vscode.press('Delete');
    const message = problems.filter({ hasText: 'In Q20, this line starts 1 space in' }).first();
    await message.waitFor();
    // Below the message stand the code and the place.
    assert.doesNotMatch((await message.innerText()).split('\n')[0] ?? '', jargon);
  });
});
