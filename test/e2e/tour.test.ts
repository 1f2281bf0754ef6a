import assert from 'node:assert/strict';
import { poll } from '../../scripts/lib/poll.ts';
import { Session, screenshot } from './session.ts';
import type { Workbench } from './workbench.ts';

/** As Word puts it on the clipboard. */
const fromWord = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment-->
<p class=MsoNormal>The <b>national strategy</b> has a chapter on partner countries:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>training of con&shy;sular staff;</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>leaflets in&nbsp;six languages.</p>
<!--EndFragment--></body></html>`;

describe('a tour by keyboard alone', () => {
  const session = new Session();
  let vscode: Workbench;
  let pictures = 0;
  const take = (name: string) =>
    vscode.page.screenshot({ path: screenshot(`tour-${String(++pictures).padStart(2, '0')}-${name}`) });
  const press = async (...keys: string[]) => {
    for (const key of keys) await vscode.press(key);
  };
  /** To the next question without its answer or text, which has to be this one. */
  const nextQuestion = async (slot: string) => {
    await press('Alt+F7');
    await vscode.status(new RegExp(`^${slot} `)).waitFor();
  };
  /** From the question to its text, `lines` further down. */
  const intoText = async (lines: number) => {
    for (let line = 0; line < lines; line++) await press('ArrowDown');
    await press('End', 'Enter');
  };
  const toggle = async (answer: 'yes' | 'no') => {
    await press('Control+k', 'y');
    await vscode.status(new RegExp(`: ${answer}$`, 'i')).waitFor();
  };
  const seen = async (text: string | RegExp) => {
    const shown = (await vscode.visibleText()).replace(/\s+/g, ' ');
    assert.ok(typeof text === 'string' ? shown.includes(text) : text.test(shown), `${text} in\n${shown}`);
  };

  before(async () => {
    vscode = await session.start({ files: { 'notes.txt': 'Notes.' } });
    await vscode.page
      .locator('.activitybar')
      .getByRole('tab', { name: /^EMN Questionnaire/ })
      .waitFor();
  });
  after(() => session.stop());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await take('failed');
  });

  it('starts a contribution', async () => {
    await vscode.choose('EMN: New Contribution…', 'An invented country');
    await vscode.status('EMN 0/30').waitFor();
    await take('new');
  });

  it('answers Q1 with a completed name and looks a term up', async () => {
    await nextQuestion('Q1');
    await intoText(1);
    await vscode.type('Priority is given to prevention. Data come from Europo');
    await (await vscode.suggest()).filter({ hasText: 'Europol' }).first().waitFor();
    await take('completion');
    await press('Enter');
    await vscode.type(', in line with its policies');
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    const card = vscode.page.locator('.monaco-hover:visible').getByText('footnote').first();
    await poll('the card of the term', 30, async () => {
      await press('Control+k', 'Control+i');
      return card.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
    });
    await take('hover');
    await press('Escape', 'End');
    await vscode.type('.');
    await seen(/Data come from Europol, in line with its policies\./);
  });

  it('answers Q2 with the toggle', async () => {
    await nextQuestion('Q2');
    await press('Control+k', 'y');
    await vscode.page
      .locator('.view-line', { hasText: /answer:\s*yes/ })
      .first()
      .waitFor();
    await press('Control+k', 'y');
    await vscode.page
      .locator('.view-line', { hasText: /answer:\s*no/ })
      .first()
      .waitFor();
    await intoText(2);
    await vscode.type('All victims are looked after alike, wherever they come from.');
    await take('toggle');
  });

  it('pastes the text of Q3a from Word', async () => {
    await nextQuestion('Q3a');
    await toggle('yes');
    await intoText(2);
    await vscode.copy({
      html: fromWord,
      text: 'The national strategy has a chapter on partner countries:\r\n·\ttraining',
    });
    await press('Control+v');
    await vscode.page.locator('.view-line', { hasText: /leaflets/ }).waitFor();
    await take('paste');
    await seen(/The \*\*national strategy\*\* has a chapter on partner countries:/);
    const column = async (text: string) =>
      (await vscode.page.locator('.view-line', { hasText: text }).innerText()).search(/\S/);
    assert.equal(await column('training of consular staff'), 6);
    assert.equal(await column('leaflets in'), 6);
    await press('Escape');
  });

  it('answers Q3b and Q4', async () => {
    await nextQuestion('Q3b');
    await toggle('yes');
    await intoText(2);
    await vscode.type('The national strategy sets out how the policies of the country are carried out at home.');
    await nextQuestion('Q4');
    await toggle('yes');
    await intoText(2);
    await vscode.type('The strategy is tied in with asylum and with the fight against smuggling.');
    await take('q4');
  });

  it('finds its way by the outline', async () => {
    await press('Control+Shift+o');
    const box = vscode.page.locator('.quick-input-widget');
    await box.locator('.monaco-list-row').first().waitFor();
    await vscode.page.keyboard.type('Q1 ');
    await box.locator('.monaco-list-row.focused', { hasText: 'Q1' }).waitFor();
    await take('outline');
    await press('Enter');
    await vscode.page.locator('.view-line', { hasText: /Q1:/ }).first().waitFor();
  });

  it('ends with no finding on these questions', async () => {
    await vscode.questionnaire();
    await vscode.status('EMN 5/30').waitFor();
    await take('end');
    for (const slot of ['Q1', 'Q2', 'Q3a', 'Q3b', 'Q4']) {
      const row = vscode.page.locator('.sidebar .monaco-list-row', { hasText: new RegExp(`^${slot} `) });
      const label = (await row.getAttribute('aria-label')) ?? '';
      assert.match(label, /answered/, slot);
      assert.doesNotMatch(label, /error|warning|remark|hint|contradictory/, slot);
    }
  });
});
