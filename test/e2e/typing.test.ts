import assert from 'node:assert/strict';
import { poll } from '../../scripts/lib/poll.ts';
import { picturesOf, Session } from './session.ts';
import type { Workbench } from './workbench.ts';

const text = `study: emn-2024-1
country: XA
answers:
  Q2:
    answer: yes
    narrative: |
      The measures are:

      - one
  Q3a:
    answer: yes
    narrative: "So far one line."
`;

/** Questions with a place for an answer and a text. */
const slots = ['Q2', 'Q3a', 'Q3b', 'Q4', 'Q5', 'Q6', 'Q7a', 'Q7b', 'Q8a', 'Q8b', 'Q9a', 'Q9b', 'Q10', 'Q11a', 'Q11b'];
const draft = (answer: string, below: (slot: string) => string) =>
  `study: emn-2024-1\ncountry: XA\nanswers:\n${slots
    .map((slot) => `  ${slot}:\n    answer:${answer}\n    narrative: |\n${below(slot)}`)
    .join('')}`;

describe('typing and pasting', () => {
  const session = new Session();
  let vscode: Workbench;

  before(async () => {
    vscode = await session.start({ files: { 'a.emn.yaml': text, 'quick.emn.yaml': draft('', () => '') } });
    await vscode.open('a.emn.yaml');
    await vscode.status('EMN 2/').waitFor();
  });
  after(() => session.stop());
  picturesOf(() => vscode);

  /** What a file holds, without blanks at the ends of lines. */
  const onDisk = (file: string) => session.read(file).toString().replaceAll(/ +$/gm, '');
  /** Waits until the file on the disk has this text: it is saved after each change. */
  const saved = (part: string, file = 'a.emn.yaml') => poll(part, 30, async () => onDisk(file).includes(part));
  const press = async (...keys: string[]) => {
    for (const key of keys) await vscode.press(key);
  };

  it('Enter goes on with a list', async () => {
    await vscode.goToEndOf(9);
    await vscode.press('Enter');
    await vscode.type('two');
    await saved('      - one\n      - two\n  Q3a:');
  });

  it('Enter behind an empty bullet ends the list', async () => {
    await vscode.goToEndOf(10);
    await press('Enter');
    await saved('      - two\n      -\n  Q3a:');
    await press('Enter');
    await saved('      - two\n\n\n  Q3a:');
    await vscode.type('After it.');
    await saved('      - two\n\n      After it.\n  Q3a:');
  });

  it('a clip that does not fit on one line puts the text below a |', async () => {
    await vscode.goToLine(15, 33);
    await vscode.copy({
      html: '<p>There are <b>two</b> kinds:</p><ul><li>here</li><li>abroad</li></ul>',
      text: 'There are two kinds:\n• here\n• abroad',
    });
    await vscode.press('Control+v');
    await saved('    narrative: |\n      So far one line.There are **two** kinds:\n\n      - here\n      - abroad\n');
    await vscode.press('Escape');
    await vscode.press('Control+z');
    await poll('the text as it was', 30, async () =>
      (await vscode.visibleText()).includes('narrative: "So far one line."'),
    );
  });

  it('a new line begins where it should, however quickly somebody types', async () => {
    await vscode.open('quick.emn.yaml');
    await vscode.goToEndOf(5);
    for (const slot of slots) {
      await vscode.page.keyboard.type(' yes');
      await press('Escape', 'ArrowDown', 'End', 'Enter');
      await vscode.page.keyboard.type(`Text of ${slot}.`);
      await press('Escape', 'Enter', 'Enter');
      await vscode.page.keyboard.type('- one');
      await press('Escape', 'Enter');
      await vscode.page.keyboard.type('two');
      await press('Escape', 'ArrowDown', 'ArrowDown', 'End');
    }
    const expected = draft(' yes', (slot) => `      Text of ${slot}.\n\n      - one\n      - two\n`);
    await saved(expected, 'quick.emn.yaml').catch(() => undefined);
    assert.equal(onDisk('quick.emn.yaml'), expected);
  });
});
