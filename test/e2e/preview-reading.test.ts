import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { poll } from '../../scripts/lib/poll.ts';
import { sampleText } from '../support/samples.ts';
import { Preview } from './preview-page.ts';
import { Session, screenshot } from './session.ts';
import type { Workbench } from './workbench.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const whole = sampleText('lithuania-2024').split('\n');
const themes = {
  'Default Light Modern': 'vscode-light',
  'Default Dark Modern': 'vscode-dark',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};

describe('reading the report preview', () => {
  const session = new Session();
  let vscode: Workbench;
  let preview: Preview;

  before(async () => {
    const start =
      'study: emn-2024-1\ncountry: XB\nstatus: draft\nanswers:\n  Q2:\n    answer: perhaps\n  Q99:\n    answer: no\n';
    vscode = await session.start({ files: { 'whole.emn.yaml': whole.join('\n'), 'start.emn.yaml': start } });
    preview = new Preview(vscode);
  });
  after(() => session.stop());
  afterEach(async () => {
    await vscode.press('Escape');
    await vscode.run('View: Close All Editors');
  });

  for (const [theme, sign] of Object.entries(themes)) {
    it(`is open to everybody in ${theme}`, async () => {
      await session.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
      for (const [file, words] of [
        ['whole.emn.yaml', 'Lithuania'],
        ['start.emn.yaml', 'No summary yet.'],
      ] as const) {
        await vscode.open(file);
        await vscode.status(/EMN \d/).waitFor();
        await preview.open(words);
        await vscode.preview.locator(`body.${sign}`).waitFor();
        await vscode.page.screenshot({ path: screenshot(`reading-${sign}-${file.replace(/\..*/, '')}`) });
        const frame = await preview.frame();
        await frame.evaluate(axe);
        const { violations, passes } = await frame.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
        assert.deepEqual(faults, [], theme);
        assert.ok(passes.length > 15, 'axe looked at the page');
      }
    });
  }

  it('has landmarks, headings in order, and a way past the contents', async () => {
    await vscode.open('whole.emn.yaml');
    await preview.open('Lithuania');
    await preview.find('National contribution').click();
    const { page } = vscode;
    assert.equal(await vscode.preview.getByRole('main').count(), 1);
    await vscode.preview.getByRole('navigation', { name: 'Contents' }).waitFor();
    await vscode.preview.getByRole('region', { name: 'Summary' }).waitFor();
    await vscode.preview.getByRole('article', { name: 'Q2 Countries' }).waitFor();
    const levels = await preview.html.evaluate((html) =>
      [...html.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName.slice(1))),
    );
    assert.equal(levels[0], 1);
    for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? 0) + 1, levels.join(' '));
    const skip = vscode.preview.getByRole('link', { name: 'Skip to the summary' });
    await skip.focus();
    await page.keyboard.press('Enter');
    assert.equal(await preview.html.evaluate((html) => html.ownerDocument.activeElement?.id), 'summary');
  });

  it('keeps quiet while somebody types', async () => {
    await vscode.open('whole.emn.yaml');
    await vscode.status(/EMN \d/).waitFor();
    await preview.open('Lithuania');
    const lives = await preview.html.evaluate((html) =>
      [...html.querySelectorAll('[aria-live], [role="status"], [role="alert"], [role="log"]')].map(({ id }) => id),
    );
    assert.deepEqual(lives, ['note', 'said']);
    await vscode.editor.click();
    await vscode.goToEndOf(whole.indexOf('  Q19:') + 3);
    await vscode.type(' Typed quietly.');
    await preview.shows('Typed quietly.');
    assert.equal(await preview.part('note').textContent(), '');
    assert.equal(await preview.part('said').textContent(), '');
  });

  it('says what was answered, and leaves the keyboard and the page where they are', async () => {
    await vscode.open('start.emn.yaml');
    await vscode.status(/EMN \d/).waitFor();
    await preview.open('No summary yet.');
    const focused = () => preview.html.evaluate((html) => html.ownerDocument.activeElement?.getAttribute('aria-label'));
    const said = preview.part('said');
    // A gap, whose buttons go away with it; then the button that took their place.
    await preview.part('Q5').getByRole('button', { name: 'Q5: No', exact: true }).focus();
    const top = await preview.top();
    for (const [now, sentence] of [
      ['Q5: Change to Yes', 'Question 5 is now answered No.'],
      ['Q5: Change to No', 'Question 5 is now answered Yes.'],
      ['Q5: Change to Yes', 'Question 5 is now answered No.'],
    ] as const) {
      await vscode.press('Enter');
      await said.getByText(sentence).waitFor({ state: 'attached' });
      assert.equal(await focused(), now);
      assert.equal(await preview.top(), top);
    }
    // Part of a question.
    await preview.part('Q3a').getByRole('button', { name: 'Q3a: Yes', exact: true }).focus();
    await vscode.press('Enter');
    await said.getByText('Question 3a is now answered Yes.').waitFor({ state: 'attached' });
    assert.equal(await focused(), 'Q3a: Change to No');
  });

  it('finds words in the page', async () => {
    await vscode.open('whole.emn.yaml');
    await preview.open('Lithuania');
    const find = vscode.page.getByRole('textbox', { name: 'Find' });
    // The key counts once VS Code knows that the page has the focus.
    await poll('the find box is open', 30, async () => {
      await preview.find('National contribution').click();
      await vscode.press('Control+f');
      return find.isVisible();
    });
    await vscode.page.screenshot({ path: screenshot('reading-find') });
    await vscode.press('Escape');
  });
});
