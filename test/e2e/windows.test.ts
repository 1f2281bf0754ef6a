import assert from 'node:assert/strict';
import { poll } from '../../scripts/lib/poll.ts';
import { Session, screenshot } from './session.ts';
import type { Workbench } from './workbench.ts';

const answered = (...slots: string[]) =>
  `study: emn-2024-1\ncountry: XA\nanswers:\n${slots.map((slot) => `  ${slot}:\n    answer: no\n`).join('')}`;

describe('two windows', () => {
  const session = new Session();
  let vscode: Workbench;

  before(async () => {
    const files = { 'both.emn.yaml': answered('Q2', 'Q5') };
    vscode = await session.start({ files, settings: { 'files.autoSave': 'off' } });
  });
  after(() => session.stop());
  afterEach(async function () {
    const name = this.currentTest?.title.replaceAll(/\W+/g, '-') ?? 'test';
    await vscode.page.screenshot({ path: screenshot(`windows-${name}`) });
  });

  it('a file that is changed in two windows is checked in each as it stands there, and nothing is lost', async () => {
    const other = await session.window();
    for (const window of [vscode, other]) {
      await window.open('both.emn.yaml');
      await window.status(/EMN 2\//).waitFor();
    }
    await answer(vscode, 'Q8a');
    await vscode.status(/EMN 3\//).waitFor();
    for (const slot of ['Q9a', 'Q11a']) await answer(other, slot);
    await other.status(/EMN 4\//).waitFor();
    await vscode.press('Control+s');
    await poll('the text of the first window is on the disk', 30, async () =>
      session.read('both.emn.yaml').includes('Q8a'),
    );

    // The other window still has its own text; VS Code itself asks which one is to stay.
    await other.press('Control+s');
    await messages(other).filter({ hasText: 'both.emn.yaml' }).waitFor();
    await other.status(/EMN 4\//).waitFor();
    await vscode.status(/EMN 3\//).waitFor();
    assert.match(await other.visibleText(), /Q9a:[\s\S]*Q11a:/);
    assert.doesNotMatch(session.read('both.emn.yaml').toString(), /Q9a/);
    await other.page.screenshot({ path: screenshot('windows-conflict') });
    await other.page.close();
  });
});

describe('a server that dies', () => {
  const session = new Session();
  let vscode: Workbench;

  before(async () => {
    vscode = await session.start({ files: { 'killed.emn.yaml': answered('Q2') } });
  });
  after(() => session.stop());
  afterEach(async () => {
    await vscode.page.screenshot({ path: screenshot('server-dies') });
  });

  it('is started again without a word, and said not to run where it dies on and on', async () => {
    await vscode.open('killed.emn.yaml');
    await vscode.status(/EMN 1\//).waitFor();
    for (const [index, slot] of ['Q5', 'Q8a', 'Q9a', 'Q11a'].entries()) {
      const dead = kill();
      await poll('another server', 30, async () => session.servers().some((pid) => pid !== dead));
      await answer(vscode, slot);
      await vscode.status(`EMN ${index + 2}/`).waitFor();
      assert.equal(session.servers().length, 1);
    }
    kill();
    await vscode.status('EMN: the checks are not running').waitFor();
    assert.equal(await messages(vscode).count(), 0);
    assert.match(await vscode.visibleText(), /Q11a:/);
  });

  /** Ends the only server, as the system does where memory is short. */
  function kill(): number {
    const [pid, ...more] = session.servers();
    assert.ok(pid && more.length === 0, 'there is one server');
    process.kill(pid, 'SIGKILL');
    return pid;
  }
});

/** Answers one more question, behind the last one of the file. */
async function answer(window: Workbench, slot: string): Promise<void> {
  await window.editor.click();
  await window.press('Control+End');
  await window.type(`  ${slot}:`);
  await window.press('Enter');
  await window.type('answer: no');
  await window.press('Enter');
  for (const _ of [1, 2]) await window.press('Shift+Tab');
}

/** The message boxes of a window. */
const messages = (window: Workbench) => window.page.locator('.notification-toast');
