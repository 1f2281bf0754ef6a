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

describe('typing and pasting', () => {
  const session = new Session();
  let vscode: Workbench;

  before(async () => {
    vscode = await session.start({ files: { 'a.emn.yaml': text } });
    await vscode.open('a.emn.yaml');
    await vscode.status('EMN 2/').waitFor();
  });
  after(() => session.stop());
  picturesOf(() => vscode);

  /** Waits until the file on the disk has this text: it is saved after each change. */
  const saved = (part: string) => poll(part, 20, async () => session.read('a.emn.yaml').toString().includes(part));

  it('Enter goes on with a list', async () => {
    await vscode.goToEndOf(9);
    await vscode.press('Enter');
    await vscode.type('two');
    await saved('      - one\n      - two\n  Q3a:');
  });

  it('a clip that does not fit on one line puts the text below a |', async () => {
    await vscode.goToLine(13, 33);
    await vscode.copy({
      html: '<p>There are <b>two</b> kinds:</p><ul><li>here</li><li>abroad</li></ul>',
      text: 'There are two kinds:\n• here\n• abroad',
    });
    await vscode.press('Control+v');
    await saved('    narrative: |\n      So far one line.There are **two** kinds:\n\n      - here\n      - abroad\n');
    await vscode.press('Escape');
    await vscode.press('Control+z');
    await poll('the text as it was', 20, async () =>
      (await vscode.visibleText()).includes('narrative: "So far one line."'),
    );
  });
});
