import assert from 'node:assert/strict';
import { poll } from '../../scripts/lib/poll.ts';
import { Session, screenshot } from './session.ts';
import type { Workbench } from './workbench.ts';

const answered = (...slots: string[]) =>
  `study: emn-2024-1\ncountry: XA\nanswers:\n${slots.map((slot) => `  ${slot}:\n    answer: no\n`).join('')}`;

describe('windows, folders and servers, more than one', () => {
  const session = new Session();
  let vscode: Workbench;

  before(async () => {
    const files = { 'both.emn.yaml': answered('Q2', 'Q5'), 'killed.emn.yaml': answered('Q2') };
    vscode = await session.start({ files, settings: { 'files.autoSave': 'off' } });
  });
  after(() => session.stop());
  afterEach(async function () {
    const name = this.currentTest?.title.replaceAll(/\W+/g, '-') ?? 'test';
    await vscode.page.screenshot({ path: screenshot(`windows-${name}`) });
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

  it('a server that dies is started again without a word; one that dies on and on is said not to run', async () => {
    await vscode.open('killed.emn.yaml');
    await vscode.status(/EMN 1\//).waitFor();
    for (const [index, slot] of ['Q5', 'Q8a', 'Q9a', 'Q11a'].entries()) {
      const dead = kill();
      await poll('another server', 20, async () => session.servers().some((pid) => pid !== dead));
      await answer(vscode, slot);
      await vscode.status(`EMN ${index + 2}/`).waitFor();
      assert.equal(session.servers().length, 1);
    }
    kill();
    await vscode.status('EMN: the checks are not running').waitFor();
    assert.equal(await messages(vscode).count(), 0);
    assert.match(await vscode.visibleText(), /Q11a:/);

    // A window that is loaded again tries anew.
    await vscode.press('Control+s');
    await vscode.reload();
    await vscode.status('EMN 5/').waitFor();
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
    await poll('the text of the first window is on the disk', 10, async () =>
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

  it('the view and the status bar show the contribution that is worked on, in whichever folder it lies', async () => {
    await session.write('one/first.emn.yaml', answered('Q2', 'Q5', 'Q8a'));
    await session.write('two/second.emn.yaml', answered('Q2'));
    const folders = JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] });
    await session.write('studies.code-workspace', folders);
    const window = await session.window('studies.code-workspace');
    const view = await window.questionnaire();
    const show = async (file: string, count: string): Promise<void> => {
      await window.press('Control+p');
      await window.answer(file);
      await window.status(`EMN ${count}/`).waitFor();
      await view.getByText(new RegExp(`^${count} of \\d+ answered \\(`)).waitFor();
    };
    await show('first.emn.yaml', '3');
    await show('second.emn.yaml', '1');
    await window.page.locator('.tab', { hasText: 'first.emn.yaml' }).click();
    await view.getByText(/^3 of \d+ answered \(/).waitFor();
    await window.page.screenshot({ path: screenshot('windows-folders') });
    await window.page.close();
  });

  /** Ends the only server, as the system does where memory is short. */
  function kill(): number {
    const [pid, ...more] = session.servers();
    assert.ok(pid && more.length === 0, 'there is one server');
    process.kill(pid, 'SIGKILL');
    return pid;
  }
});

/** The message boxes of a window. */
const messages = (window: Workbench) => window.page.locator('.notification-toast');
