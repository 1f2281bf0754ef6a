import assert from 'node:assert/strict';
import { poll } from '../../scripts/lib/poll.ts';
import { sampleText } from '../support/samples.ts';
import { Preview } from './preview-page.ts';
import { picturesOf, Session } from './session.ts';
import type { Workbench } from './workbench.ts';

const sample = sampleText('lithuania-2024');
const lines = sample.split('\n');
const lineOf = (start: string): number => lines.findIndex((line) => line.startsWith(start)) + 1;
const invented = `study: emn-2024-1\ncountry: XB\nstatus: draft\nsummary: |\n  An invented country.\nanswers:\n  Q2:\n    answer: no\n  Q22:\n    narrative: The end.\n`;

/** Several hundred keystrokes, with words that a name or a term could begin with. */
const typed = [
  ' The campaigns are planned anew every year, and each of them is looked at again once it has ended.',
  ' In 2023 three of them spoke to young people who look for work abroad, and two to those who employ them.',
  ' What was learned from them went into the next plan, which the partners wrote together and put out to comment.',
];

describe('the report preview', () => {
  const session = new Session();
  let vscode: Workbench;
  let preview: Preview;

  before(async () => {
    const names = ['typing', 'scroll', 'back', 'source', 'reload', 'lost', 'quiet'];
    const files = Object.fromEntries(names.map((name) => [`${name}.emn.yaml`, sample]));
    vscode = await session.start({
      files: { ...files, 'first.emn.yaml': sample, 'second.emn.yaml': invented, 'gaps.emn.yaml': invented },
    });
    preview = new Preview(vscode);
    await vscode.open('first.emn.yaml');
    await vscode.status(/EMN \d/).waitFor();
    await vscode.run('View: Close All Editors');
  });
  after(() => session.stop());
  picturesOf(() => vscode);
  afterEach(async () => {
    await vscode.press('Escape');
    await vscode.run('View: Close All Editors');
  });

  async function open(file: string, words = 'Lithuania'): Promise<void> {
    await vscode.open(file);
    await vscode.status(/EMN \d/).waitFor();
    await preview.open(words);
    await vscode.editor.click();
  }

  it('never moves, nor does the text, while somebody types on and on in the middle of a long answer', async function () {
    this.timeout(300_000);
    await open('typing.emn.yaml');
    await vscode.goToLine(lines.length - 1);
    const words = 'Together they also run';
    const line = lines.findIndex((each) => each.includes(words));
    const column = lines[line]?.indexOf(' Migrants') ?? 0;
    assert.ok(column > 60, 'it is the middle of the paragraph');
    await vscode.goToLine(line + 1, column + 1);
    const heightOf = (element: Element) => element.getBoundingClientRect().top;
    await poll('the paragraph is on the screen', 30, async () => {
      const top = await preview.find(words).evaluate(heightOf);
      return top > 0 && top < 700;
    });
    await settled();
    const first = await vscode.firstLine();
    const [stopText, stopPage] = [await vscode.watchText(), await preview.watch(words)];
    for (const sentence of typed) {
      await vscode.page.keyboard.type(sentence);
      await preview.shows(sentence.trim());
    }
    const [tops, page] = [await stopText(), await stopPage()];
    assert.equal(tops.length, 1, `the text has stood at ${tops.join(', ')}`);
    assert.deepEqual(await vscode.firstLine(), first);
    assert.equal(page.tops.length, 1, `the page has stood at ${page.tops.join(', ')}`);
    assert.ok((page.tops[0] ?? 0) > 500, 'it is the middle of the page');
    assert.ok(page.updates >= typed.length, `${page.updates} updates`);
    assert.deepEqual(page.touched, [], 'what else was touched');
    assert.deepEqual(page.lost, [], 'what was taken away or made anew');
  });

  it('goes to the question that the text is scrolled to', async () => {
    await open('scroll.emn.yaml');
    await vscode.goToLine(lineOf('  Q9'));
    await poll('Q9 is on the screen', 30, async () => isOnScreen(await preview.topOf('Q9')));
    await vscode.goToLine(lineOf('  Q2:'));
    await poll('Q2 is on the screen', 30, async () => isOnScreen(await preview.topOf('Q2')));
  });

  it('takes the text along when it is scrolled', async () => {
    await open('back.emn.yaml');
    await settled();
    await preview.scroll(6000);
    await poll('the text has followed', 30, async () => (await vscode.firstLine()).line > 40);
    await settled();
    const { line } = await vscode.firstLine();
    const atTop = await preview.html.evaluate((html) => {
      const all = [...html.querySelectorAll<HTMLElement>('.narrative [data-line]')];
      return Number(all.findLast((element) => element.getBoundingClientRect().top <= 0)?.dataset.line) + 1;
    });
    assert.ok(Math.abs(line - atTop) < 12, `line ${line} of the text, line ${atTop} of the page`);
  });

  it('scrolls only in the directions that the settings allow', async () => {
    await session.write('.vscode/settings.json', JSON.stringify({ 'emn.preview.scrollEditor': false }));
    await open('quiet.emn.yaml');
    // A changed setting counts a moment after it was written.
    await poll('the page scrolls alone', 30, async () => {
      await settled();
      const [text, page] = [await vscode.firstLine(), await preview.top()];
      await preview.scroll(page < 4000 ? 3000 : -3000);
      await poll('the page is scrolled', 30, async () => Math.abs((await preview.top()) - page) > 2000);
      await settled();
      return (await vscode.firstLine()).line === text.line;
    });
    await session.write('.vscode/settings.json', JSON.stringify({ 'emn.preview.scrollWithEditor': false }));
    await vscode.editor.click();
    let line = lineOf('  Q17:');
    await poll('the text scrolls alone', 30, async () => {
      const top = await preview.top();
      await vscode.goToLine(line);
      line = line === lineOf('  Q17:') ? lineOf('  Q4:') : lineOf('  Q17:');
      await settled();
      return (await preview.top()) === top;
    });
    await session.write('.vscode/settings.json', '{}');
  });

  it('leads to the source of a paragraph and back', async () => {
    await open('source.emn.yaml');
    await vscode.goToLine(lineOf('  Q19:'));
    const words = 'One challenge is to';
    await preview.find(words).scrollIntoViewIfNeeded();
    await preview.find(words).dblclick();
    const line = lines.findIndex((each) => each.includes(words)) + 1;
    await vscode.status(`Ln ${line}, Col 7`).waitFor();

    // With the keyboard: the next paragraph, and there.
    const start = preview.part('Q20-title');
    await start.click();
    await vscode.press('Alt+ArrowDown');
    await vscode.press('Enter');
    await vscode.status(new RegExp(`Ln (${lineOf('  Q20:')}|${lineOf('  Q20:') + 3}), `)).waitFor();

    // And back from the text.
    await vscode.goToLine(lineOf('  Q12:') || lineOf('  Q12a:'));
    await vscode.run('EMN: Show in Report');
    const id = lineOf('  Q12:') ? 'Q12' : 'Q12a';
    await poll('the question is on the screen', 30, async () => isOnScreen(await preview.topOf(id)));
  });

  it('follows the active editor until it is locked', async () => {
    await open('first.emn.yaml');
    await vscode.open('second.emn.yaml');
    await preview.shows('An invented country.');
    await vscode.page.locator('.tab', { hasText: 'Report: second.emn.yaml' }).waitFor();
    await vscode.run('EMN: Keep Report Preview on This Contribution');
    await vscode.page.locator('.tab', { hasText: 'Report: second.emn.yaml (locked)' }).waitFor();
    await vscode.page.locator('.tab', { hasText: 'first.emn.yaml' }).click();
    await vscode.status(/EMN 29/).waitFor();
    await preview.shows('An invented country.');
    // A second preview follows again.
    await vscode.run('EMN: Open Report Preview to the Side');
    await vscode.page.locator('.tab', { hasText: 'Report: first.emn.yaml' }).waitFor();
    await preview.shows('Lithuania');
  });

  it('comes back after a reload as it was: its contribution, its lock, its place, its letters', async function () {
    this.timeout(240_000);
    await open('reload.emn.yaml');
    await vscode.run('EMN: Keep Report Preview on This Contribution');
    await vscode.run('EMN: Enlarge Report Text');
    await vscode.goToLine(lineOf('  Q9'));
    const isAtQ9 = async (): Promise<boolean> => isOnScreen(await preview.topOf('Q9'));
    await poll('Q9 is on the screen', 30, isAtQ9);
    await settled();
    await vscode.reload();
    await vscode.page.locator('.tab', { hasText: 'Report: reload.emn.yaml (locked)' }).waitFor();
    await preview.shows('Lithuania');
    // Not to the pixel: where VS Code restores the text a line further up or down, the page goes along with it.
    await poll('the page is where it was', 30, isAtQ9);
    await settled();
    assert.ok(await isAtQ9(), 'and stays there');
    const zoom = await preview.html.evaluate((html) => html.style.getPropertyValue('--zoom'));
    assert.equal(Number(zoom).toFixed(2), '1.10');
    // It is alive: it follows what is typed, and stays with its contribution.
    await vscode.toText();
    await vscode.goToEndOf(lineOf('  Q19:') + 2);
    await vscode.type(' Typed after the reload.');
    await preview.shows('Typed after the reload.');
    await vscode.open('second.emn.yaml');
    await vscode.status(/EMN \d\//).waitFor();
    await vscode.page.locator('.tab', { hasText: 'Report: reload.emn.yaml (locked)' }).waitFor();
    await preview.shows('Typed after the reload.');
  });

  it('takes the text along after a reload that left it somewhere else, as VS Code does with wrapped lines', async function () {
    this.timeout(240_000);
    await session.write('.vscode/settings.json', JSON.stringify({ 'emn.preview.scrollEditor': false }));
    await open('lost.emn.yaml');
    await poll('the page has gone away from the text', 30, async () => {
      await settled();
      await preview.scroll((await preview.top()) < 9000 ? 9000 : -9000);
      await settled();
      return (await preview.top()) > 8000 && (await vscode.firstLine()).line < 20;
    });
    await session.write('.vscode/settings.json', '{}');
    await vscode.reload();
    await vscode.page.locator('.tab', { hasText: 'Report: lost.emn.yaml' }).waitFor();
    await preview.shows('Lithuania');
    await poll('the text is where the page is', 30, async () => (await vscode.firstLine()).line > 60);
    await settled();
    assert.ok((await preview.top()) > 8000, 'and the page has stayed');
  });

  it('fills gaps from the page', async () => {
    await open('gaps.emn.yaml', 'An invented country.');
    // Not in the file: inserted, and the cursor behind it.
    // VS Code asks four times a second whether the page has the focus, and may hear of the click after all that followed.
    await poll('the cursor stands where to write', 40, async () => {
      await preview.part('Q3a').getByRole('button', { name: 'Write it' }).click();
      const there = vscode.status('Ln 10, Col 13').waitFor({ timeout: 8000 });
      return there.then(
        () => true,
        () => false,
      );
    });
    await vscode.type('no');
    await preview.part('Q3a').getByText('No.').waitFor();
    // A yes or no with one click; nothing else in the file changes.
    await preview.part('Q5').getByRole('button', { name: 'Q5: Yes', exact: true }).click();
    await preview.part('Q5').getByText('Yes.').waitFor();
    await preview.part('Q5').getByRole('button', { name: 'Write it' }).waitFor();
    await preview.part('Q2').hover();
    await preview.part('Q2').getByRole('button', { name: 'Q2: Change to Yes' }).click();
    await preview.part('Q2').getByText('Yes.').waitFor();
    await vscode.toText();
    const text = await vscode.visibleText();
    assert.ok(text.includes('    answer: yes') && text.includes('  Q3a:') && text.includes('    answer: no'), text);
  });

  /** Waits until neither pane moves any more. */
  async function settled(): Promise<void> {
    let last = '';
    let same = 0;
    await poll('nothing moves', 30, async () => {
      const now = JSON.stringify([await preview.top(), await vscode.firstLine()]);
      same = now === last ? same + 1 : 0;
      last = now;
      return same > 8;
    });
  }

  function isOnScreen(top: number): boolean {
    return top > -60 && top < 800;
  }
});
