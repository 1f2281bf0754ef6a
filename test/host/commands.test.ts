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

  it('turn a yes or no round, at the cursor and where a menu says', async () => {
    const editor = await openText(`${head}  Q2:\n    answer: yes # so far\n    narrative: Text.\n`);
    const { document } = editor;
    editor.selection = new Selection(new Position(7, 8), new Position(7, 8));
    await commands.executeCommand('emn.toggleAnswer');
    await until('Q2 says no', () => document.getText().includes('    answer: no # so far\n    narrative: Text.\n'));
    await commands.executeCommand('emn.toggleAnswer', { uri: document.uri, slot: 'Q4' });
    await until('Q4 is there and says yes', () => /\n {2}Q4: # .*\n {4}answer: yes\n/.test(document.getText()));
    await commands.executeCommand('emn.markReviewed', { uri: document.uri, slot: 'Q2' });
    await until('Q2 is reviewed', () => document.getText().includes('Text.\n    status: reviewed\n'));
    await commands.executeCommand('emn.markNotReviewed', { uri: document.uri, slot: 'Q2' });
    await until('Q2 is a draft again', () => document.getText().includes('Text.\n    status: draft\n'));
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
