import { commands, Position, Selection, type Tab, TabInputWebview, window } from 'vscode';
import { check, closeAll, equal, findingsWhen, head, openSample, openText, positionOf, until } from './editor.ts';

describe('commands', () => {
  afterEach(closeAll);

  it('insert the questions that are missing', async () => {
    const { document } = await openText(`${head}  Q1:\n    narrative: Text.\n  Q22:\n    narrative: Text.\n`);
    await findingsWhen(document, 'findings', (all) => all.length > 0);
    await commands.executeCommand('emn.insertMissingQuestions');
    await until('the questions are there', () => document.getText().includes('Q3b:'));
    const slots = [...document.getText().matchAll(/^ {2}(Q\d+[ab]?):/gm)].map(([, slot]) => slot);
    equal(new Set(slots).size, slots.length, 'number of different questions');
    check(slots.indexOf('Q2') < slots.indexOf('Q3a') && slots.at(-1) === 'Q22', `the order is ${slots.join(' ')}`);
  });

  it('go to the next question without an answer', async () => {
    const editor = await openSample('lithuania-2024.emn.yaml');
    editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
    await findingsWhen(editor.document, 'findings', (all) => all.length > 0);
    await commands.executeCommand('emn.nextUnanswered');
    const { line } = positionOf(editor.document, '\n  Q19:', 1);
    await until('the cursor is at Q19', () => editor.selection.active.line === line);
  });

  it('open the report to the side', async () => {
    await openSample('lithuania-2024.emn.yaml');
    await commands.executeCommand('emn.openPreviewToSide');
    const tab = await until('the preview', () => allTabs().find(({ input }) => input instanceof TabInputWebview));
    check(tab.group.viewColumn !== 1, 'the preview is not beside the text');
  });
});

function allTabs(): Tab[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs);
}
