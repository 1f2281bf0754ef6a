import { commands, env, Position, Range, Selection, UIKind, Uri } from 'vscode';
import { check, closeAll, equal, findingsWhen, folder, head, openText, until } from './editor.ts';

const text = `${head}  Q2:\n    answer: yes # so far\n    narrative: Text.\n`;

describe('one answer', () => {
  afterEach(closeAll);

  it('turns a yes or no round, at the cursor and where a menu says', async () => {
    const editor = await openText(text);
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

  it('is shown, where it is in the file and where it is not', async () => {
    const editor = await openText(text);
    await commands.executeCommand('emn.goToQuestion', { uri: editor.document.uri, slot: 'Q2' });
    await until('the cursor is at Q2', () => editor.selection.active.line === 5);
    await commands.executeCommand('emn.goToQuestion', { uri: editor.document.uri, slot: 'Q4' });
    await until('the cursor is behind Q2', () => editor.selection.active.line === 7);
    equal(editor.document.getText(), text, 'the text, which is only shown');
  });

  it('is inserted on demand where it belongs, and the cursor waits at its yes or no', async () => {
    const editor = await openText(`${text}  Q5:\n    answer: no\n`);
    await commands.executeCommand('emn.insertQuestion', { uri: editor.document.uri, slot: 'Q4' });
    await until('Q4 is there', () =>
      / {2}Q2:[^Q]*\n {2}Q4:[^Q]*\n {4}answer:[^Q]*\n {2}Q5:/.test(editor.document.getText()),
    );
    await until('the cursor is there', () => /^ {4}answer:/.test(editor.document.lineAt(editor.selection.active).text));
  });

  it('has a link of its own', async () => {
    const { document } = await openText(text);
    const link = await commands.executeCommand<string>('emn.copyLink', { uri: document.uri, slot: 'Q2' });
    if (env.uiKind === UIKind.Web) equal(link, document.uri.with({ fragment: 'L6' }).toString(), 'link');
    else
      check(link.endsWith(`question?${new URLSearchParams({ file: document.uri.toString(), question: 'Q2' })}`), link);
  });

  it('of a file that was deleted meanwhile is told of in words, not as an error', async () => {
    const uri = Uri.joinPath(folder(), 'deleted.emn.yaml');
    for (const command of ['goToQuestion', 'insertQuestion', 'toggleAnswer', 'markReviewed'])
      await commands.executeCommand(`emn.${command}`, { uri, slot: 'Q2' });
    await commands.executeCommand('emn.showFindings', uri.toString(), new Range(0, 0, 1, 0));
  });

  it('leads from one of its findings to the next, and not to those of others', async () => {
    const own = `${head}  Q2:\n    answer: perhaps\n    status: done\n  Q4:\n    answer: maybe\n`;
    const editor = await openText(own);
    const { document } = editor;
    const all = await findingsWhen(document, 'findings', (found) => found.length > 2);
    const lines = [...new Set(all.map(({ range }) => range.start.line).filter((line) => line > 4 && line < 8))];
    equal(lines.length, 2, 'lines of Q2 with findings');
    editor.selection = new Selection(new Position(5, 0), new Position(5, 0));
    const [first, second] = lines.sort();
    for (const line of [first, second, first]) {
      await commands.executeCommand('emn.nextFinding');
      await until(`the cursor is in line ${line}`, () => editor.selection.active.line === line);
    }
    await commands.executeCommand('emn.previousFinding');
    await until('the cursor is back', () => editor.selection.active.line === second);
  });
});
